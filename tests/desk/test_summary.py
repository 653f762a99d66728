"""A record summed up with keys and the input method alone, in a real window at 150 %, and its summary in Word."""

from __future__ import annotations

import shutil

from tests.desk.by_keys import expect_written, tab_to
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen
from tests.word_files import lines_of


def test_a_record_is_summed_up_and_its_summary_written(screen: Screen) -> None:
    clerk = Clerk(screen, scale=1.5)
    file = clerk.files / "図書館協議会.minutes"
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", file)
    clerk.start(screen.hand_over(file))
    clerk.press("ctrl+alt+7")
    clerk.until(lambda: clerk.focus["name"] == "概要に載せる発言", "the list")
    clerk.press("3", "2")
    clerk.until(lambda: clerk.front["class"] == "CondenseDialog", "the question")
    clerk.write("kaigi")
    clerk.press("Return")
    clerk.until(lambda: clerk.front["class"] != "CondenseDialog", "the list again")
    clerk.press("1")
    rows = clerk.rows("概要に載せる発言")
    assert [row[0] for row in rows[:4]] == ["載せない", "要約", "載せる", "未定"]
    assert rows[1][3] == "会議"
    tab_to(clerk, "概要を書き出す", "shift+Tab")
    clerk.press("space")
    clerk.until(lambda: clerk.front["class"] == "ExportDialog", "the dialog")
    clerk.press("Return")
    expect_written(clerk, "図書館協議会（概要）.docx")
    lines = lines_of((clerk.files / "図書館協議会（概要）.docx").read_bytes())
    assert any(line.endswith("会議") for line in lines)
    assert not any(rows[0][2] in line for line in lines)
    clerk.kill()
