"""The staff's: a record is looked over, previewed and written out, and what was edited by hand is not lost."""

from __future__ import annotations

import json
from pathlib import Path

from docx import Document

from tests.desk.by_keys import choose_file, expect_written, write_out
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.papers import expect_faithful, lines_of, shell, shown, turns_of
from tests.desk.turns import CANDIDATES, VICE
from tests.desk.walk import Walk

SAMPLES = REPOSITORY / "resources" / "samples"
UEDA, STANDARD = "上田型", "標準型"
INTERNAL, PUBLIC = "決裁用・内部用", "公開用"
FINDINGS = "点検の結果"
REMARK = "この一文は、Wordで書き足したものです。"


def walk(walk: Walk) -> None:
    """From the record that somebody else wrote to the Word files."""
    clerk = walk.clerk
    lay_out_records(clerk.files)
    clerk.screen.hand_over(clerk.files)
    clerk.start()
    with walk.step("opened"):
        open_record(clerk)
    with walk.step("findings"):
        look_at_findings(clerk)
    with walk.step("put-right"):
        put_right(clerk)
    with walk.step("preview"):
        preview(clerk)
    with walk.step("written-out"):
        write_both(clerk, UEDA)
    with walk.step("other-form"):
        clerk.press("ctrl+o")
        choose_file(clerk, f"{STANDARD}.minutes")
        clerk.until(lambda: clerk.record["template"] == "kaigiroku", "the other record")
        write_both(clerk, STANDARD)
    with walk.step("edited-by-hand"):
        write_beside(clerk)
    with walk.step("checked"):
        for name, internal in ((UEDA, UEDA), (STANDARD, f"{STANDARD}（2）")):
            record = shown(clerk.files / f"{name}.minutes")
            expect_faithful(record, clerk.files / f"{internal}.docx", clerk.files / f"{name}（公開用）.docx")
        assert clerk.screen.clicks == 0, "the mouse was needed"


def open_record(clerk: Clerk) -> None:
    """The first of the records, from the list of files."""
    clerk.press("ctrl+o")
    choose_file(clerk, "files", f"{UEDA}.minutes")
    clerk.until(lambda: turns_of(clerk.record), "the record")


def lay_out_records(folder: Path) -> None:
    """The sample in both forms; the first lacks its venue and a speaker."""
    record = json.loads((SAMPLES / "shinonome.minutes").read_text(encoding="utf-8"))
    next(field for field in record["header"] if field["key"] == "venue")["text"] = ""
    vice = next(person["id"] for person in record["attendees"] if person["name"] == VICE[0])
    next(block for block in record["body"] if block.get("speaker") == vice)["speaker"] = ""
    (folder / f"{UEDA}.minutes").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    output = str(folder / f"{STANDARD}.minutes")
    shell("import", str(SAMPLES / "shinonome.txt"), "-o", output, "--template", "kaigiroku")


def look_at_findings(clerk: Clerk) -> None:
    """The list has what is missing, and the record does not go to the public with it."""
    clerk.press("F7")
    clerk.until(lambda: clerk.focus["name"] == FINDINGS, "the list of findings")
    assert [row[0] for row in clerk.rows(FINDINGS)] == ["会場", "発言6"]
    write_out(clerk, PUBLIC)
    clerk.until(lambda: clerk.front.get("class") == "FindingsDialog", "what keeps the record back")
    assert clerk.focus["class"] == "FindingsList"
    clerk.press("Escape")
    assert not (clerk.files / f"{UEDA}（公開用）.docx").exists()


def put_right(clerk: Clerk) -> None:
    """From each finding to its place with Enter."""
    clerk.press("F7", "End", "Return")
    clerk.until(lambda: clerk.focus["class"] == "RecordEditor", "the text")
    clerk.press("F4")
    clerk.until(lambda: clerk.rows(CANDIDATES), "the list of speakers")
    row = [row[0] for row in clerk.rows(CANDIDATES)].index(VICE[0])
    clerk.press(*["Down"] * row, "Return")
    clerk.until(lambda: not clerk.rows(CANDIDATES), "the list gone")
    clerk.press("F7")
    clerk.until(lambda: [row[0] for row in clerk.rows(FINDINGS)] == ["会場"], "one finding less")
    clerk.press("Home", "Return")
    clerk.until(lambda: clerk.focus["name"] == "会場", "the field")
    clerk.write("kougisitu")
    clerk.press("Return", "F7")
    clerk.until(lambda: clerk.reads("直すところは見つかりませんでした"), "the word that nothing is left")
    clerk.press("ctrl+s")
    clerk.until(lambda: clerk.reads("保存済み"), "the word that it is saved")


def preview(clerk: Clerk) -> None:
    """Both editions as pages."""
    clerk.press("ctrl+p")
    clerk.until(lambda: clerk.front.get("class") == "PreviewDialog", "the preview")
    clerk.until(lambda: clerk.focus.get("text") == INTERNAL, "the internal edition")
    clerk.press("End")
    clerk.until(lambda: clerk.focus.get("text") == PUBLIC, "the public edition")
    clerk.until(lambda: clerk.reads("ページ"), "the number of pages")
    clerk.press("Escape")
    clerk.until(lambda: clerk.front.get("class") == "MainWindow", "the window")


def write_both(clerk: Clerk, name: str) -> None:
    """Both editions."""
    write_out(clerk, INTERNAL)
    expect_written(clerk, f"{name}.docx")
    write_out(clerk, PUBLIC)
    expect_written(clerk, f"{name}（公開用）.docx")


def write_beside(clerk: Clerk) -> None:
    """A file that somebody has worked on in Word stays, and Enter writes another one beside it."""
    edited = clerk.files / f"{STANDARD}.docx"
    document = Document(str(edited))
    document.add_paragraph(REMARK)
    document.save(str(edited))
    clerk.screen.hand_over(edited)
    before = edited.read_bytes()
    write_out(clerk, INTERNAL)
    clerk.until(lambda: clerk.front.get("class") == "QMessageBox", "the question")
    clerk.press("Return")
    expect_written(clerk, f"{STANDARD}（2）.docx")
    assert edited.read_bytes() == before
    assert REMARK in lines_of(edited)
    assert REMARK not in lines_of(clerk.files / f"{STANDARD}（2）.docx")
