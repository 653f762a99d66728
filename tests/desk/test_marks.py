"""Marks on words with a real input method: withheld for the public, to be looked at by the office."""

from __future__ import annotations

import shutil
from typing import Any

from docx import Document

from tests.desk.by_keys import expect_written, write_out
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen

FINDINGS = "点検の結果"


def test_words_are_withheld_and_queried_with_the_keyboard(screen: Screen) -> None:
    clerk = Clerk(screen)
    file = clerk.files / "図書館協議会.minutes"
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", file)
    clerk.start(screen.hand_over(file))
    find(clerk, "gakkoushisho")
    clerk.press("ctrl+shift+l")
    clerk.until(lambda: marks(clerk) == [("学校司書", "withheld")], "the withheld words")
    clerk.press("Left", "Right", "Right")
    clerk.write("tou")
    clerk.until(lambda: [mark for _, mark in marks(clerk)] == ["withheld"], "one mark")
    assert len(marks(clerk)[0][0]) > len("学校司書"), "what is written between withheld words is withheld"
    find(clerk, "denkijidousya")
    clerk.press("ctrl+shift+y", "F7")
    clerk.until(lambda: clerk.focus["name"] == FINDINGS, "the list of findings")
    assert ["「電気自動車」" in row[1] for row in clerk.rows(FINDINGS)] == [True]
    clerk.look("marks-findings")
    clerk.press("Return")
    clerk.until(lambda: clerk.focus["class"] == "RecordEditor", "the text")
    clerk.look("marks")
    clerk.press("shift+F7")
    clerk.until(lambda: [mark for _, mark in marks(clerk)] == ["withheld"], "the query gone")
    clerk.press("ctrl+z")
    clerk.until(lambda: len(marks(clerk)) == 2, "the query again")
    clerk.press("ctrl+s")
    clerk.until(lambda: clerk.reads("保存済み"), "the word that it is saved")
    assert file.read_text(encoding="utf-8").startswith('{\n"format": "minutes/2"')
    write_out(clerk, "公開用", anyway=True)
    expect_written(clerk, "図書館協議会（公開用）.docx")
    lines = [paragraph.text for paragraph in Document(str(clerk.files / "図書館協議会（公開用）.docx")).paragraphs]
    assert any("●●●が兼務で" in line for line in lines)
    assert any("電気自動車にする案" in line for line in lines)
    clerk.kill()


def test_withheld_words_that_are_written_over_stay_withheld(screen: Screen) -> None:
    clerk = Clerk(screen)
    file = clerk.files / "書き直し.minutes"
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", file)
    clerk.start(screen.hand_over(file))
    find(clerk, "gakkoushisho")
    clerk.press("ctrl+shift+l")
    clerk.until(lambda: marks(clerk) == [("学校司書", "withheld")], "the withheld words")
    clerk.write("kaigi")
    clerk.until(lambda: marks(clerk) == [("会議", "withheld")], "other words, withheld")
    clerk.press("BackSpace", "BackSpace")
    clerk.until(lambda: marks(clerk) == [], "no words any more")
    clerk.write("sigatu")
    clerk.until(lambda: [mark for _, mark in marks(clerk)] == ["withheld"], "words written anew, withheld")
    assert marks(clerk)[0][0].endswith("月")
    clerk.kill()


def test_a_paragraph_that_is_chosen_by_three_clicks_and_written_anew_stays_where_it_is(screen: Screen) -> None:
    clerk = Clerk(screen)
    file = clerk.files / "三回押す.minutes"
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", file)
    shutil.rmtree(clerk.home / "recovery", ignore_errors=True)  # what was not saved before is not asked for
    clerk.start(screen.hand_over(file))
    before = clerk.record["body"]
    find(clerk, "gakkoushisho")
    clerk.press("ctrl+shift+l")
    clerk.until(lambda: marks(clerk) == [("学校司書", "withheld")], "the withheld words")
    screen.click(clerk.cursor["point"][0] - 8, clerk.cursor["point"][1], times=3)
    clerk.write("kaigi")
    clerk.until(lambda: marks(clerk) == [("会議", "withheld")], "other words, withheld")
    clerk.look("marks-three-clicks")
    after = clerk.record["body"]
    assert [(item["kind"], item.get("label")) for item in after] == [
        (item["kind"], item.get("label")) for item in before
    ]
    clerk.kill()


def find(clerk: Clerk, romaji: str) -> None:
    """Seek words and go back to the text, where the first place is selected."""
    clerk.press("ctrl+f")
    clerk.write(romaji)
    clerk.until(lambda: clerk.reads("1 / "), "the first place")
    clerk.press("Escape")


def marks(clerk: Clerk) -> list[tuple[str, str]]:
    """The marked words of the record, with their marks."""
    return [words_of(item, span) for item in clerk.record["body"] for span in item.get("spans", ())]


def words_of(item: dict[str, Any], span: dict[str, Any]) -> tuple[str, str]:
    text = item.get("paragraphs", [item.get("text", "")])[span["paragraph"]]
    return text[span["start"] : span["end"]], span["mark"]
