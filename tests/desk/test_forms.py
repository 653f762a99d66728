"""A form copied and changed with keys and the input method alone, in a real window at 150 %; the record follows it."""

from __future__ import annotations

import shutil
import time

from tests.desk.by_keys import expect_written, tab_to
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
    clerk.press("alt+t", "t")
    clerk.until(lambda: clerk.front["class"] == "FormsDialog", "the forms")
    for _ in range(20):
        clerk.press("alt+e")
        time.sleep(0.2)
        if clerk.front["class"] == "FormEditor":
            break
        clerk.press("Down")
    clerk.until(lambda: clerk.front["class"] == "FormEditor", "the editor")
    tab_to(clerk, "様式の部分")
    clerk.press("Down", "Down")
    tab_to(clerk, "項目名")
    clerk.press("ctrl+a")
    clerk.write("kaigi")
    clerk.press("Return")
    clerk.until(lambda: clerk.front["class"] == "FormsDialog", "the forms again")
    clerk.press("Escape")
    label = (own / "template.toml").read_text(encoding="utf-8").split('label = "', 1)[1].split('"')[0]
    assert label == "会議"
    clerk.press("ctrl+shift+e")
    clerk.until(lambda: clerk.front.get("class") == "ExportDialog", "the dialog")
    clerk.press("Return")
    expect_written(clerk, "図書館協議会.docx")
    assert any(line.startswith("1 会議\t") for line in lines_of((clerk.files / "図書館協議会.docx").read_bytes()))
    clerk.kill()
