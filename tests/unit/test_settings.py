"""Settings are remembered, and never stop the program."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from msgspec.structs import asdict, fields, replace

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.settings import (
    COLUMNS_MOST,
    FONT_LARGEST,
    REASONS_MOST,
    RECENT_MOST,
    Settings,
    keep_settings,
    load_settings,
)


def test_without_a_file_the_usual_settings_hold() -> None:
    assert load_settings() == Settings()
    assert not paths.settings_file().exists()


def test_what_was_kept_is_loaded() -> None:
    settings = Settings(("/東雲/会議.minutes",), "kaigiroku", 15, "/名簿.db", True, {"face": "mincho", "\ud842": "x"})
    keep_settings(settings)
    assert load_settings() == settings


def test_the_newest_files_come_first_and_once(tmp_path: Path) -> None:
    settings = Settings()
    for number in range(RECENT_MOST + 2):
        settings = settings.with_recent(tmp_path / f"{number}.minutes")
    settings = settings.with_recent(tmp_path / "5.minutes")
    names = [Path(name).stem for name in settings.recent]
    assert names[:3] == ["5", "11", "10"]
    assert len(names) == len(set(names)) == RECENT_MOST
    assert str(tmp_path / "5.minutes") not in settings.without_recent(tmp_path / "5.minutes").recent


@pytest.mark.parametrize(
    "text", ["", "half {", "[]", "null", "7", "NaN", "[" * 100_000, "\x00", "9" * 10_000, '{"recent": [' + "1," * 2**19]
)
def test_a_broken_file_is_moved_aside(text: str) -> None:
    file = paths.settings_file()
    file.write_text(text, encoding="utf-8")
    assert load_settings() == Settings()
    assert not file.exists()
    assert file.with_name("settings.json.broken").read_text(encoding="utf-8") == text


def test_parts_of_the_wrong_kind_are_as_if_not_there() -> None:
    table = {
        "recent": ["a", 1],
        "template": 3,
        "font_size": 1000,
        "dark": "yes",
        "window": {"a": 1, "b": "c"},
        "columns": {"時刻": "発言=1", "b": 1},
        "lists": {"誰": "name=1", "b": None},
        "new": 1,
    }
    paths.settings_file().write_text(json.dumps(table), encoding="utf-8")
    assert load_settings() == Settings(
        recent=("a",),
        font_size=FONT_LARGEST,
        window={"b": "c"},
        columns={"時刻": "発言=1"},
        lists={"誰": "name=1"},
    )


def test_a_folder_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "file" / "home"))
    assert load_settings() == Settings()
    with pytest.raises(UserFacingError) as caught:
        keep_settings(Settings())
    assert caught.value.code == "settings-unwritable"


@pytest.mark.parametrize(
    "value",
    [None, 1, -1, 1.5, True, [], {}, [[]], "", "x" * 10**5, "\0", "\ud800", [None], {"a": {}}, 10**400, float("nan")],
)
@pytest.mark.parametrize("part", [part.name for part in fields(Settings)])
def test_whatever_stands_in_a_part_the_others_are_as_they_were(part: str, value: object) -> None:
    usual = Settings(("/a.minutes",), "kaigiroku", 15, "/r.db", True, {"face": "gothic"})
    table = asdict(usual) | {part: value}
    paths.settings_file().write_text(json.dumps(table), encoding="utf-8")
    settings = load_settings()
    assert replace(settings, **{part: getattr(usual, part)}) == usual
    keep_settings(settings)
    assert load_settings() == settings


def test_paths_that_no_file_can_have_are_left_out() -> None:
    never = ["a\0b", "", "x" * 5000, *(["\ud800"] if os.name != "nt" else [])]  # Windows writes down any 16 bits
    table = {"recent": [*never, "/東雲.minutes"], "roster": "\0"}
    paths.settings_file().write_text(json.dumps(table), encoding="utf-8")
    assert load_settings() == Settings(recent=("/東雲.minutes",))


def test_settings_that_are_no_file_are_left_alone() -> None:
    paths.settings_file().mkdir()
    assert load_settings() == Settings()
    with pytest.raises(UserFacingError):
        keep_settings(Settings())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
def test_a_pipe_is_not_waited_for() -> None:
    os.mkfifo(paths.settings_file())
    assert load_settings() == Settings()


@pytest.mark.skipif(os.name == "nt", reason="a system without modes")
def test_settings_are_for_the_user_alone() -> None:
    keep_settings(Settings())
    assert paths.settings_file().stat().st_mode & 0o777 == 0o600


def test_columns_are_remembered_by_headings_the_last_ones_longest() -> None:
    settings = Settings().with_columns("a", "発言=1").with_columns("b", "発言=2").with_columns("a", "発言=3")
    assert list(settings.columns.items()) == [("b", "発言=2"), ("a", "発言=3")]
    for number in range(COLUMNS_MOST):
        settings = settings.with_columns(f"{number}", "発言=1")
    assert len(settings.columns) == COLUMNS_MOST
    assert "a" not in settings.columns
    keep_settings(settings)
    assert load_settings().columns == settings.columns


def test_columns_of_lists_are_remembered_as_well() -> None:
    settings = Settings().with_list("a", "name=1").with_list("b", "name=2").with_list("a", "name=3")
    assert list(settings.lists.items()) == [("b", "name=2"), ("a", "name=3")]


def test_the_keys_of_a_person_are_kept_and_what_is_no_text_stays_to_be_told_of() -> None:
    keep_settings(Settings(keys={"save": "Ctrl+S; F13", "find": ""}))
    assert load_settings().keys == {"save": "Ctrl+S; F13", "find": ""}
    paths.settings_file().write_text(json.dumps({"keys": {"save": 7, "find": None, "open": "F14"}}), encoding="utf-8")
    assert load_settings().keys == {"save": "7", "find": "None", "open": "F14"}
    paths.settings_file().write_text(json.dumps({"keys": ["F13"]}), encoding="utf-8")
    assert load_settings() == Settings()


def test_reasons_are_remembered_the_newest_first_and_once() -> None:
    settings = Settings()
    for number in range(REASONS_MOST + 3):
        settings = settings.with_reason(f"第{number}号")
    settings = settings.with_reason("第5号")
    assert settings.reasons[:2] == ("第5号", f"第{REASONS_MOST + 2}号")
    assert len(settings.reasons) == len(set(settings.reasons)) == REASONS_MOST
    keep_settings(settings)
    assert load_settings() == settings
    paths.settings_file().write_text('{"reasons": ["a", 7, null], "font_size": 15}', encoding="utf-8")
    assert (load_settings().reasons, load_settings().font_size) == (("a",), 15)
