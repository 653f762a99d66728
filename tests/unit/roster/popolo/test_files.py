from __future__ import annotations

import json

import pytest

from minutesapp.roster.popolo.files import (
    KINDS,
    BrokenPopoloError,
    PopoloFile,
    begins_like_one,
    keyed,
    read_popolo,
    reference,
    words,
    write_popolo,
)
from tests.popolo_files import FILE, PERSON


def test_a_file_is_read_and_written_with_everything_in_it() -> None:
    data = json.dumps(FILE, ensure_ascii=False, indent=2).encode() + b"\n"
    file = read_popolo(data)
    assert file is not None and file.of("persons") == (PERSON,) and file.others == {"meta": FILE["meta"]}
    assert write_popolo(file) == data


def test_lists_that_a_file_has_not_stand_at_its_end() -> None:
    file = read_popolo(b'{"meta": 1, "memberships": []}')
    assert file is not None
    assert list(json.loads(write_popolo(file))) == ["meta", *dict.fromkeys(("memberships", *KINDS))]


def test_what_is_no_list_of_objects_is_kept_as_another_thing() -> None:
    file = read_popolo(b'{"persons": [], "areas": "none", "posts": [1]}')
    assert file is not None and file.others == {"areas": "none", "posts": [1]}
    assert json.loads(write_popolo(file))["posts"] == [1]


@pytest.mark.parametrize(
    "data",
    [
        b"{",
        b"{}x",
        b"{'a': 1}",
        b"{" + b'"a":{' * 100_000,
        b'{"persons":[],"a":' + b"[" * 60 + b"]" * 60 + b"}",
        b"{\xff}",
    ],
)
def test_damaged_json_is_told(data: bytes) -> None:
    with pytest.raises(BrokenPopoloError):
        read_popolo(data)


@pytest.mark.parametrize("data", [b"{}", b'{"persons": 1}', b'{"persons": [1]}', b'{"format": "minutes/1"}', b"[]"])
def test_json_of_something_else_is_none(data: bytes) -> None:
    assert read_popolo(data) is None


@pytest.mark.parametrize(
    ("head", "like"), [(b"{", True), (b"\xef\xbb\xbf \n{", True), ("氏名".encode(), False), (b"", False)]
)
def test_a_file_is_known_by_its_beginning(head: bytes, like: bool) -> None:
    assert begins_like_one(head) is like


def test_half_a_pair_comes_out_by_its_number() -> None:
    written = write_popolo(PopoloFile({"persons": ({"name": "山\ud842"},)}))
    assert b"\\ud842" in written and json.loads(written)["persons"] == [{"name": "山\ud842"}]


def test_every_object_has_a_key_of_its_own_which_is_the_same_the_next_time() -> None:
    objects = [{"id": "a"}, {"id": "a"}, {"role": "x", "end_date": "2003"}, {"role": "x"}, {"role": "y"}, {}]
    keys = [key for key, _ in keyed(objects)]
    assert len(set(keys)) == len(objects)
    assert [key for key, _ in keyed([{"id": "a"}, {"role": "x"}])] == [keys[0], keys[2]], "an end may be added"


def test_words_and_references_are_those_that_are_texts() -> None:
    raw = {"a": " 一\n二 ", "b": 5, "c": None, "d": True}
    assert [words(raw, key) for key in "abcd"] == ["一 二", "", "", ""]
    assert [reference(raw, key) for key in "abcd"] == [" 一\n二 ", "5", "", ""]
