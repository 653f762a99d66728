"""Looking through a folder, and a report of it."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.exporting import EditionName, export_record
from minutesapp.services.published.sweeping import read_names, report_of, sweep_folder, swept_rows, write_sweep
from tests.painted import painted, text
from tests.word_files import paragraph, rewrite, stranger


@pytest.fixture
def published(tmp_path: Path) -> Path:
    folder = tmp_path / "公開"
    (folder / "令和六年").mkdir(parents=True)
    (folder / "一.docx").write_bytes(stranger(paragraph("髙橋")))
    (folder / "令和六年" / "二.pdf").write_bytes(painted(text("高橋") + "0 g 0 190 200 30 re f"))
    (folder / "古い.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    return folder


def names(folder: Path, name: str = "名前.txt", words: str = "高橋\n\n") -> Path:
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return path


def test_every_file_is_looked_into_and_none_is_touched(published: Path, tmp_path: Path) -> None:
    before = {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in published.rglob("*") if file.is_file()}
    told: list[str] = []
    swept = sweep_folder(
        published, read_names(names(tmp_path)), tell=lambda done, of, name: told.append(f"{done}/{of}")
    )
    assert [row[:3] for row in swept_rows(swept)] == [
        ("一.docx", "一覧の名前", "本文の1段落目"),
        ("令和六年/二.pdf", "黒塗りや図形の下の文字", "1ページ"),
        ("令和六年/二.pdf", "一覧の名前", "1ページ"),
        ("古い.doc", "点検できない所", ""),
    ]
    assert told == ["0/3", "1/3", "2/3"]
    assert before == {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in before}
    assert len(list(published.rglob("*"))) == 4


@pytest.mark.parametrize("suffix", [".docx", ".html", ".txt"])
@pytest.mark.parametrize("edition", [EditionName.INTERNAL, EditionName.PUBLIC])
def test_a_file_of_ours_gives_no_finding(tmp_path: Path, shinonome: Minutes, suffix: str, edition: EditionName) -> None:
    folder = tmp_path / "公開"
    folder.mkdir()
    export_record(shinonome, folder / f"会議録{suffix}", edition)
    assert list(swept_rows(sweep_folder(folder))) == []


def test_the_sweep_stops_when_nobody_wants_it_any_more(published: Path) -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        sweep_folder(published, proceed=stop)


def test_names_come_from_lists_of_people_as_well(tmp_path: Path) -> None:
    listed = read_names(names(tmp_path, "名簿.csv", "氏名,職\n高橋　一郎,委員\n"))
    assert list(listed.found_in("髙橋一郎")) != []
    with pytest.raises(UserFacingError, match="names-none"):
        read_names(names(tmp_path, "空.txt", "\n・\n"))


def test_a_report_goes_anywhere_but_into_the_folder(published: Path, tmp_path: Path) -> None:
    swept = sweep_folder(published)
    report = report_of(swept, datetime(2026, 4, 1, 9, 5))
    assert ("点検した日時", "2026年04月01日 09:05") in report.facts
    write_sweep(swept, tmp_path / "結果.csv")
    assert "二.pdf" in (tmp_path / "結果.csv").read_text(encoding="utf-8-sig")
    with pytest.raises(UserFacingError, match="sweep-inside"):
        write_sweep(swept, published / "令和六年" / "結果.csv")
    assert not (published / "令和六年" / "結果.csv").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything can be opened")
def test_a_file_that_may_not_be_opened_is_told(published: Path) -> None:
    (published / "一.docx").chmod(0)
    assert any("開けない" in row[3] for row in swept_rows(sweep_folder(published)))


@pytest.mark.render
@pytest.mark.skipif(not shutil.which("soffice"), reason="not installed: soffice")
def test_files_of_an_office_program_give_no_finding_and_their_leaks_are_found(
    tmp_path: Path, shinonome: Minutes
) -> None:
    folder = tmp_path / "公開"
    folder.mkdir()
    source = tmp_path / "会議録.docx"
    export_record(shinonome, source, EditionName.PUBLIC)
    look = '<w:rPr><w:color w:val="000000"/><w:highlight w:val="black"/></w:rPr>'
    planted = f"<w:p><w:r>{look}<w:t>髙橋一郎</w:t></w:r></w:p>"
    leak = tmp_path / "黒塗り.docx"
    leak.write_bytes(rewrite(source.read_bytes(), lambda xml: xml.replace("<w:sectPr", f"{planted}<w:sectPr", 1)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for kind in ("docx", "pdf"):
        call = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, source, leak]
        subprocess.run(call, check=True, capture_output=True)
    assert [(row[0], row[1], row[3]) for row in swept_rows(sweep_folder(folder))] == [
        ("黒塗り.docx", "黒塗りや図形の下の文字", "髙橋一郎"),
        ("黒塗り.pdf", "黒塗りや図形の下の文字", "髙橋一郎"),
    ]


def test_the_report_of_a_sweep_takes_no_place_of_somebody_s_work(tmp_path: Path) -> None:
    folder, file = tmp_path / "公開", tmp_path / "結果.txt"
    folder.mkdir()
    file.write_text("大事なメモ", encoding="utf-8")
    swept = sweep_folder(folder)
    with pytest.raises(UserFacingError, match="export-over-foreign"):
        write_sweep(swept, file)
    assert file.read_text(encoding="utf-8") == "大事なメモ"
    write_sweep(swept, file, over_any=True)
    assert "大事なメモ" not in file.read_text(encoding="utf-8-sig")
