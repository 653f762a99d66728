"""A form copied and changed with keys and the input method alone, in a real window at 150 %; the record follows it."""

from __future__ import annotations

import shutil

from tests.desk.by_keys import choose_in_menu, expect_front, expect_marked, expect_written, tab_to
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen
from tests.word_files import lines_of


def test_a_label_is_changed_with_the_input_method_and_printed(screen: Screen) -> None:
    clerk = Clerk(screen, scale=1.5)
    file = clerk.files / "図書館協議会.minutes"
    text = (REPOSITORY / "resources" / "samples" / "shinonome.minutes").read_text(encoding="utf-8")
    file.write_text(text.replace('"ueda-gaiyo"', '"写し"'), encoding="utf-8")
    own = clerk.home / "templates" / "写し"
    shutil.copytree(REPOSITORY / "resources" / "templates" / "ueda-gaiyo", own)
    screen.hand_over(clerk.home)
    clerk.start(screen.hand_over(file))
    choose_in_menu(clerk, "alt+t", "t", "FormsDialog")
    own_row = [row[1] for row in clerk.rows("様式")].index("自前")
    clerk.press(*["Down"] * own_row, "alt+e")
    expect_front(clerk, "FormEditor")
    tab_to(clerk, "様式の部分")
    clerk.press("Down", "Down")
    expect_marked(clerk, "様式の部分", "審議会名")
    tab_to(clerk, "項目名")
    clerk.press("ctrl+a")
    clerk.write("kaigi")
    clerk.press("Return")
    expect_front(clerk, "FormsDialog")
    clerk.press("Escape")
    label = (own / "template.toml").read_text(encoding="utf-8").split('label = "', 1)[1].split('"')[0]
    assert label == "会議"
    clerk.press("ctrl+shift+e")
    clerk.until(lambda: clerk.front.get("class") == "ExportDialog", "the dialog")
    clerk.press("Return")
    expect_written(clerk, "図書館協議会.docx")
    assert any(line.startswith("1 会議\t") for line in lines_of((clerk.files / "図書館協議会.docx").read_bytes()))
    clerk.kill()
