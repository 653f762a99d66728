"""The command from end to end: data on stdout, talk on stderr, the exit status, and no file harmed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from minutesapp import cli, paths
from minutesapp.arguments.commands import COMMANDS
from minutesapp.diagnosis import sample
from minutesapp.errors import UserFacingError
from minutesapp.wording import describe
from tests.shell import call

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    file = tmp_path / "会議.minutes"
    file.write_bytes(sample.sample_record().read_bytes())
    return file


def test_every_command_can_be_run() -> None:
    assert {name.split()[0] for name in cli.RUNS} == set(COMMANDS)


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
