"""The pages beside the text with a real input method: whoever writes does not notice them being made."""

from __future__ import annotations

import json
import shutil

from tests.desk.by_keys import go_to_pane
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen


def test_one_writes_on_while_the_pages_follow(screen: Screen) -> None:
    clerk = Clerk(screen)
    file = clerk.files / "図書館協議会.minutes"
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", file)
    clerk.start(screen.hand_over(file))
    go_to_pane(clerk, "本文")
    clerk.press("ctrl+alt+5")
    clerk.until(lambda: any(clerk.sees(f"{page}／3ページ") for page in (1, 2, 3)), "the pages")
    assert clerk.focus["class"] == "RecordEditor", "the cursor stays in the text"
    clerk.press("ctrl+End", "Return")
    clerk.write("heikai")
    clerk.until(lambda: clerk.sees("3／3ページ"), "the last page, where it is written")
    clerk.write("kaigi")
    assert json.dumps(clerk.record["body"][-1], ensure_ascii=False).count("会議") == 1, "written once"
    go_to_pane(clerk, "プレビューのページ")
    clerk.press("Home", "Return")
    clerk.until(lambda: clerk.focus["class"] != "SheetView", "the record, at the first row of the page")
    clerk.press("ctrl+alt+5")
    clerk.until(lambda: not clerk.sees("3／3ページ"), "the record alone")
    clerk.kill()
