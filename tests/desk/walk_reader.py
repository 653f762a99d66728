"""A reader's: minutes of another office are read, and what is in doubt is put right by keys alone."""

from __future__ import annotations

from tests.desk.by_keys import tab_to
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.walk import Walk

SOURCE = REPOSITORY / "tests" / "corpus" / "judged" / "K2_eightitems_mixed_hikokai.txt"
MOST_DOUBTS = 40
TRIES = 3
"""How often a name is typed until all its letters have arrived: the dialog is still filling its list."""
TABLE, WAYS, TABS = "元の文章と読み取り", "この行の直し方", "選んだ行と直したこと"


def walk(walk: Walk) -> None:
    """From the text to the record, and to the text again."""
    clerk = walk.clerk
    source = clerk.files / "kaigi.txt"
    source.write_bytes(SOURCE.read_bytes())
    clerk.screen.hand_over(clerk.files)
    clerk.screen.use_input_method(False)
    clerk.start()
    with walk.step("read"):
        choose(clerk, f"files/{source.name}")
        clerk.until(lambda: clerk.reads("読み取りに確かめたいところが"), "the word about doubts")
    with walk.step("page"):
        open_page(clerk)
        doubts = doubts_left(clerk)
    with walk.step("next-doubt"):
        clerk.press("F8", "F8")
    with walk.step("ways"):
        clerk.press("shift+F8", "shift+F8", "Return")
        clerk.until(lambda: clerk.focus["name"] == WAYS, "the ways")
    with walk.step("put-right"):
        clerk.press("Return")
        clerk.until(lambda: clerk.reads("読み取りが変わりました"), "the word about what is read otherwise")
        assert clerk.focus["name"] == TABLE
        fewer = doubts_left(clerk)
        assert fewer < doubts
    with walk.step("taken-back"):
        clerk.press("ctrl+z")
        clerk.until(lambda: clerk.reads(words_of(doubts)), "all doubts again")
        clerk.press("ctrl+y")
        clerk.until(lambda: clerk.reads(words_of(fewer)), "fewer doubts again")
    with walk.step("settled"):
        clerk.press("F8", "alt+y")
    with walk.step("only-doubts"):
        clerk.press("alt+o")
    with walk.step("told"):
        tab_to(clerk, TABS)
        clerk.press("Right")
        clerk.until(lambda: clerk.rows("直したこと"), "what was said")
    with walk.step("left"):
        clerk.press("Escape")
        clerk.until(lambda: clerk.front.get("class") == "QMessageBox", "the question")
    with walk.step("in-record"):
        clerk.press("Escape")
        clerk.until(lambda: clerk.front.get("class") == "ReadingDialog", "the page again")
        tab_to(clerk, "この読み取りにする")
        clerk.press("Return")
        clerk.until(lambda: clerk.reads("同じように直します"), "the word about what is remembered")
    with walk.step("remembered"):
        choose(clerk, source.name)
        clerk.until(lambda: clerk.front.get("class") == "QMessageBox", "the question about changes")
        clerk.press("Tab", "Return")
        clerk.until(lambda: clerk.reads("覚えている直し"), "the word about what was remembered")
    assert clerk.screen.clicks == 0, "the mouse was needed"


def words_of(doubts: int) -> str:
    """How the page says that so many doubts are left."""
    return f"残り{doubts}か所"


def doubts_left(clerk: Clerk) -> int:
    """How many doubts the page says are left."""
    return next(count for count in range(MOST_DOUBTS) if clerk.reads(words_of(count)))


def choose(clerk: Clerk, name: str) -> None:
    """Ask for a text to read, by its name as seen from the folder that the dialog shows at first."""
    clerk.press("ctrl+shift+o")
    clerk.until(lambda: clerk.front.get("class") == "QFileDialog" and clerk.focus, "the dialog for files")
    for _ in range(TRIES):
        clerk.press("ctrl+a")
        clerk.type(name)
        if clerk.focus.get("text") == name:
            break
    clerk.press("Return")


def open_page(clerk: Clerk) -> None:
    """Go to the page; its first line with doubts is chosen."""
    clerk.press("F8")
    clerk.until(lambda: clerk.front.get("class") == "ReadingDialog", "the page")
    clerk.until(lambda: clerk.focus["name"] == TABLE, "the lines with the keyboard")
