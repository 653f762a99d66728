"""The lists of replacements that are at hand, and keeping one's own."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp import home, paths
from minutesapp.editing.finding.word_list import ListRow
from minutesapp.errors import UserFacingError
from minutesapp.services.replacing.lists import (
    KeptList,
    Origin,
    expect_free,
    expect_name,
    free_name,
    keep_list,
    kept_lists,
    list_json,
    list_named,
    planned_by,
    remove_list,
    rename_list,
)
from minutesapp.settings import Settings, keep_settings
from tests.makers import narrative

ROWS = (ListRow("甲", "乙", "注"), ListRow("(", "", expression=True, on=False))


def names() -> list[str]:
    return [one.words for one in kept_lists()[0]]


def test_the_lists_of_the_program_are_there_and_every_row_can_be_used() -> None:
    lists, troubles = kept_lists()
    assert ([one.origin for one in lists], troubles) == ([Origin.BUILT_IN] * 2, [])
    assert names() == ["誤変換（見本）", "公用文の用語（見本）"]
    for row in (row for one in lists for row in one.rows):
        assert row.trouble is None, row
        assert row.before != row.after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "以外な結果が出た。それ以外なら、以外と少ない。市民以外とする。",
            "意外な結果が出た。それ以外なら、意外と少ない。市民以外とする。",
        ),
        (
            "意義なしの声あり。質議応答を行う。",
            "異議なしの声あり。質疑応答を行う。",
        ),
        (
            "市および県、またはその他。またはるかに。",
            "市及び県、又はその他。またはるかに。",
        ),
        (
            "説明した事が、その為に。習い事は、行為について。火事が、工事を。",
            "説明したことが、そのために。習い事は、行為について。火事が、工事を。",
        ),
        (
            "御覧下さい。お願い致します。出来ない。出来高。一致します。",
            "御覧ください。お願いいたします。できない。出来高。一致します。",
        ),
        (
            "調査の対称者。左右対称の形。",
            "調査の対象者。左右対称の形。",
        ),
    ],
)
def test_what_is_right_is_left_alone_by_the_lists_of_the_program(text: str, after: str) -> None:
    found = planned_by((narrative(text),), kept_lists()[0])
    for words in reversed(found):
        text = text[: words.start] + words.words + text[words.end :]
    assert text == after


def test_a_list_is_kept_renamed_and_removed() -> None:
    keep_list("用語", ROWS)
    assert names()[0] == "用語"
    assert list_named("用語") == KeptList("用語", ROWS)
    assert (paths.replacement_lists() / "用語.csv").stat().st_mode & 0o077 == 0
    rename_list("用語", "言葉")
    assert list_named("言葉").rows == ROWS
    rename_list("言葉", "言葉")
    keep_list("用語", ROWS[:1])
    with pytest.raises(UserFacingError, match="list-name-taken"):
        rename_list("用語", "言葉")
    with pytest.raises(UserFacingError, match="list-name-taken"):
        expect_free("用語")
    remove_list("用語")
    remove_list("用語")
    assert "用語" not in names()
    with pytest.raises(UserFacingError, match="list-unknown"):
        list_named("用語")
    home.tidy()


@pytest.mark.parametrize("name", ["", "a/b", "a\\b", "a:b", ".a", "a.", " a", "a ", "CON", "nul.x", "あ" * 61, "a\n"])
def test_a_name_that_no_file_can_have_is_refused(name: str) -> None:
    with pytest.raises(UserFacingError, match="list-name"):
        expect_name(name)
    with pytest.raises(UserFacingError, match="list-name"):
        keep_list(name, ROWS)
    expect_name(free_name(name))


def test_a_free_name_is_one_that_is_not_taken() -> None:
    assert free_name("用語") == "用語"
    keep_list("用語", ROWS)
    assert free_name("用語") == "用語2"
    keep_list("用語2", ROWS)
    assert free_name("用語") == "用語3"


def test_a_list_of_ones_own_hides_the_example_of_its_name() -> None:
    keep_list("誤変換", ROWS)
    assert names() == ["誤変換", "公用文の用語（見本）"]


def test_lists_in_the_folder_of_the_office_are_there_to_be_used(tmp_path: Path) -> None:
    keep_settings(replace(Settings(), replacements=str(tmp_path)))
    (tmp_path / "市の用語.csv").write_text("誤,正\n甲,乙\n", encoding="utf-8")
    (tmp_path / "壊れ.xlsx").write_bytes(b"no book")
    (tmp_path / "~$開.xlsx").write_bytes(b"")
    lists, troubles = kept_lists()
    assert [one.words for one in lists] == ["市の用語（共有）", "誤変換（見本）", "公用文の用語（見本）"]
    assert [error.code for error in troubles] == ["list-broken"]
    with pytest.raises(UserFacingError, match="list-broken"):
        list_named("壊れ")
    keep_settings(replace(Settings(), replacements=str(tmp_path / "gone")))
    assert len(kept_lists()[0]) == 2


def test_a_list_that_cannot_be_kept_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "file"))
    with pytest.raises(UserFacingError, match="list-unwritable"):
        keep_list("用語", ROWS)


def test_the_shell_tells_rows() -> None:
    assert list_json(KeptList("用語", ROWS))["rows"][1] == {
        "before": "(", "after": "", "note": "", "regex": True, "on": False,
    }  # fmt: skip
