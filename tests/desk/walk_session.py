"""Question and answer: thirty turns of a chair, four members and four who answer, by the keys of somebody who knows.

Whoever speaks often has a number key; the others are found by a bracket and a few letters, or by Enter twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.desk.by_keys import go_to_pane
from tests.desk.clerk import Clerk
from tests.desk.papers import outline_of, shell_at, turns_of
from tests.desk.turns import CANDIDATES, choose_speaker, type_phrase
from tests.desk.walk import Walk

BOARD, LIST = "水道事業審議会", "名簿.csv"
CHAIR, MEMBERS = "有賀 勉", ("東 健", "葛󠄀西 亮", "髙松 直樹", "𠮷川 千尋")
STAFF = ("露木 隆", "手塚 誠", "富永 圭", "永井 遥")
PEOPLE = (
    "有賀 勉,ありが つとむ,会長,,{board},委員", "髙松 直樹,たかまつ なおき,委員,,{board},委員",
    "葛󠄀西 亮,かさい りょう,委員,,{board},委員", "𠮷川 千尋,よしかわ ちひろ,委員,,{board},委員",
    "東 健,あずま たけし,委員,,{board},委員", "露木 隆,つゆき たかし,部長,水道部,,職員",
    "手塚 誠,てづか まこと,課長,水道部,,職員", "富永 圭,とみなが けい,係長,水道部,,職員",
    "永井 遥,ながい はるか,主任,水道部,,職員",
)  # fmt: skip
FIRST_KEYS = dict(zip((CHAIR, *MEMBERS, *STAFF), range(1, 10), strict=True))
ARRANGED = {"富永 圭": 2, "手塚 誠": 3}
"""Who answers most is put next to the chair."""
MOST = 2.0
"""Key presses for one turn beside its text, on average."""

ALT, ENTER_TWICE, BRACKET, LIST = "number key", "enter twice", "bracket", "list"


@dataclass(frozen=True)
class Turn:
    """Who speaks, by which way the clerk names them, and what is said in romaji."""

    who: str
    way: str
    said: str
    letters: str = ""


C, A, K, T, Y = CHAIR, *MEMBERS
BU, KA, KEI, NIN = STAFF
SESSION = (
    Turn(C, ALT, "teireikaiwokaikaisuru."), Turn(BU, ALT, "setumeisuru."), Turn(C, ALT, "situmonhanaika."),
    Turn(T, ALT, "riyousyagaooi."), Turn(KEI, ALT, "sonotoorida."), Turn(T, LIST, "wakarimasita."),
    Turn(K, ALT, "yosanhatariruka."), Turn(KA, ALT, "kentousuru."), Turn(K, ENTER_TWICE, "hai."),
    Turn(KA, ALT, "rainendotaiousuru."), Turn(C, ALT, "ikenhanaika."), Turn(Y, ALT, "kekkahadouka."),
    Turn(NIN, BRACKET, "zikaihoukokusuru.", "nagai"), Turn(Y, ALT, "ryoukaisita."), Turn(C, ALT, "tuginiutsuru."),
    Turn(KEI, ALT, "siryouwosetumeisuru."), Turn(C, ALT, "situmonhanaika."), Turn(A, ALT, "itukarahazimeruka."),
    Turn(KEI, ALT, "rainendodearu."), Turn(A, LIST, "hai."), Turn(KEI, LIST, "izyoudearu."),
    Turn(T, BRACKET, "ryoukinhadouka.", "taka"), Turn(KA, ALT, "kawaranai."), Turn(T, ALT, "wakarimasita."),
    Turn(C, ALT, "hokaninaika."), Turn(K, ALT, "nai."), Turn(C, ALT, "syouninsuru."), Turn(BU, ALT, "hai."),
    Turn(C, ALT, "korede,heikaisuru."), Turn(NIN, ALT, "hai."),
)  # fmt: skip


@dataclass
class Cost:
    """The key presses beside the text of each turn, by the way the speaker was named."""

    keys: dict[str, list[int]] = field(default_factory=dict)

    def __str__(self) -> str:
        ways = ", ".join(f"{way} {len(keys)} of {sum(keys) / len(keys):.1f}" for way, keys in self.keys.items())
        return f"{self.turns} turns, {self.mean:.2f} key presses for one beside its text ({ways})"

    @property
    def turns(self) -> int:
        """How many turns were written."""
        return sum(map(len, self.keys.values()))

    @property
    def mean(self) -> float:
        """Key presses for one turn."""
        return sum(map(sum, self.keys.values())) / self.turns


def walk(walk: Walk) -> None:
    """From the board's new record to thirty turns in it."""
    clerk, cost = walk.clerk, Cost()
    know_the_board(clerk)
    clerk.screen.hand_over(clerk.files)
    clerk.start()
    with walk.step("new-record"):
        begin(clerk)
    with walk.step("keys-arranged"):
        arrange(clerk)
    with walk.step("first-ten"):
        write(clerk, SESSION[:10], cost)
    with walk.step("next-ten"):
        write(clerk, SESSION[10:20], cost)
    with walk.step("last-ten"):
        write(clerk, SESSION[20:], cost)
    with walk.step("checked"):
        check(clerk)
        print(cost)
        assert cost.turns == len(SESSION) == 30
        assert cost.mean <= MOST
        assert clerk.screen.clicks == 0, "the mouse was needed"


def know_the_board(clerk: Clerk) -> None:
    """A roster with the board and those who answer it."""
    lines = ["氏名,ふりがな,職,所属,審議会,区分", *(line.format(board=BOARD) for line in PEOPLE)]
    listed = clerk.home / LIST
    listed.write_text("\n".join(lines), encoding="utf-8")
    shell_at(clerk.home, "roster", "import", listed)
    shell_at(clerk.home, "roster", "committees", "set", BOARD, "--form", "kaigiroku", "--staff", "水道部")


def begin(clerk: Clerk) -> None:
    """A new record of the board, with an empty page."""
    clerk.press("ctrl+n")
    clerk.until(lambda: clerk.focus.get("name") == "会議体", "the dialog")
    clerk.press("Down", "Tab")
    clerk.type("20270520")
    clerk.press("Return")
    clerk.until(lambda: len(clerk.record.get("attendees", ())) == len(PEOPLE), "everybody in the record")
    go_to_pane(clerk, "本文")
    clerk.press("ctrl+a", "Delete", "BackSpace")
    clerk.until(lambda: not outline_of(clerk.record), "an empty page")


def arrange(clerk: Clerk) -> None:
    """Two get another key, chosen in the list of people."""
    go_to_pane(clerk, "出席者")
    for name, number in ARRANGED.items():
        clerk.press("Home")
        for _ in range(2 * len(PEOPLE)):
            if (clerk.ask("marked", name="出席者") or [""])[0].startswith(squeezed(name)):
                break
            clerk.press("Down")
        clerk.press(str(number))
        clerk.until(lambda number=number: f"Alt＋{number}で" in (clerk.ask("status") or ""), f"the key of {name}")
    go_to_pane(clerk, "本文")


def keys_arranged() -> dict[str, int]:
    """The number of everybody's key: who was put somewhere has changed places."""
    keys = dict(FIRST_KEYS)
    for name, number in ARRANGED.items():
        other = next(one for one, key in keys.items() if key == number)
        keys[name], keys[other] = number, keys[name]
    return keys


def write(clerk: Clerk, turns: tuple[Turn, ...], cost: Cost) -> None:
    """Write turns, and count what is pressed beside the text."""
    keys = keys_arranged()
    for turn in turns:
        before = len(turns_of(clerk.record))
        pressed = name_speaker(clerk, turn, keys[turn.who])
        cost.keys.setdefault(turn.way, []).append(pressed)
        words = type_phrase(clerk, turn.said)
        clerk.until(lambda words=words: last(clerk)[1] == words, f"the turn 「{words}」")
        assert last(clerk)[0] == squeezed(turn.who), f"「{words}」 is not {turn.who}'s: {last(clerk)}"
        assert len(turns_of(clerk.record)) == before + 1


def name_speaker(clerk: Clerk, turn: Turn, number: int) -> int:
    """Begin the turn; how many keys that took, the letters of a name included."""
    before = clerk.screen.keys
    if turn.way == ALT:
        clerk.press(f"alt+{number}")
    elif turn.way == BRACKET:
        clerk.press("Return")
        clerk.screen.type(f"({turn.letters}")
        clerk.until(lambda: marked(clerk) == turn.who, f"{turn.who} marked in the list")
        clerk.look(f"bracket-{turn.letters}")
        clerk.press("Return")
        clerk.until(lambda: not clerk.cursor.get("preedit"), "the letters committed")
        clerk.press("Return")
    else:
        clerk.press(*(["Return", "Return"] if turn.way == ENTER_TWICE else ["ctrl+Return"]))
        clerk.until(lambda: clerk.rows(CANDIDATES), "the list of speakers")
        clerk.look(f"list-{turn.said}")
        rows = [row[0] for row in clerk.rows(CANDIDATES)]
        choose_speaker(clerk, next(row for row in rows if squeezed(row) == squeezed(turn.who)), "")
    clerk.until(lambda: not clerk.rows(CANDIDATES) and last(clerk)[0] == squeezed(turn.who), f"{turn.who}'s turn")
    return clerk.screen.keys - before


def marked(clerk: Clerk) -> str:
    """Who is marked in the list, as it is written here."""
    row = next(iter(clerk.ask("marked", name=CANDIDATES) or [""]), "")
    return next((name for name in FIRST_KEYS if squeezed(name) == squeezed(row)), row)


def last(clerk: Clerk) -> tuple[str, str]:
    """Who speaks in the last turn, and what."""
    record = clerk.record
    people = {person["id"]: squeezed(person["name"]) for person in record["attendees"]}
    turn = (record.get("body") or [{}])[-1]
    return people.get(turn.get("attendee"), ""), (turn.get("paragraphs") or [""])[-1]


def check(clerk: Clerk) -> None:
    """Thirty turns, each of whoever the script says, and nothing else."""
    record = clerk.record
    people = {person["id"]: squeezed(person["name"]) for person in record["attendees"]}
    assert [people[turn["attendee"]] for turn in record["body"]] == [squeezed(turn.who) for turn in SESSION]
    assert not [turn for turn in record["body"] if turn["kind"] != "turn" or len(turn["paragraphs"]) != 1]


def squeezed(name: str) -> str:
    """A name without the space within it, which the roster has and the record has not."""
    return name.replace(" ", "")
