"""Many records at once: each is written, and no trouble of one keeps the others from it."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.model.committee import NameStyle
from minutesapp.model.minutes import Minutes
from minutesapp.model.release import Release, ReleaseStep, Stage
from minutesapp.services import records
from minutesapp.services.output import batch
from minutesapp.services.output.batch import (
    Result,
    Wish,
    as_wished,
    export_each,
    outcome_words,
    records_in,
    result_json,
)
from minutesapp.services.output.exporting import EditionName
from tests.makers import turn

TEXT = Wish(suffix=".txt")


@pytest.fixture
def folder(tmp_path: Path, shinonome: Minutes) -> Path:
    """Three records, the second finished, beside what are none."""
    folder = tmp_path / "記録"
    folder.mkdir()
    finished = shinonome.with_facts(release=Release((ReleaseStep(Stage.FINAL, 1),)))
    for name, record in ("い", shinonome), ("あ", shinonome), ("𠮷 髙", finished):
        records.write_record(record, folder / f"{name}.minutes")
    (folder / "あ.minutes~").write_bytes(b"before")
    (folder / "memo.txt").write_bytes(b"memo")
    (folder / "下.minutes").mkdir()
    return folder


def run(folder: Path, out: Path, wish: Wish = TEXT, proceed: Callable[[], None] = lambda: None) -> list[Result]:
    return list(export_each(records_in(folder), out, wish, proceed))


def codes(results: list[Result]) -> list[str]:
    return [result.trouble.code if result.trouble else "" for result in results]


def refusal(deed: Callable[[], object]) -> str:
    with pytest.raises(UserFacingError) as caught:
        deed()
    return caught.value.code


def test_every_record_of_a_folder_is_written_and_stays_as_it_is(folder: Path, tmp_path: Path) -> None:
    before = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    done = run(folder, tmp_path / "neu" / "出力", Wish(EditionName.PUBLIC))
    assert [result.output.name for result in done] == ["あ（公開用）.docx", "い（公開用）.docx", "𠮷 髙（公開用）.docx"]
    assert all(result.written and Document(str(result.output)).paragraphs for result in done)
    assert {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()} == before


def test_a_broken_record_and_one_with_unfinished_text_keep_nothing_back(
    folder: Path, tmp_path: Path, shinonome: Minutes
) -> None:
    (folder / "い.minutes").write_bytes(b'{"format": "minutes/')
    unfinished = replace(shinonome, body=(*shinonome.body, turn("どなたの発言か。")))
    records.write_record(unfinished, folder / "う.minutes")
    public = Wish(EditionName.PUBLIC, ".txt")
    done = run(folder, tmp_path / "out", public)
    assert codes(done) == ["", "file-broken", "batch-unfinished", ""]
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["あ（公開用）.txt", "𠮷 髙（公開用）.txt"]
    assert codes(run(folder, tmp_path / "out", public._replace(anyway=True))) == ["", "file-broken", "", ""]


def test_no_file_is_replaced_that_somebody_has_worked_on(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(folder, out)
    edited, foreign = out / "い.txt", out / "𠮷 髙.txt"
    edited.write_text("手で直した", encoding="utf-8")
    foreign.unlink()
    run(folder, out)
    (folder / "え.minutes").write_bytes((folder / "あ.minutes").read_bytes())
    (out / "え.txt").write_text("人の文書", encoding="utf-8")
    done = run(folder, out)
    assert codes(done) == ["", "batch-edited", "batch-foreign", ""]
    assert edited.read_text(encoding="utf-8") == "手で直した"
    assert (out / "え.txt").read_text(encoding="utf-8") == "人の文書"
    assert foreign.exists()


def test_old_records_are_issued_anew_under_another_naming_or_form(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    texts = {}
    for style in (None, NameStyle.FAMILY, NameStyle.LETTER):
        assert codes(run(folder, out, TEXT._replace(labels=style))) == ["", "", ""]
        texts[style] = (out / "あ.txt").read_text(encoding="utf-8-sig")
    assert "(会長A)" in texts[NameStyle.LETTER]
    assert "(会長A)" not in texts[None] + texts[NameStyle.FAMILY]
    assert "(𠮷川会長)" in texts[NameStyle.FAMILY]
    assert codes(run(folder, out, TEXT._replace(form="kaigiroku"))) == ["", "", ""]
    assert (out / "あ.txt").read_text(encoding="utf-8-sig") not in texts.values()
    assert refusal(lambda: run(folder, out, TEXT._replace(form="keine"))) == "template-unknown"


def test_a_wish_leaves_what_it_says_nothing_of(shinonome: Minutes) -> None:
    assert as_wished(shinonome, Wish()) is shinonome
    lettered = as_wished(shinonome, Wish(labels=NameStyle.LETTER))
    assert (lettered.body, lettered.template) == (shinonome.body, shinonome.template)


def test_two_records_whose_copies_would_be_one_file_do_not_write_over_each_other(folder: Path, tmp_path: Path) -> None:
    for name in ("a.minutes", "A.minutes"):
        (folder / name).write_bytes((folder / "あ.minutes").read_bytes())
    if len(records_in(folder)) < 5:
        pytest.skip("a disk that knows no capitals")
    assert codes(run(folder, tmp_path / "out")) == ["", "batch-twice", "", "", ""]


def test_who_gives_it_up_ends_it_at_once_and_keeps_what_is_written(folder: Path, tmp_path: Path) -> None:
    class GivenUpError(Exception):
        pass

    calls: list[int] = []

    def proceed() -> None:
        calls.append(len(list(out.glob("*.txt"))))
        if calls[-1] == 1:
            raise GivenUpError

    out = tmp_path / "out"
    done: list[Result] = []
    with pytest.raises(GivenUpError):
        done.extend(export_each(records_in(folder), out, TEXT, proceed))
    assert [file.name for file in out.iterdir()] == ["あ.txt"]
    for within in (2, 4):  # in the middle of a record
        left = iter(range(within))

        def stop(left: Any = left) -> None:
            if next(left, None) is None:
                raise GivenUpError

        with pytest.raises(GivenUpError):
            run(folder, tmp_path / f"out{within}", TEXT, stop)


def test_a_bug_in_one_record_keeps_nothing_back_and_is_not_swallowed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def check(minutes: Minutes, edition: str) -> Any:
        if minutes.is_finished:
            raise ZeroDivisionError
        return real(minutes, edition)

    real = batch.look_ahead
    monkeypatch.setattr(batch, "look_ahead", check)
    done = run(folder, tmp_path / "out")
    assert [type(result.bug) for result in done] == [type(None), type(None), ZeroDivisionError]
    assert [result.written for result in done] == [True, True, False]
    assert "不具合" in outcome_words(done[-1])


def test_a_full_disk_is_told_for_each_record(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("minutesapp.files.drafts.os.fsync", full)
    assert set(codes(run(folder, tmp_path / "out"))) <= {"no-space", "write-failed"}
    assert list((tmp_path / "out").iterdir()) == []


def test_folders_that_are_none_are_told(folder: Path, tmp_path: Path) -> None:
    empty, file = tmp_path / "empty", folder / "memo.txt"
    empty.mkdir()
    assert refusal(lambda: records_in(empty)) == "batch-empty"
    assert refusal(lambda: records_in(tmp_path / "gone")) == "batch-folder"
    assert refusal(lambda: records_in(file)) == "batch-folder"
    assert refusal(lambda: run(folder, file)) == "batch-output"
    assert refusal(lambda: run(folder, file / "in")) == "batch-output"
    assert codes(run(folder, tmp_path / "out", Wish(suffix=".xls"))) == ["export-format"] * 3


def test_results_are_told_in_words_and_as_data(folder: Path, tmp_path: Path) -> None:
    result = run(folder, tmp_path / "out")[0]
    assert outcome_words(result._replace(remarks=0)) == "書き出しました。"
    assert outcome_words(result._replace(remarks=2)).endswith("確かめることが2件あります。")
    assert result_json(result)["written"]
    told = result_json(result._replace(trouble=UserFacingError("batch-edited", path="x/あ.txt")))
    assert (told["written"], told["reason"][:4]) == (False, "書き出し")
