"""A transcript's: a table whose columns are in doubt is read, a voice gets its name, and the original is kept."""

from __future__ import annotations

from tests.desk.by_keys import save_as, tab_to
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.walk import Walk
from tests.desk.walk_reader import choose

SOURCE = REPOSITORY / "tests" / "corpus" / "transcripts" / "scribeassist" / "doubtful.csv"
VOICE = "話者2"


def walk(walk: Walk) -> None:
    """From the table to the saved record, with its original beside it."""
    clerk = walk.clerk
    source = clerk.files / "kaigi.csv"
    source.write_bytes(SOURCE.read_bytes())
    clerk.screen.hand_over(clerk.files)
    clerk.screen.use_input_method(False)
    clerk.start()
    with walk.step("columns"):
        choose(clerk, f"files/{source.name}")
        clerk.until(lambda: clerk.front.get("class") == "ColumnsDialog", "the question for the columns")
        clerk.until(lambda: clerk.reads("この列で読み込んだときの"), "the first turns")
    with walk.step("voices"):
        tab_to(clerk, "この列で読み込む")
        clerk.press("Return")
        clerk.until(lambda: clerk.front.get("class") == "VoicesDialog", "the question whose the voices are")
        clerk.until(lambda: clerk.focus["name"] == "話者", "the voices with the keyboard")
    with walk.step("named"):
        clerk.press("Home")
        while clerk.ask("marked", name="話者")[0] != VOICE:
            clerk.press("Down")
        tab_to(clerk, "一覧にない人")
        clerk.screen.use_input_method(True)
        clerk.write("takamura")
        name = clerk.focus["text"]
        clerk.press("Return")
        clerk.until(lambda: _whose(clerk, VOICE).startswith(name), f"{name} for {VOICE}")
    with walk.step("in-record"):
        tab_to(clerk, "この割り当てにする")
        clerk.press("Return")
        clerk.until(lambda: clerk.front.get("class") == "MainWindow", "the record")
        assert name in str(clerk.record["attendees"])
    with walk.step("saved"):
        file = save_as(clerk, "kaigi")
        original = file.with_name(f"{file.stem}.原本.csv")
        clerk.until(original.exists, f"the original {original.name}")
        assert original.read_bytes() == SOURCE.read_bytes()
    assert clerk.screen.clicks == 0, "the mouse was needed"


def _whose(clerk: Clerk, voice: str) -> str:
    """To whom a voice is given."""
    return next((row[-1] for row in clerk.rows("話者") if row[0] == voice), "")
