"""The secretary's, before a meeting of a board that has met before: who is there, by exceptions alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.desk.by_keys import expect_written, save_as, write_out
from tests.desk.clerk import Clerk
from tests.desk.papers import all_words, shell_at, shown
from tests.desk.walk import Walk

BOARD, LIST = "緑地保全審議会", "名簿.csv"
MEMBERS = (
    "有賀 勉,ありが つとむ,会長", "飯塚 澄江,いいづか すみえ,副会長", "宇佐美 亮,うさみ りょう,委員",
    "江波戸 学,えばと まなぶ,委員", "小野寺 香,おのでら かおり,委員", "門脇 修,かどわき おさむ,委員",
    "木暮 千秋,こぐれ ちあき,委員", "佐伯 文雄,さえき ふみお,委員", "篠塚 るみ,しのづか るみ,委員",
    "菅谷 大介,すがや だいすけ,委員", "瀬戸 和子,せと かずこ,委員", "曽根 進,そね すすむ,委員",
    "髙松 直樹,たかまつ なおき,委員", "千葉 陽子,ちば ようこ,委員",
)  # fmt: skip
STAFF = (
    "露木 隆,つゆき たかし,部長,環境部", "手塚 誠,てづか まこと,課長,緑地課", "富永 圭,とみなが けい,係長,緑地課",
    "永井 遥,ながい はるか,主任,緑地課", "新田 光,にった ひかる,主事,緑地課", "布川 彩,ぬのかわ あや,主事,緑地課",
    "根本 健,ねもと けん,課長,公園課", "野沢 恵,のざわ めぐみ,係長,公園課", "羽田 翔,はねだ しょう,主事,公園課",
)  # fmt: skip
MOST = 12
"""Key presses beside names and times."""


def walk(walk: Walk) -> None:
    """From the program's window to the Word file."""
    clerk = walk.clerk
    know_the_board(clerk)
    clerk.screen.hand_over(clerk.files)
    clerk.start()
    with walk.step("board-and-day"):
        pressed = begin(clerk)
    with walk.step("exceptions"):
        pressed += mark(clerk)
        print(f"{pressed} key presses beside names and times (at most {MOST})")
        assert pressed <= MOST
    with walk.step("saved"):
        file = save_as(clerk, "kaigi")
    with walk.step("written-out"):
        write_out(clerk, "決裁用・内部用", anyway=True)
        expect_written(clerk, f"{file.stem}.docx")
    with walk.step("checked"):
        check(file)
        assert clerk.screen.clicks == 0, "the mouse was needed"


def know_the_board(clerk: Clerk) -> None:
    """A roster with the board, its form and the staff who usually attend."""
    lines = ["氏名,ふりがな,職,所属,審議会,区分"]
    lines += [f"{member},,{BOARD},委員" for member in MEMBERS] + [f"{one},,職員" for one in STAFF]
    listed = clerk.home / LIST
    listed.write_text("\n".join(lines), encoding="utf-8")
    shell_at(clerk.home, "roster", "import", listed)
    staff = ("--form", "kaigiroku", "--staff", "環境部,緑地課,公園課", "--quorum", "過半数")
    shell_at(clerk.home, "roster", "committees", "set", BOARD, *staff)


def begin(clerk: Clerk) -> int:
    """A new record of the board on its day, with everybody in it; how many keys were pressed beside the day."""
    keys = press(clerk, "ctrl+n")
    clerk.until(lambda: clerk.focus.get("name") == "会議体", "the dialog")
    keys += press(clerk, "Down", "Tab")
    clerk.type("20270520")
    clerk.until(lambda: clerk.reads("委員14人、市側9人が出席者に入ります。"), "the people of the board")
    clerk.look("board-chosen")
    keys += press(clerk, "Return")
    clerk.until(lambda: len(clerk.record.get("attendees", ())) == 23, "everybody in the record")
    return keys


def mark(clerk: Clerk) -> int:
    """Two are absent, one comes late, somebody comes in the place of one, all in one line; how many keys were pressed.

    The input method is on all the time: what is composed, converted and committed counts as keys, letters do not.
    """
    keys = press(clerk, "ctrl+shift+p")
    clerk.until(lambda: clerk.focus.get("name") == "例外を書く", "the line for exceptions")
    clerk.type("usami,sugaya,sone1410,takamatu")
    keys += press(clerk, "Return")
    for word in ("dairi", "suzuki"):
        clerk.type(" ")
        clerk.write(word)
        keys += 2
    clerk.look("exceptions-written")
    keys += press(clerk, "Return")
    clerk.until(lambda: statuses(clerk.record) == ["absent", "absent", "late", "proxy"], "the exceptions in the record")
    return keys


def press(clerk: Clerk, *keys: str) -> int:
    """Press keys; how many."""
    clerk.press(*keys)
    return len(keys)


def statuses(record: dict[str, Any]) -> list[str]:
    return [person["status"] for person in record["attendees"] if person["status"] != "present"]


def check(file: Path) -> None:
    """What the files say of everybody."""
    people = {person["name"]: person for person in shown(file)["attendees"]}
    assert [people[name]["status"] for name in ("宇佐美亮", "菅谷大介", "曽根進", "髙松直樹")] == [
        "absent", "absent", "late", "proxy",
    ]  # fmt: skip
    words = all_words(file.with_suffix(".docx"))
    came = f"（代理 {people['髙松直樹']['proxy']['name']}）"
    for said in ("有賀勉", "千葉陽子", "宇佐美亮", "午後2時10分", came, "露木部長", "羽田主事", BOARD):
        assert said in words, f"the Word file does not say {said}"
