"""The report of the proof of a public file."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Attendee
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.exporting import export_record
from minutesapp.services.published.certificate import certify_beside, expect_certifiable, write_certificate
from tests.makers import heading, marked, minutes, turn


def certified(record: Minutes, path: Path, edition: str, certificate: Path) -> None:
    """Write the record with its report, as the shell does."""
    expect_certifiable(path, edition, certificate)
    write_certificate(record, path, export_record(record, path, edition), certificate)


@pytest.fixture
def record() -> Minutes:
    body = (
        heading("開会"),
        heading("審査の件", closed=True),
        turn("極秘の審査を行いました。", closed=True),
        turn("なお詳しくは申しません。", closed=True),
        heading("報告"),
        marked(turn("髙橋一郎さんと佐藤花子さんのことです。"), (0, 4), (7, 11)),
    )
    return minutes(*body).with_facts(attendees=(Attendee("a", "内緒太郎"),))


@pytest.mark.parametrize("suffix", [".docx", ".txt", ".html"])
@pytest.mark.parametrize("report", [".html", ".txt", ".csv"])
def test_it_tells_the_file_and_nothing_that_was_left_out(
    tmp_path: Path, record: Minutes, suffix: str, report: str
) -> None:
    path, certificate = tmp_path / f"会議録{suffix}", tmp_path / f"確認書{report}"
    certified(record, path, "public", certificate)
    said = certificate.read_text(encoding="utf-8-sig")
    assert hashlib.sha256(path.read_bytes()).hexdigest() in said
    assert path.name in said and "公開用" in said and "見つかりませんでした" in said
    assert "2段落" in said and "2か所" in said
    for secret in ("極秘", "詳しく", "髙橋", "花子", "内緒", str(tmp_path)):
        assert secret not in said


def test_no_file_is_written_where_there_can_be_no_report(tmp_path: Path, record: Minutes) -> None:
    path = tmp_path / "会議録.txt"
    for edition, certificate, code in (
        ("internal", tmp_path / "確認書.html", "certificate-not-public"),
        ("public", tmp_path / "確認書.docx", "report-format"),
        ("public", path, "certificate-is-file"),
    ):
        with pytest.raises(UserFacingError, match=code):
            certified(record, path, edition, certificate)
    assert not list(tmp_path.iterdir())


def test_a_report_that_cannot_be_written_leaves_the_file(tmp_path: Path, record: Minutes) -> None:
    with pytest.raises(UserFacingError, match="folder-missing"):
        certified(record, tmp_path / "会議録.txt", "public", tmp_path / "ない" / "確認書.txt")
    assert (tmp_path / "会議録.txt").exists()


def test_it_goes_beside_its_file_and_over_no_other(tmp_path: Path, record: Minutes) -> None:
    path = tmp_path / "公開.txt"
    written = export_record(record, path, "public")
    names = [certify_beside(record, path, written).name for _ in range(2)]
    assert names == ["公開（確認書）.html", "公開（確認書）（2）.html"]
    assert all((tmp_path / name).exists() for name in names)


@pytest.mark.parametrize("report", [".html", ".txt", ".csv"])
def test_no_file_of_somebody_else_is_replaced_by_a_report(tmp_path: Path, record: Minutes, report: str) -> None:
    certificate = tmp_path / f"手で書いた{report}"
    certificate.write_text("大事なメモ", encoding="utf-8")
    with pytest.raises(UserFacingError, match="export-over-foreign"):
        certified(record, tmp_path / "会議録.txt", "public", certificate)
    assert certificate.read_text(encoding="utf-8") == "大事なメモ"
    assert not (tmp_path / "会議録.txt").exists()


def test_a_report_of_ours_is_replaced_by_the_next(tmp_path: Path, record: Minutes) -> None:
    for _ in range(2):
        certified(record, tmp_path / "会議録.txt", "public", tmp_path / "確認書.txt")
    assert (tmp_path / "確認書.txt").exists()
