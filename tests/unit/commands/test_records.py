from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp import cli
from minutesapp.diagnosis import sample
from minutesapp.importers.corrections import Corrections
from minutesapp.importers.hearing import read_transcript
from minutesapp.importers.transcripts.cue import Cue, Transcript
from minutesapp.notices import NOTES
from minutesapp.services import records
from minutesapp.services.reading import memory
from minutesapp.storage import originals
from minutesapp.wording import EDITIONS_ALIKE, ORIGINAL_KEPT
from tests.makers import turn
from tests.shell import call
from tests.word_files import lines_of, parts, stranger

SECRET = "30年間は公開しない"
Captured = pytest.CaptureFixture[str]


def test_text_is_imported_with_notes_by_line(tmp_path: Path, capsys: Captured) -> None:
    source, out = tmp_path / "a.txt", tmp_path / "a.minutes"
    source.write_text(sample.sample_text().read_text(encoding="utf-8") + "\n\n- 3 -\n", encoding="utf-8")
    assert call("import", source, "-o", out) == cli.DONE
    captured = capsys.readouterr()
    assert captured.out == ""
    last = len(source.read_text(encoding="utf-8").splitlines())
    assert captured.err.startswith(f"{last}行目: ")
    assert call("show", out, "--json") == cli.DONE
    shown = json.loads(capsys.readouterr().out)
    assert shown["header"]["body_name"]["text"] == "東雲市図書館協議会"
    source.write_bytes(stranger("<w:p><w:r><w:object/><w:t>1 開会</w:t></w:r></w:p>"))
    call("import", source, "-o", out)
    assert capsys.readouterr().err.startswith("図は取り込みませんでした。（1か所）")


def test_what_was_corrected_before_is_used_and_told(tmp_path: Path, capsys: Captured) -> None:
    source, out = sample.sample_text(), tmp_path / "a.minutes"
    memory.keep("東雲市図書館協議会", Corrections(labels={"渡邉主任": False}))
    assert call("import", source, "-o", out) == cli.DONE
    assert NOTES["memory-used"] in capsys.readouterr().err
    call("show", out)
    assert "(渡邉主任) 学習室" in capsys.readouterr().out
    again = tmp_path / "b.minutes"
    assert call("import", source, "-o", again, "--no-memory") == cli.DONE
    assert NOTES["memory-used"] not in capsys.readouterr().err
    speakers = [len(set(speakers_of(file))) for file in (out, again)]
    assert speakers[0] == speakers[1] - 1


def speakers_of(file: Path) -> list[str]:
    body = records.open_record(file).minutes.body
    return [block.speaker.attendee for block in body if block.speaker is not None]


def test_a_record_is_shown_as_text(record: Path, capsys: Captured) -> None:
    assert call("show", record) == cli.DONE
    out = capsys.readouterr().out
    assert "(渡邉主任) 学習室と新聞コーナー" in out
    assert "\r" not in out


def test_what_had_to_be_mended_is_told(record: Path, capsys: Captured) -> None:
    record.write_text(
        record.read_text(encoding="utf-8").replace('"id": "5e1100020002"', '"id": "5e1100010001"'), "utf-8"
    )
    assert call("show", record, "--json") == cli.DONE
    captured = capsys.readouterr()
    assert "番号を付け直しました" in captured.err
    assert len({person["id"] for person in json.loads(captured.out)["attendees"]}) == 12


def test_the_speakers_of_a_transcript_are_listed_and_named(tmp_path: Path, capsys: Captured) -> None:
    heard = Transcript((Cue("始めます。", "SPEAKER_00"), Cue("はい。", "SPEAKER_01")))
    file, out = tmp_path / "a.minutes", tmp_path / "b.minutes"
    records.write_record(read_transcript(heard).minutes, file)
    assert call("speakers", file) == cli.DONE
    assert capsys.readouterr().out.splitlines()[0] == "SPEAKER_00\t62%\t1発言\t候補なし"
    assert call("speakers", file, "--name", "SPEAKER_00=池田一郎", "-o", out) == cli.DONE
    assert call("speakers", out, "--json") == cli.DONE
    assert [one["label"] for one in json.loads(capsys.readouterr().out)] == ["SPEAKER_01"]
    assert call("speakers", file, "--name", "SPEAKER_01=池田一郎") == cli.DONE
    assert [person.name for person in records.open_record(file).minutes.attendees] == ["池田一郎"]
    for wrong in ("SPEAKER_07=池田一郎", "SPEAKER_00", "=池田"):
        assert call("speakers", file, "--name", wrong) == cli.UNUSABLE


def test_the_original_of_a_transcript_stays_beside_its_record(tmp_path: Path, capsys: Captured) -> None:
    source, out = tmp_path / "in" / "zoom.vtt", tmp_path / "out" / "会議.minutes"
    source.parent.mkdir()
    out.parent.mkdir()
    source.write_bytes("WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\n野口: 秘密です。\r\n".encode("cp932"))
    assert call("import", source, "-o", out) == cli.DONE
    kept = out.with_name("会議.原本.vtt")
    assert kept.read_bytes() == source.read_bytes()
    assert ORIGINAL_KEPT.format(name=kept.name) in capsys.readouterr().err
    again = out.with_name("また.minutes")
    assert call("import", kept, "-o", again, "--no-original") == cli.DONE
    bodies = [[block.text for block in records.open_record(file).minutes.body] for file in (out, again)]
    assert bodies[0] == bodies[1] == ["秘密です。"]
    public = tmp_path / "公開" / "会議.txt"
    public.parent.mkdir()
    call("export", out, "-o", public, "--edition", "public", "--anyway")
    assert {file.name for file in public.parent.iterdir()} <= {"会議.txt"}
    assert sorted(file.name for file in out.parent.iterdir()) == ["また.minutes", "会議.minutes", "会議.原本.vtt"]


def test_minutes_have_no_original_and_one_that_cannot_be_kept_is_told(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert call("import", sample.sample_text(), "-o", tmp_path / "a.minutes") == cli.DONE
    assert [file.name for file in tmp_path.iterdir()] == ["a.minutes"]
    source = tmp_path / "a.srt"
    source.write_text("1\n00:00:01,000 --> 00:00:02,000\nはい。\n", encoding="utf-8")
    monkeypatch.setattr(originals, "create", lambda draft, target: False)
    assert call("import", source, "-o", tmp_path / "b.minutes") == cli.DONE
    assert "残せませんでした" in capsys.readouterr().err
    assert (tmp_path / "b.minutes").exists()


def test_whose_a_voice_is_and_whose_it_may_be_are_told_apart(tmp_path: Path, capsys: Captured) -> None:
    names = tmp_path / "names.csv"
    names.write_text(
        "氏名,職,所属\n池田 一郎,主任,総務課\n池田 二葉,主査,環境課\n室賀 三郎,主事,環境課\n", encoding="utf-8"
    )
    heard = Transcript((Cue("池田です。", "S1"), Cue("環境課の室賀ですよろしくお願いします", "S2")))
    file, roster = tmp_path / "a.minutes", tmp_path / "roster.db"
    records.write_record(read_transcript(heard).minutes, file)
    call("roster", "import", names, "--db", roster)
    assert call("speakers", file, "--roster", roster) == cli.DONE
    lines = capsys.readouterr().out.splitlines()
    # Somebody of an office that is there comes before somebody of another one.
    assert [line.split("\t")[3] for line in lines] == ["候補：池田二葉、池田一郎", "推定：室賀三郎"]


def test_a_new_record_follows_the_one_before(tmp_path: Path, record: Path, capsys: Captured) -> None:
    out = tmp_path / "次回.minutes"
    assert call("new", "--template", "kaigiroku", "-o", out, "--previous", record) == cli.DONE
    assert call("show", out, "--json") == cli.DONE
    shown = json.loads(capsys.readouterr().out)
    assert shown["template"] == "kaigiroku"
    assert shown["header"]["body_name"]["text"] == "東雲市図書館協議会"
    assert shown["header"]["held"]["text"] == ""
    assert len(shown["attendees"]) == 12


def test_without_an_office_program_no_pdf_is_made(
    tmp_path: Path, record: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("minutesapp.exporters.pdf.programs.ELSEWHERE", ())
    out = tmp_path / "会議 録.pdf"
    assert call("export", record, "-o", out) == cli.UNUSABLE
    assert capsys.readouterr().err.startswith("PDFを作るには、WordかLibreOfficeが必要です。Wordファイルに書き出して")
    assert not out.exists() and not list(tmp_path.glob(".minutesapp*"))


def test_an_edition_is_exported(tmp_path: Path, record: Path) -> None:
    out = tmp_path / "公開.txt"
    assert call("export", record, "-o", out, "--edition", "public") == cli.DONE
    text = out.read_text(encoding="utf-8-sig")
    assert "寄贈資料の受入れに係る審査【非公開】" in text
    assert "存命の方" not in text


def unfinished(record: Path) -> Path:
    """The record with one turn of nobody known."""
    text = record.read_text(encoding="utf-8")
    place = text.index('"speaker": "5e')
    record.write_text(text[:place] + '"speaker": ""' + text[text.index(",", place) :], encoding="utf-8")
    return record


@pytest.mark.parametrize("suffix", [".docx", ".txt", ".html"])
def test_unfinished_text_does_not_go_to_the_public_in_silence(
    tmp_path: Path, record: Path, capsys: Captured, suffix: str
) -> None:
    out = tmp_path / f"公開{suffix}"
    out.write_bytes(b"")
    asked = ("export", unfinished(record), "-o", out, "--edition", "public")
    assert call(*asked) == cli.UNUSABLE
    err = capsys.readouterr().err
    assert "1件" in err and "最初は発言" in err and "minutesapp check" in err and "--anyway" in err
    assert (len(err.splitlines()), out.read_bytes()) == (1, b"")
    assert call(*asked, "--anyway") == cli.DONE
    assert "発言者が決まっていません" in capsys.readouterr().err
    assert out.stat().st_size > 500


def test_other_editions_tell_the_findings_and_are_written(tmp_path: Path, record: Path, capsys: Captured) -> None:
    out = tmp_path / "決裁.txt"
    assert call("export", unfinished(record), "-o", out) == cli.DONE
    assert "発言者が決まっていません" in capsys.readouterr().err
    assert "発言者？" in out.read_text(encoding="utf-8-sig")


def test_a_file_that_was_worked_on_is_not_written_over(tmp_path: Path, record: Path, capsys: Captured) -> None:
    out = tmp_path / "会議.docx"
    assert [call("export", record, "-o", out) for _ in range(2)] == [cli.DONE, cli.DONE]
    out.write_bytes(out.read_bytes() + b"x")
    edited = out.read_bytes()
    assert call("export", record, "-o", out) == cli.UNUSABLE
    err = capsys.readouterr().err
    assert "直されています" in err and "--replace" in err and len(err.splitlines()) == 1
    assert out.read_bytes() == edited
    assert call("export", record, "-o", out, "--replace") == cli.DONE
    assert out.read_bytes() == edited[:-1]


def test_findings_are_told_in_words_and_as_data(tmp_path: Path, record: Path, capsys: Captured) -> None:
    assert call("check", record) == cli.DONE
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "気になるところはありません。\n")
    blank = tmp_path / "blank.minutes"
    call("new", "--template", "ueda-gaiyo", "-o", blank)
    assert call("check", blank) == cli.DONE
    assert "［要修正］ 日時: 「日時」が書かれていません。" in capsys.readouterr().out
    assert call("check", blank, "--json") == cli.DONE
    findings = json.loads(capsys.readouterr().out)
    assert {"code", "severity", "place", "text"} <= set(findings[0])


TITLES = "令和5年度の利用状況について", "寄贈資料の受入れに係る審査", "閉会"


@pytest.mark.parametrize("suffix", [".txt", ".html", ".docx"])
def test_an_item_is_exported_by_itself(tmp_path: Path, record: Path, suffix: str) -> None:
    for number, (item, edition) in enumerate([("3(1)", "public"), ("3(4)", "public"), ("閉会", "internal")]):
        out = tmp_path / f"{number}{suffix}"
        assert call("export", record, "-o", out, "--item", item, "--edition", edition) == cli.DONE
        text = "\n".join(lines_of(out.read_bytes())) if suffix == ".docx" else out.read_text("utf-8")
        assert "会議概要（抜粋）" in text and "会長あいさつ" not in text
        assert [words in text for words in TITLES] == [at == number for at in range(len(TITLES))]


def test_an_exported_item_keeps_its_numbers_and_what_is_closed(tmp_path: Path, record: Path) -> None:
    for edition, is_open in (("internal", True), ("public", False)):
        out = tmp_path / f"{edition}.txt"
        assert call("export", record, "-o", out, "--item", "3（4）", "--edition", edition) == cli.DONE
        text = out.read_text(encoding="utf-8-sig")
        assert text.startswith("会議概要（抜粋）") and "\n(4) 寄贈資料の受入れに係る審査【非公開】" in text
        assert ("寄贈者は、手紙に" in text) is is_open
        assert "開館時間" not in text


def test_an_item_that_is_not_there_is_told(tmp_path: Path, record: Path, capsys: Captured) -> None:
    out = tmp_path / "a.txt"
    assert call("export", record, "-o", out, "--item", "9") == cli.UNUSABLE
    assert "議題「9」は記録にありません。" in capsys.readouterr().err
    assert not out.exists()


def finish(record: Path) -> None:
    assert call("release", record, "--to", "final", "--anyway") == cli.DONE


def test_a_record_comes_from_stage_to_stage_and_says_so(record: Path, capsys: Captured) -> None:
    assert call("release", record) == cli.DONE
    assert capsys.readouterr().out == "作成中（第1版）\n"
    assert call("release", record, "--to", "review") == cli.DONE
    finish(record)
    capsys.readouterr()
    assert call("show", record, "--json") == cli.DONE
    shown = json.loads(capsys.readouterr().out)["release"]
    assert (shown["stage"], shown["version"], len(shown["steps"])) == ("final", 1, 2)
    assert call("show", record) == cli.DONE
    assert capsys.readouterr().err.startswith("状態: 完成（第1版）　令和")
    assert call("release", record, "--to", "draft", "--reason", "誤記", "--version", "5", "--json") == cli.DONE
    assert json.loads(capsys.readouterr().out)["steps"][-1]["reason"] == "誤記"


def test_what_must_be_put_right_is_told_before_a_record_is_finished(record: Path, capsys: Captured) -> None:
    minutes = records.open_record(record).minutes
    records.write_record(replace(minutes, body=(*minutes.body, turn("どなたの発言か。"))), record)
    before = record.read_bytes()
    assert call("release", record, "--to", "final") == cli.UNUSABLE
    err = capsys.readouterr().err
    assert "［要修正］" in err and "--anyway" in err
    assert record.read_bytes() == before
    finish(record)
    assert "［要修正］" in capsys.readouterr().err


def test_a_finished_record_is_written_by_no_command(record: Path, tmp_path: Path, capsys: Captured) -> None:
    finish(record)
    before, source, other = record.read_bytes(), tmp_path / "a.txt", tmp_path / "other.minutes"
    source.write_text("会議録\n日時　令和6年7月9日\n○会長　開会します。\n", encoding="utf-8")
    for arguments in (
        ("attendance", record, "--mark", "五十嵐=absent"),
        ("attendance", record, "--mark", "五十嵐=absent", "-o", other),
        ("replace", record, "--from", "市", "--to", "町", "--apply"),
        ("import", source, "-o", record),
        ("new", "--template", "ueda-gaiyo", "-o", record),
        ("release", record, "--to", "draft"),
        ("release", record, "--to", "final", "--version", "2"),
        ("release", record, "--reason", "誤記"),
    ):
        assert call(*arguments) == cli.UNUSABLE, arguments
        err = capsys.readouterr().err
        assert ("完成" in err or "使い方" in err) and "Traceback" not in err
    assert record.read_bytes() == before
    assert not other.exists()


def test_nothing_happens_to_a_roster_where_the_record_is_finished(record: Path, tmp_path: Path) -> None:
    roster = tmp_path / "roster.db"
    assert call("roster", "import", sample.sample_roster(), "--db", roster) == cli.DONE
    finish(record)
    before = roster.read_bytes()
    for arguments in (("--take", "すべて"), ("--add", "五十嵐")):
        assert call("compare", record, *arguments, "--roster", roster) == cli.UNUSABLE
    assert roster.read_bytes() == before


def test_a_folder_of_records_is_written_out_with_a_line_for_each(
    record: Path, tmp_path: Path, capsys: Captured
) -> None:
    out, other = tmp_path / "out", record.with_name("次.minutes")
    other.write_bytes(record.read_bytes())
    assert call("export-all", tmp_path, "-o", out, "--edition", "public", "--format", "txt") == cli.DONE
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("\t")[:2] for line in lines] == [["1/2", "会議.minutes"], ["2/2", "次.minutes"]]
    (out / "次（公開用）.txt").write_text("手で直した", encoding="utf-8")
    assert call("export-all", tmp_path, "-o", out, "--edition", "public", "--format", "txt", "--json") == cli.UNUSABLE
    captured = capsys.readouterr()
    assert [one["written"] for one in json.loads(captured.out)] == [True, False]
    assert captured.err.startswith("1件の会議録を書き出せませんでした")
    assert (out / "次（公開用）.txt").read_text(encoding="utf-8") == "手で直した"


def test_a_bug_in_a_batch_is_told_when_the_others_are_written(
    record: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("minutesapp.services.output.batch.export_record", fail)
    assert call("export-all", tmp_path, "-o", tmp_path / "out") == cli.BUG
    assert "1/1" in capsys.readouterr().out


def exported(*arguments: object) -> int:
    return call("export", sample.sample_record(), *arguments)


def test_every_member_gets_a_copy(tmp_path: Path, capsys: Captured) -> None:
    assert exported("--edition", "review", "--answer-by", "2026-12-10", "--copies", tmp_path) == cli.DONE
    written = sorted(path.name for path in tmp_path.iterdir())
    assert len(written) == 6 and "shinonome_委員確認用（東委員）.docx" in written
    assert sorted(Path(line).name for line in capsys.readouterr().out.splitlines()) == written
    files = parts((tmp_path / "shinonome_委員確認用（東委員）.docx").read_bytes())
    head = b"".join(files.values()).decode("utf-8", "replace")
    assert "委員確認用（案）　東委員　12月10日までにご回答ください" in head
    assert SECRET not in head


def test_the_others_are_written_where_one_copy_was_worked_on(tmp_path: Path, capsys: Captured) -> None:
    edited = tmp_path / "shinonome_委員確認用（東委員）.docx"
    edited.write_bytes("直した".encode())
    assert exported("--edition", "review", "--copies", tmp_path) == cli.UNUSABLE
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 5 and "1部を書き出せませんでした" in captured.err
    assert edited.read_bytes() == "直した".encode()


def test_closed_parts_are_in_a_copy_only_on_purpose(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    said = {}
    for options in ((), ("--with-closed",)):
        assert exported("--edition", "review", *options, "-o", path) == cli.DONE
        said[options] = path.read_text(encoding="utf-8-sig")
    assert SECRET not in said[()] and SECRET in said[("--with-closed",)]
    assert said[("--with-closed",)].startswith("委員確認用（案）　非公開の部分を含む")


@pytest.mark.parametrize("option", [("--answer-by", "2026-12-10"), ("--with-closed",)])
def test_what_is_for_copies_is_refused_for_others(tmp_path: Path, capsys: Captured, option: tuple[str, ...]) -> None:
    assert exported(*option, "-o", tmp_path / "a.docx") == cli.UNUSABLE
    assert option[0] in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("where", [(), ("--copies", "a", "-o", "b.docx")])
def test_a_file_or_a_folder_is_named(capsys: Captured, where: tuple[str, ...]) -> None:
    assert exported("--edition", "review", *where) == cli.UNUSABLE
    assert "--copies" in capsys.readouterr().err


def test_a_public_file_is_written_with_the_report_of_its_proof(tmp_path: Path, record: Path) -> None:
    report = tmp_path / "確認書.txt"
    assert call("export", record, "-o", tmp_path / "a.txt", "--edition", "public", "--report", report) == 0
    assert "SHA-256" in report.read_text(encoding="utf-8-sig")
    assert call("export", record, "-o", tmp_path / "b.txt", "--report", tmp_path / "b.html") == 2
    assert not (tmp_path / "b.txt").exists()


def test_the_editions_are_told_side_by_side(capsys: Captured, tmp_path: Path) -> None:
    assert call("editions", sample.sample_record(), "--json") == cli.DONE
    rows = json.loads(capsys.readouterr().out)
    (secret,) = [row for row in rows if SECRET in (row["internal"] or "")]
    assert (secret["review"], secret["public"], secret["differs"]) == (None, None, True)
    assert call("editions", sample.sample_record(), "--differing") == cli.DONE
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3 * sum(row["differs"] for row in rows) and all(line.startswith("* ") for line in lines)
    assert call("editions", sample.sample_record()) == cli.DONE
    assert "  1 開会" in capsys.readouterr().out.splitlines()
    blank = tmp_path / "a.minutes"
    call("new", "--template", "kaigiroku", "-o", blank)
    capsys.readouterr()
    assert call("editions", blank, "--differing") == cli.DONE
    assert capsys.readouterr().err.strip() == EDITIONS_ALIKE
