"""Who speaks, asked with a real input method: what clerks do most often, and their commonest mistakes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from minutesapp import paths
from tests.desk.clerk import Clerk
from tests.desk.screen import Screen
from tests.desk.turns import CANDIDATES, Item, Said, write_turns


@pytest.fixture(scope="module")
def clerk(screen: Screen) -> Iterator[Clerk]:
    """Somebody with the sample record open, the cursor at its end."""
    made = Clerk(screen)
    file = made.files / "sample.minutes"
    shutil.copy(paths.resource("samples", "shinonome.minutes"), file)
    made.start(screen.hand_over(file))
    yield made
    made.kill()


@pytest.fixture
def last(clerk: Clerk) -> Iterator[Clerk]:
    """The same with the question who speaks in a new turn at the end, which is gone afterwards."""
    before = len(clerk.record["body"])
    clerk.press("ctrl+End", "ctrl+Return")
    clerk.until(lambda: clerk.rows(CANDIDATES), "the list of speakers")
    yield clerk
    clerk.press("Escape")
    for _ in range(9):
        if len(clerk.record["body"]) == before:
            break
        clerk.press("ctrl+z")
    assert len(clerk.record["body"]) == before


def turn(clerk: Clerk) -> tuple[str, str]:
    """The label and the words of the last turn."""
    last = clerk.record["body"][-1]
    return last["label"], last["paragraphs"][-1]


def test_a_sentence_typed_right_away_is_what_is_said(last: Clerk) -> None:
    last.write("kekkaha")
    last.write("houkokusuru.")
    last.until(lambda: turn(last) == ("", "結果は報告する。"), "the sentence in the turn")
    assert last.focus["class"] == "RecordEditor"
    assert last.cursor["at"] == len("結果は報告する。")
    assert not last.rows(CANDIDATES)
    assert "F4" in last.ask("status")


def test_a_name_mistyped_is_no_label(last: Clerk) -> None:
    last.type("kboa")
    last.press("Return")
    last.until(lambda: turn(last)[1], "the letters in the text")
    words = turn(last)[1]
    last.press("Return")
    labels = [item["label"] for item in last.record["body"] if item["kind"] == "turn"]
    assert words not in labels
    assert words in last.record["body"][-1]["paragraphs"]


def test_a_digit_under_the_input_method_chooses_its_row_and_is_no_label(last: Clerk) -> None:
    name = last.rows(CANDIDATES)[2][0]
    last.type("3")
    last.press("Return")
    last.until(lambda: last.ask("marked", name=CANDIDATES) == [name], "the third row marked")
    last.press("Return")
    people = {person["id"]: person["name"] for person in last.record["attendees"]}
    last.until(lambda: people.get(last.record["body"][-1]["attendee"]) == name, f"the turn {name}'s")
    assert turn(last)[1] == ""


def test_the_lists_of_the_program_and_of_the_input_method_do_not_meet(last: Clerk) -> None:
    last.type("yosi")
    last.press("space", "space")
    left, _, width, _ = last.rect("candidate-list")
    assert left + width < last.cursor["point"][0] - 30
    last.press("Escape", "Escape", "Escape")


def test_turns_are_written_without_the_mouse(last: Clerk) -> None:
    last.press("Escape", "ctrl+z")
    script = [
        Item(("sonota",), (Said("早乙女", "sao", ("kentousuru.",)), Said("久保田", "kubo", ("hai.",)))),
    ]
    last.press("Return")
    count = write_turns(last, script)
    assert (count.turns, count.clicks) == (2, 0)
    assert max(count.expected + count.others) <= 4


def test_a_name_in_brackets_names_somebody_and_a_number_is_a_number(last: Clerk) -> None:
    people = {person["id"]: person["name"] for person in last.record["attendees"]}
    last.press("Escape")
    last.screen.type("(1)")
    last.press("Return")
    last.until(lambda: turn(last)[1] in ("（１）", "(1)", "（1）"), "the number in the text")
    assert not last.rows(CANDIDATES)
    last.press("ctrl+z")
    last.until(lambda: turn(last)[1] == "", "an empty turn")
    last.screen.type("(kubo")
    last.until(lambda: last.rows(CANDIDATES), "the list of speakers")
    last.screen.type("ta)")
    last.press("space")
    last.press("Return")
    last.until(lambda: people.get(last.record["body"][-1]["attendee"]) == "久保田", "the turn 久保田's")
    assert turn(last)[1] == ""


def test_a_number_key_in_the_middle_of_a_composition_loses_nothing(last: Clerk) -> None:
    last.press("Escape")
    last.screen.type("kentousimasu.")
    last.until(lambda: last.cursor.get("preedit", "").endswith(("。", "．")), "all that was typed")
    last.press("alt+1")
    last.until(lambda: last.record["body"][-1]["attendee"], "the turn somebody's")
    assert turn(last)[1].replace("．", "。") in ("けんとうします。", "検討します。")
    last.press("alt+2")
    last.until(lambda: turn(last)[1] == "", "a new turn")
    last.press("ctrl+z", "ctrl+z")


def test_a_guest_is_added_and_the_place_is_kept(last: Clerk) -> None:
    last.press("Escape")
    count = len(last.record["attendees"])
    last.screen.type("(arai")
    last.press("space", "Return")
    name = turn(last)[1].lstrip("（(")
    last.until(lambda: any(name in row[0] for row in last.rows(CANDIDATES)), "the guest in the list")
    while "出席者に加える…" not in str(last.ask("marked", name=CANDIDATES)):
        last.press("Down")
    last.press("Return")
    last.until(lambda: last.front.get("class") == "AttendeeDialog", "the dialog")
    last.press("Return")
    last.until(lambda: len(last.record["attendees"]) == count + 1, "the guest in the attendance")
    last.write("hai.")
    last.until(lambda: turn(last)[1] == "はい。", "what the guest said")
    people = {person["id"]: person["name"] for person in last.record["attendees"]}
    assert people[last.record["body"][-1]["attendee"]] == name
