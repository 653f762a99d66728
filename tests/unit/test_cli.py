"""The command from end to end: data on stdout, talk on stderr, the exit status, and no file harmed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from minutesapp import cli, paths
from minutesapp.arguments import COMMANDS
from minutesapp.diagnosis import sample
from minutesapp.errors import UserFacingError
from minutesapp.importers.corrections import Corrections
from minutesapp.services import records
from minutesapp.services.reading import memory
from minutesapp.wording import NOTES, describe
from tests.word_files import stranger

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    file = tmp_path / "会議.minutes"
    file.write_bytes(sample.sample_record().read_bytes())
    return file


def call(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def test_every_command_can_be_run() -> None:
    assert {name.split()[0] for name in cli.RUNS} == set(COMMANDS)


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


def test_a_new_record_follows_the_one_before(tmp_path: Path, record: Path, capsys: Captured) -> None:
    out = tmp_path / "次回.minutes"
    assert call("new", "--template", "kaigiroku", "-o", out, "--previous", record) == cli.DONE
    assert call("show", out, "--json") == cli.DONE
    shown = json.loads(capsys.readouterr().out)
    assert shown["template"] == "kaigiroku"
    assert shown["header"]["body_name"]["text"] == "東雲市図書館協議会"
    assert shown["header"]["held"]["text"] == ""
    assert len(shown["attendees"]) == 12


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


def test_of_many_findings_the_first_are_told(tmp_path: Path, capsys: Captured) -> None:
    blank, out = tmp_path / "blank.minutes", tmp_path / "a.txt"
    call("new", "--template", "ueda-gaiyo", "-o", blank)
    text = blank.read_text(encoding="utf-8")
    unknown = '{"kind": "speech", "speaker": "", "text": "はい。"},'
    blank.write_text(text.replace('"body": [', f'"body": [{unknown * 20}'), encoding="utf-8")
    assert call("export", blank, "-o", out) == cli.DONE
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == cli.MOST_FINDINGS + 1
    assert lines[-1].startswith("ほかに")


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


def test_the_roster_is_imported_listed_and_completed(tmp_path: Path, capsys: Captured) -> None:
    db = tmp_path / "r.db"
    assert call("roster", "import", sample.sample_roster(), "--db", db) == cli.DONE
    assert capsys.readouterr().err.startswith("新規13人、変更0人、変更なし0人。")
    assert call("roster", "list", "--db", db, "--on", "2024-07-09", "--json") == cli.DONE
    assert len(json.loads(capsys.readouterr().out)) == 13
    assert call("roster", "complete", "なんぶ", "--db", db, "--on", "2024-07-09") == cli.DONE
    assert "（任期外）" in capsys.readouterr().out


def test_lines_of_a_list_that_are_of_no_use_are_told(tmp_path: Path, capsys: Captured) -> None:
    people = tmp_path / "r.csv"
    people.write_text("氏名,職名,就任日\n東 健,委員,昨日\n", encoding="utf-8")
    assert call("roster", "import", people) == cli.DONE
    assert capsys.readouterr().err.startswith("行 2: 「昨日」が日付として読めない")


def test_forms_are_listed_and_shown(capsys: Captured) -> None:
    assert call("template", "list") == cli.DONE
    assert "ueda-gaiyo\t会議概要(上田型)" in capsys.readouterr().out
    assert call("template", "list", "--json") == cli.DONE
    assert [form["id"] for form in json.loads(capsys.readouterr().out)] == ["kaigiroku", "ueda-gaiyo"]
    assert call("template", "show", "ueda-gaiyo") == cli.DONE
    assert "日時（held）［必須］" in capsys.readouterr().out
    assert call("template", "show", "ueda-gaiyo", "--json") == cli.DONE
    assert json.loads(capsys.readouterr().out)["id"] == "ueda-gaiyo"


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "missing.txt", "-o", "out"),
        ("import", "empty.txt", "-o", "out"),
        ("import", "会議.minutes", "-o", "out"),
        ("import", "text.txt", "-o", "out", "--template", "nobody"),
        ("import", "text.txt", "-o", "out", "--roster", "missing.db"),
        ("new", "--template", "nobody", "-o", "out"),
        ("new", "--template", "ueda-gaiyo", "-o", "out", "--previous", "text.txt"),
        ("show", "text.txt"),
        ("export", "会議.minutes", "-o", "out.odt"),
        ("export", "会議.minutes", "-o", "no/such/out.docx"),
        ("check", "empty.txt"),
        ("roster", "import", "empty.txt", "--db", "new.db"),
        ("roster", "list", "--db", "missing.db"),
        ("template", "show", "nobody"),
        ("sing",),
        ("no-such-file",),
        ("missing.minutes.txt",),
    ],
    ids=" ".join,
)
def test_what_is_of_no_use_ends_with_2_and_one_sentence(
    tmp_path: Path, record: Path, arguments: tuple[str, ...], capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty.txt").write_bytes(b"")
    Path("text.txt").write_text("議事録ではない文です。", encoding="utf-8")
    Path("out").write_bytes(b"keep me")
    assert call(*arguments) == cli.UNUSABLE
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 1
    assert captured.err.endswith("。\n")
    assert Path("out").read_bytes() == b"keep me"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty.txt", "out", "text.txt", "会議.minutes"]


READERS = (
    ("import", "in", "-o", "out"),
    ("import", "text.txt", "-o", "out", "--roster", "in"),
    ("new", "--template", "ueda-gaiyo", "-o", "out", "--previous", "in"),
    ("new", "--template", "ueda-gaiyo", "-o", "out", "--roster", "in"),
    ("show", "in"),
    ("export", "in", "-o", "out.docx"),
    ("check", "in"),
    ("roster", "import", "in", "--db", "new.db"),
    ("roster", "import", "names.csv", "--db", "in"),
    ("roster", "list", "--db", "in"),
    ("roster", "complete", "や", "--db", "in"),
)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
@pytest.mark.parametrize("arguments", READERS, ids=" ".join)
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "loop", "zeros"])
def test_whatever_lies_in_the_place_of_a_file_ends_with_2_at_once(
    tmp_path: Path, arguments: tuple[str, ...], kind: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("text.txt").write_text("会議録\n日時　令和2年5月1日\n", encoding="utf-8")
    Path("names.csv").write_text("氏名\n山田太郎\n", encoding="utf-8")
    lay = {
        "pipe": os.mkfifo,
        "device": lambda path: path.symlink_to("/dev/zero"),
        "folder": Path.mkdir,
        "loop": lambda path: path.symlink_to(path),
        "zeros": lambda path: path.write_bytes(bytes(1000)),
    }
    lay[kind](Path("in"))
    assert call(*arguments) == cli.UNUSABLE
    captured = capsys.readouterr()
    assert (captured.out, captured.err.count("\n"), captured.err[-2:]) == ("", 1, "。\n")
    assert {path.name for path in tmp_path.iterdir()} == {"in", "names.csv", "text.txt"}


def test_a_broken_form_of_the_office_s_own_is_missing_and_that_is_said(tmp_path: Path, capsys: Captured) -> None:
    folder = paths.own_templates() / "kowareta"
    folder.mkdir(parents=True)
    (folder / "template.toml").write_text("name = 'x'\ncells = [", encoding="utf-8")
    source = tmp_path / "a.txt"
    source.write_bytes(sample.sample_text().read_bytes())
    for arguments in (
        ("import", source, "-o", tmp_path / "a.minutes"),
        ("new", "--template", "ueda-gaiyo", "-o", tmp_path / "b.minutes"),
        ("template", "list"),
        ("template", "list", "--json"),
        ("template", "show", "ueda-gaiyo"),
    ):
        assert call(*arguments) == cli.DONE
        captured = capsys.readouterr()
        assert captured.err.count("様式「kowareta」は使えません") == 1
        assert "kowareta" not in captured.out
    for arguments in (
        ("template", "show", "kowareta"),
        ("new", "--template", "kowareta", "-o", tmp_path / "c.minutes"),
    ):
        assert call(*arguments) == cli.UNUSABLE
        assert capsys.readouterr().err.count("\n") == 1


def test_names_are_printed_as_cells_that_no_spreadsheet_reckons_with(tmp_path: Path, capsys: Captured) -> None:
    names = tmp_path / "names.csv"
    names.write_text("氏名,職\n=cmd|x,係長\n山田太郎,=1+1\n", encoding="utf-8")
    assert call("roster", "import", names) == cli.DONE
    assert "行 2: 「=cmd|x」は氏名ではなく計算式のため" in capsys.readouterr().err
    assert call("roster", "list") == cli.DONE
    assert capsys.readouterr().out == "山田太郎\tやまだ たろう\t'=1+1\t\n"


def test_a_bug_ends_with_1_and_a_log_without_the_document(
    record: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(minutes: object) -> None:
        raise RuntimeError("学習室と新聞コーナー")

    monkeypatch.setattr("minutesapp.services.output.showing.record_text", fail)
    assert call("show", record) == cli.BUG
    err = capsys.readouterr().err
    assert len(err.splitlines()) == 1
    assert str(paths.log_file()) in err
    log = paths.log_file().read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in log
    assert "学習室" not in log + err


@pytest.mark.parametrize("arguments", [(), ("会議.minutes",)])
def test_without_a_command_the_window_opens(arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[list[str]] = []
    window = ModuleType("ui.app")
    window.main = lambda argv: shown.append(argv) or 7  # type: ignore[attr-defined,func-returns-value]
    monkeypatch.setitem(sys.modules, "ui.app", window)
    assert call(*arguments) == 7
    assert shown == [list(arguments)]


def test_a_machine_without_the_parts_of_the_window_is_told(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "ui.app", raising=False)
    monkeypatch.setitem(sys.modules, "PySide6", None)
    monkeypatch.setitem(sys.modules, "PySide6.QtCore", None)
    monkeypatch.setitem(sys.modules, "PySide6.QtGui", None)
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    for name in [name for name in sys.modules if name.split(".")[0] == "ui"]:
        monkeypatch.delitem(sys.modules, name)
    assert call() == cli.UNUSABLE
    assert "画面を開くための部品（PySide6" in capsys.readouterr().err


def test_ctrl_c_ends_quietly(record: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(minutes: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("minutesapp.services.output.showing.record_text", interrupt)
    assert call("show", record) == cli.INTERRUPTED
    assert capsys.readouterr().err == ""


def test_a_program_without_a_console_says_nothing(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert call("show", "missing.minutes") == cli.UNUSABLE
    assert call("check", record) == cli.DONE


COMMAND = (sys.executable, "-m", "minutesapp")


def test_japanese_leaves_as_utf8_whatever_the_console(record: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "show", record], capture_output=True, env={"PYTHONIOENCODING": "cp932", "LC_ALL": "C"}
    )
    assert "𠮷川千尋会長" in done.stdout.decode("utf-8")


def test_a_reader_that_has_read_enough_is_no_bug(record: Path) -> None:
    reading = subprocess.Popen([*COMMAND, "show", record, "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert reading.stdout is not None and reading.stderr is not None
    reading.stdout.close()
    assert reading.stderr.read() == b""
    reading.stderr.close()
    assert reading.wait() == cli.DONE


def test_a_command_loads_only_what_it_needs(record: Path) -> None:
    program = (
        "import sys; from minutesapp import cli; status = cli.main(sys.argv[1:]); "
        "heavy = {'docx', 'sqlite_utils', 'fugashi', 'PySide6'} & set(sys.modules); "
        "sys.exit(f'loaded: {heavy}' if heavy else status)"
    )
    done = subprocess.run([sys.executable, "-c", program, "check", record], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.usefixtures("links")
def test_what_is_read_is_never_written_over(tmp_path: Path, record: Path, capsys: Captured) -> None:
    text, shown = tmp_path / "a.txt", tmp_path / "b.txt"
    text.write_bytes(sample.sample_text().read_bytes())
    shown.write_bytes(record.read_bytes())
    link = tmp_path / "link.minutes"
    link.symlink_to(record)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert call("import", text, "-o", tmp_path / "." / "a.txt") == cli.UNUSABLE
    assert call("export", shown, "-o", shown) == cli.UNUSABLE
    assert call("new", "--template", "ueda-gaiyo", "--previous", record, "-o", link) == cli.UNUSABLE
    assert capsys.readouterr().err.count("元のファイルです") == 3
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without a full device")
def test_data_that_do_not_arrive_are_told(record: Path) -> None:
    command = [sys.executable, "-m", "minutesapp", "show", str(record)]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, encoding="utf-8", check=False)
        assert done.returncode == cli.UNUSABLE
        assert done.stderr.startswith("結果を書き出せません")
        done = subprocess.run([*command, "too much"], stderr=full, check=False)
    assert done.returncode == cli.UNUSABLE


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_a_window_without_a_screen_is_told(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    for name in cli.SCREENS:
        monkeypatch.delenv(name, raising=False)
    assert call() == cli.UNUSABLE
    assert capsys.readouterr().err.startswith("画面がない")


@pytest.mark.parametrize("name", ["会議.minutes~", "会議.MINUTES", "名前を変えた.txt", "会議"])
def test_a_record_is_one_of_ours_whatever_its_name(
    record: Path, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    shown: list[list[str]] = []
    window = ModuleType("ui.app")
    window.main = lambda argv: shown.append(argv) or 0  # type: ignore[attr-defined,func-returns-value]
    monkeypatch.setitem(sys.modules, "ui.app", window)
    renamed = record.rename(record.with_name(name))
    assert call(renamed) == cli.DONE
    assert shown == [[str(renamed)]]
    assert [call("show", renamed), call("check", renamed)] == [cli.DONE, cli.DONE]
    assert call("export", renamed, "-o", tmp_path / "out.txt") == cli.DONE
    capsys.readouterr()
    assert call("import", renamed, "-o", tmp_path / "out.minutes") == cli.UNUSABLE
    assert "そのまま開いてください" in capsys.readouterr().err
    assert not (tmp_path / "out.minutes").exists()


def test_what_is_only_called_like_a_record_is_read_as_what_it_is(tmp_path: Path, capsys: Captured) -> None:
    text = tmp_path / "文章.minutes"
    text.write_bytes(sample.sample_text().read_bytes())
    assert call("import", text, "-o", tmp_path / "out.minutes") == cli.DONE
    assert call("show", text) == cli.UNUSABLE


def test_a_file_that_is_no_record_opens_no_window(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.txt").write_text("文章", encoding="utf-8")
    assert call(tmp_path / "a.txt") == cli.UNUSABLE
    assert capsys.readouterr().err.startswith("使い方が違います")


@pytest.mark.usefixtures("links")
@pytest.mark.parametrize("output", ["loop", "loop/out.minutes", ".", "/"])
def test_an_output_that_can_be_no_file_is_told(
    record: Path, tmp_path: Path, output: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "loop").symlink_to("loop")
    assert call("new", "--template", "ueda-gaiyo", "-o", output) == cli.UNUSABLE
    assert call("export", record, "-o", f"{output}.txt") in (cli.DONE, cli.UNUSABLE)
    assert len(capsys.readouterr().err.strip().splitlines()) <= 2


@pytest.mark.skipif(os.name == "nt", reason="a system without modes")
def test_a_home_that_may_not_be_entered_is_told_and_the_shell_works(private_home: Path, as_anybody: list[str]) -> None:
    private_home.chmod(0)
    for arguments in (["show", sample.sample_record()], ["template", "list"], ["roster", "list"]):
        command = [*as_anybody, *COMMAND, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        assert done.returncode == cli.DONE, done.stderr
        assert done.stderr.splitlines() == [describe(UserFacingError("home-closed", path=str(private_home)))]
    private_home.chmod(0o700)


def test_a_home_that_is_a_file_is_told_and_the_shell_works(
    record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "file"))
    assert call("show", record) == cli.DONE
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert call("roster", "import", sample.sample_roster()) == cli.UNUSABLE
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_what_an_earlier_version_left_open_is_closed_at_the_start(private_home: Path, capsys: Captured) -> None:
    paths.settings_file().write_text("{}", encoding="utf-8")
    paths.settings_file().chmod(0o644)
    private_home.chmod(0o755)
    call("template", "list")
    assert paths.settings_file().stat().st_mode & 0o777 == (0o600 if os.name != "nt" else 0o666)


def test_a_bug_whose_log_cannot_be_written_claims_none(
    record: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Captured
) -> None:
    def fail(asked: object) -> None:
        raise KeyError

    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "file"))
    monkeypatch.setitem(cli.RUNS, "show", fail)
    assert call("show", record) == cli.BUG
    assert "記録は" not in capsys.readouterr().err
