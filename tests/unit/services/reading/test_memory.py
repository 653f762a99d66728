"""What was corrected is kept for each committee, and never keeps anybody from reading."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.importers.corrections import NO_CORRECTIONS, Corrections, LineKind
from minutesapp.model.blocks import HEADING
from minutesapp.services.reading import memory
from minutesapp.services.reading.memory import Recalled, expect_name, keep, recall

TOLD = Corrections({"審議官": True}, {"(1)": LineKind(HEADING, 2)}, {"委員A": "杉原史子"}, {"緑の窓": False})


def test_what_is_kept_is_recalled_for_the_same_committee_alone() -> None:
    other = Corrections(labels={"司会": True})
    keep("風見市緑地審議会", TOLD)
    keep("風見市図書館協議会", other)
    assert recall("風見市 緑地審議会") == Recalled(TOLD)
    assert recall("風見市図書館協議会") == Recalled(other)
    assert recall("風見市公民館運営審議会") == recall("") == Recalled()


def test_the_next_meeting_of_a_committee_is_known_as_its() -> None:
    keep("令和6年度第2回風見市緑地審議会", TOLD)
    assert recall("令和6年度　第3回　風見市緑地審議会").corrections == TOLD
    assert recall("令和6年度第2回風見市図書館協議会") == Recalled()


def test_the_latest_is_kept_and_none_is_forgotten() -> None:
    keep("緑地審議会", TOLD)
    keep("緑地審議会", Corrections(labels={"司会": True}))
    assert recall("緑地審議会").corrections == Corrections(labels={"司会": True})
    keep("緑地審議会", NO_CORRECTIONS)
    assert recall("緑地審議会") == Recalled()
    assert json.loads(paths.corrections_file().read_bytes()) == {"version": 1, "committees": {}}


@pytest.mark.parametrize(
    "content",
    [b"{", b"[]", b'{"version": "1"}', b'{"version": 1, "committees": {"a": {"kinds": {"(1)": {"kind": "song"}}}}}',
     b'{"version": 1, "committees": {"a": {"kinds": {"(1)": {"kind": "heading"}}}}}', b"\xff", b"[" * 100_000],
)  # fmt: skip
def test_a_damaged_file_is_moved_aside_and_told_of_once(content: bytes) -> None:
    file = paths.corrections_file()
    file.write_bytes(content)
    assert recall("緑地審議会") == Recalled(trouble="memory-damaged")
    assert recall("緑地審議会") == Recalled()
    assert file.with_name("corrections.json.broken").read_bytes() == content
    keep("緑地審議会", TOLD)
    assert recall("緑地審議会").corrections == TOLD


def test_a_damaged_file_is_no_hindrance_to_keeping() -> None:
    paths.corrections_file().write_bytes(b"{")
    keep("緑地審議会", TOLD)
    assert recall("緑地審議会").corrections == TOLD


def test_a_file_of_a_later_version_is_left_alone() -> None:
    content = b'{"version": 2, "committees": ["?"]}'
    paths.corrections_file().write_bytes(content)
    assert recall("緑地審議会") == Recalled(trouble="memory-newer")
    with pytest.raises(UserFacingError, match="memory-unwritable"):
        keep("緑地審議会", TOLD)
    assert paths.corrections_file().read_bytes() == content


def test_what_cannot_be_kept_is_told(private_home: Path) -> None:
    paths.corrections_file().mkdir()
    with pytest.raises(UserFacingError, match="memory-unwritable"):
        keep("緑地審議会", TOLD)
    assert recall("緑地審議会") == Recalled()


def test_of_too_many_committees_the_eldest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MOST", 2)
    for name in ("一", "二", "一", "三"):
        keep(name, TOLD)
    assert [recall(name).corrections == TOLD for name in ("一", "二", "三")] == [True, False, True]


def test_what_is_of_no_committee_cannot_be_remembered() -> None:
    expect_name("風見市緑地審議会")
    with pytest.raises(UserFacingError, match="memory-nameless"):
        expect_name("")
