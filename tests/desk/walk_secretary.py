"""The secretary's: the roster from a list, and who was there."""

from __future__ import annotations

import shutil
from typing import Any

from tests.desk.by_keys import go_to_pane, save_as, see_list, tab_to
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.papers import shown
from tests.desk.turns import CANDIDATES
from tests.desk.walk import Walk

LIST = "名簿.csv"
TREE = "出席者"
LETTERS = {
    "出席者に加える人": {
        "yosi": "𠮷川千尋",
        "taka": "髙梨光一",
        "yama": "山﨑ふみ",
        "iga": "五十嵐真帆",
        "azu": "東健",
    },
    "市側出席者に加える人": {"sao": "早乙女恵", "kubo": "久保田大樹", "watan": "渡邉みのり"},
}
"""The field, and the letters that find somebody in the roster."""
ABSENT, LATE, PROXY = "山﨑ふみ", "五十嵐真帆", "東健"


def walk(walk: Walk) -> None:
    """From the list of names to the saved attendance."""
    clerk = walk.clerk
    shutil.copy(REPOSITORY / "resources" / "samples" / "roster.csv", clerk.files / LIST)
    clerk.screen.hand_over(clerk.files)
    clerk.start()
    with walk.step("roster-taken-in"):
        take_in_roster(clerk)
    with walk.step("day-of-the-meeting"):
        begin(clerk)
    with walk.step("names-completed"):
        guest = complete_names(clerk)
    with walk.step("attendance-marked"):
        came = mark_attendance(clerk)
    with walk.step("guest-in-full"):
        fill_in(clerk, guest)
    with walk.step("saved"):
        file = save_as(clerk, "syusseki")
    with walk.step("checked"):
        check(shown(file), guest, came)
        assert clerk.screen.clicks == 0, "the mouse was needed"


def take_in_roster(clerk: Clerk) -> None:
    """Read the list, agree, and see everybody."""
    see_list(clerk, LIST)
    clerk.press("Return")
    clerk.until(lambda: clerk.sees(f"「{LIST}」を名簿に入れました（13人）。"), "the word that it is taken in")
    assert len(clerk.rows("名簿")) == 13


def begin(clerk: Clerk) -> None:
    """A new record, and the day of the meeting: it decides who is in office."""
    clerk.press("Escape", "ctrl+n")
    clerk.until(lambda: clerk.front.get("class") == "NewRecordDialog", "the question for the form")
    clerk.press("Return")
    clerk.until(lambda: clerk.focus.get("name") == "審議会名", "the first field")
    clerk.write("tosyokankyougikai")
    tab_to(clerk, "日時 日付", "Return")
    clerk.type("20240709")
    clerk.press("Return", "Return")
    clerk.until(lambda: clerk.record["header"]["held"]["start"] == "2024-07-09", "the day in the record")


def complete_names(clerk: Clerk) -> str:
    """Everybody by a few letters, composed and not converted; somebody whom the roster does not have, whose name it is.

    濱田 is 教育部長 on that day, and 渡邉みのり not yet what she is now.
    """
    for field, people in LETTERS.items():
        tab_to(clerk, field, "Return")
        for letters, name in people.items():
            clerk.type(letters)
            clerk.until(lambda name=name: [name] in clerk.rows(CANDIDATES), f"{name} among the candidates")
            clerk.press("Return", "Return")
            clerk.until(lambda name=name: name in names(clerk), f"{name} in the record")
    clerk.write("suzuki")
    guest = str(clerk.focus["text"])
    clerk.press("Return")
    clerk.until(lambda: guest in names(clerk), f"{guest} in the record")
    return guest


def mark_attendance(clerk: Clerk) -> str:
    """The exceptions alone, by one key each, the input method on; who came in somebody's place.

    Everybody is taken to be there.
    """
    go_to_pane(clerk, TREE)
    set_absent(clerk, ABSENT)
    set_late(clerk, LATE)
    go_to_person(clerk, PROXY)
    clerk.press("d")
    clerk.until(lambda: clerk.focus.get("name") == f"{PROXY}　代理出席", "the line for the proxy")
    clerk.write("suzuki")
    came = str(clerk.focus["text"])
    clerk.press("Return")
    clerk.until(lambda: status_of(clerk, PROXY) == "proxy", f"{PROXY} represented")
    go_to_person(clerk, LATE)
    return came


def set_absent(clerk: Clerk, name: str) -> None:
    """Somebody in the list is absent, by one key."""
    go_to_person(clerk, name)
    clerk.press("k")
    clerk.until(lambda: status_of(clerk, name) == "absent", f"{name} absent")


def set_late(clerk: Clerk, name: str) -> None:
    """Somebody in the list came at ten past two, by one key and the time."""
    go_to_person(clerk, name)
    clerk.press("t")
    clerk.until(lambda: clerk.focus.get("name") == f"{name}　遅参", "the line for the time")
    clerk.type("1410")
    clerk.press("Return")
    clerk.until(lambda: status_of(clerk, name) == "late", f"{name} late")


def fill_in(clerk: Clerk, guest: str) -> None:
    """Reading and post of the one whom the roster does not have, in the dialog for the person."""
    go_to_person(clerk, guest)
    clerk.press("Return")
    clerk.until(lambda: clerk.front.get("class") == "AttendeeDialog", "the dialog")
    tab_to(clerk, "読み")
    clerk.type("suzuki")
    clerk.press("Return")
    tab_to(clerk, "職・役")
    clerk.write("buchou")
    clerk.press("Return")
    clerk.until(lambda: clerk.front.get("class") == "MainWindow", "the window")


def check(record: dict[str, Any], guest: str, came: str) -> None:
    """What the file says of everybody."""
    people = {person["name"]: person for person in record["attendees"]}
    expected = [name for letters in LETTERS.values() for name in letters.values()]
    assert list(people) == [*expected, guest]
    exceptions = {ABSENT: "absent", LATE: "late", PROXY: "proxy"}
    assert {name: person["status"] for name, person in people.items()} == dict.fromkeys(people, "present") | exceptions
    assert people[LATE]["arrived"] == "14:10" and people[PROXY]["proxy"]["name"] == came
    assert people["渡邉みのり"]["post"] == "奉仕サービス担当主任"
    assert people["早乙女恵"]["kana"] == "さおとめ めぐみ"
    assert (people[guest]["kana"], people[guest]["post"]) == ("すずき", "部長")


def go_to_person(clerk: Clerk, name: str) -> None:
    """Go to somebody in the list with the arrows."""
    clerk.press("Home")
    for _ in range(30):
        if any(words.startswith(name) for words in clerk.ask("marked", name=TREE)):
            return
        clerk.press("Down")
    raise AssertionError(f"the arrows do not lead to {name}")


def status_of(clerk: Clerk, name: str) -> str:
    """How somebody of the record took part."""
    return next(str(person["status"]) for person in clerk.record["attendees"] if person["name"] == name)


def names(clerk: Clerk) -> list[str]:
    """Everybody of the record."""
    return [person["name"] for person in clerk.record["attendees"]]
