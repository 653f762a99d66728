"""One agenda item written out by itself with keys alone, in a real window at 150 %."""

from __future__ import annotations

import shutil

from tests.desk.by_keys import expect_written, tab_to
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen
from tests.word_files import lines_of


def test_an_item_is_chosen_and_written(screen: Screen) -> None:
    clerk = Clerk(screen, scale=1.5)
    file = clerk.files / "図書館協議会.minutes"
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", file)
    clerk.start(screen.hand_over(file))
    clerk.press("ctrl+shift+e")
    clerk.until(lambda: clerk.front.get("class") == "ExportDialog", "the dialog")
    tab_to(clerk, "範囲")
    clerk.press(*["Down"] * 5, "Return")
    expect_written(clerk, "図書館協議会（抜粋3(2)）.docx")
    lines = lines_of((clerk.files / "図書館協議会（抜粋3(2)）.docx").read_bytes())
    assert lines[0] == "会議概要（抜粋）"
    assert any(line.startswith("(2) 開館時間の見直しについて") for line in lines)
    assert not any("寄贈" in line for line in lines)
    clerk.kill()
