import gc
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from subprocess import PIPE, Popen

import openpyxl
import pytest

from minutesapp.errors import UserFacingError
from minutesapp.language.encoding import decode_text
from minutesapp.model.committee import Quorum, QuorumRule
from minutesapp.roster.importing import apply_import, preview_import, read_list
from minutesapp.roster.sqlite.database import RosterDatabase

LIST = """東雲市名簿
氏名,ふりがな,役職,所属,区分,就任日,退任日
髙村 美緒,たかむら みお,委員,緑化審議会,委員,2023-04-01,2025-03-31
𠮷川 健,よしかわ けん,会長,緑化審議会,委員,R5.4.1,
,,委員,緑化審議会,委員,,
沢田 大地,さわだ だいち,道路課主任,道路課,職員,2022/4/1,2024/3/31
沢田 大地,さわだ だいち,道路課係長,道路課,職員,令和6年4月1日,
西 望,,主事,道路課,職員,いつか,
南 望,,主事,道路課,職員,,
"""


@pytest.fixture
def roster(tmp_path: Path) -> Iterator[RosterDatabase]:
    with RosterDatabase.open(tmp_path / "roster.db") as opened:
        yield opened


def written(tmp_path: Path, text: str = LIST, encoding: str = "utf-8") -> Path:
    file = tmp_path / "list.csv"
    file.write_bytes(text.encode(encoding))
    return file


def names(people: tuple[object, ...]) -> list[str]:
    return [person.name for person in people]  # type: ignore[attr-defined]


def test_a_preview_counts_people_and_writes_nothing(roster: RosterDatabase, tmp_path: Path) -> None:
    preview = preview_import(roster.everybody(), read_list(written(tmp_path), decode_text))
    assert names(preview.new) == ["髙村 美緒", "𠮷川 健", "沢田 大地", "西 望", "南 望"]
    assert names(preview.unconfirmed) == ["西 望", "南 望"]
    assert [(note.row, note.code) for note in preview.notes] == [
        (1, "roster-line-title"),
        (5, "roster-row-no-name"),
        (8, "roster-day-unreadable"),
    ]
    assert roster.everybody() == []


def test_taking_it_in_twice_changes_nothing(roster: RosterDatabase, tmp_path: Path) -> None:
    apply_import(roster, read_list(written(tmp_path), decode_text))
    before, revision = roster.everybody(), roster.revision
    again = apply_import(roster, read_list(written(tmp_path), decode_text))
    assert (len(again.new), len(again.changed), len(again.unchanged)) == (0, 0, 5)
    assert (roster.everybody(), roster.revision) == (before, revision)


def test_a_transfer_gives_the_post_of_each_day(roster: RosterDatabase, tmp_path: Path) -> None:
    apply_import(roster, read_list(written(tmp_path), decode_text))

    def post(day: date) -> list[str]:
        return [entry.posting.post for entry in roster.entries(day) if entry.person.family == "沢田"]

    assert (post(date(2023, 6, 1)), post(date(2024, 6, 1))) == (["道路課主任"], ["道路課係長"])


def test_a_changed_list_changes_those_it_names(roster: RosterDatabase, tmp_path: Path) -> None:
    apply_import(roster, read_list(written(tmp_path), decode_text))
    changed = LIST.replace("R5.4.1,\n", "R5.4.1,R7.3.31\n").replace("南 望,,", "南 望,みなみ のぞみ,")
    preview = apply_import(roster, read_list(written(tmp_path, changed), decode_text))
    assert names(preview.changed) == ["𠮷川 健", "南 望"] and not preview.new
    people = {person.name: (person, postings) for person, postings in roster.everybody()}
    assert people["𠮷川 健"][1][0].end == date(2025, 3, 31)
    assert people["南 望"][0].kana_confirmed


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp932", "euc_jp"])
def test_every_encoding_gives_the_same_people(roster: RosterDatabase, tmp_path: Path, encoding: str) -> None:
    plain = LIST.replace("𠮷", "吉").replace("髙", "高")
    apply_import(roster, read_list(written(tmp_path, plain), decode_text))
    again = apply_import(roster, read_list(written(tmp_path, plain, encoding), decode_text))
    assert (len(again.new), len(again.changed), len(again.unchanged)) == (0, 0, 5)


def test_an_excel_file_gives_the_same_people(roster: RosterDatabase, tmp_path: Path) -> None:
    apply_import(roster, read_list(written(tmp_path), decode_text))
    book = openpyxl.Workbook()
    for line in LIST.splitlines():
        book.active.append(line.split(","))
    book.save(tmp_path / "list.xlsx")
    again = apply_import(roster, read_list(tmp_path / "list.xlsx", decode_text))
    assert (len(again.new), len(again.changed), len(again.unchanged)) == (0, 0, 5)


def test_a_list_without_names_is_told(roster: RosterDatabase, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        preview_import(roster.everybody(), read_list(written(tmp_path, "職名,所属\n委員,緑化審議会\n"), decode_text))
    assert caught.value.code == "roster-list-no-names"


IMPORTING = """
import sys
from pathlib import Path
from minutesapp.language.encoding import decode_text
from minutesapp.roster.importing import apply_import, read_list
from minutesapp.roster.sqlite.database import RosterDatabase

print(flush=True)
sys.stdin.readline()
with RosterDatabase.open(Path(sys.argv[1]), patience=30.0) as roster:
    apply_import(roster, read_list(Path(sys.argv[2]), decode_text))
"""


def test_two_who_take_in_one_list_at_a_time_make_nobody_twice(tmp_path: Path) -> None:
    """Neither the tables nor the people, although no roster is there when both begin."""
    call = [sys.executable, "-c", IMPORTING, str(tmp_path / "new.db"), str(written(tmp_path))]
    both = [Popen(call, stdin=PIPE, stdout=PIPE, text=True) for _ in range(2)]
    for one in both:
        assert one.stdout is not None
        assert one.stdout.readline() == "\n"  # it has loaded everything
    for one in both:
        assert one.stdin is not None
        one.stdin.write("\n")
        one.stdin.flush()
    assert [one.wait(60) for one in both] == [0, 0]
    for one in both:
        one.communicate()
    with RosterDatabase.open(tmp_path / "new.db") as roster:
        assert len(roster.everybody()) == 5


LONG = 25_000
KINDS = {
    "one name, other posts": ("氏名,職", "山田太郎,第{n}係長"),
    "one name, other readings": ("氏名,ふりがな", "山田太郎,やまだ {n}"),
    "all the same": ("氏名,職", "山田太郎,係長"),
    "a formula each": ("氏名,職", "=cmd|{n},係長"),
    "one name on both sides": ("氏名,職,区分,就任日,退任日", "山田太郎,役{n},{side},{year}-04-01,{year}-04-02"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_list_of_one_name_takes_no_longer_than_any(roster: RosterDatabase, tmp_path: Path, kind: str) -> None:
    head, line = KINDS[kind]
    lines = (line.format(n=n, side="委員" if n % 2 else "職員", year=2000 + n % 90) for n in range(LONG))
    file = written(tmp_path, "\n".join((head, *lines)))
    start = time.process_time()
    done = apply_import(roster, read_list(file, decode_text))
    assert time.process_time() - start < 15
    assert len(done.new) + len(done.notes) >= 1


def test_who_is_refused_by_the_roster_is_told_with_what_the_list_says(tmp_path: Path) -> None:
    lines = ["氏名,ふりがな", *(f"山田太郎,やまだ {n}" for n in range(70)), "=1,"]
    shown = preview_import((), read_list(written(tmp_path, "\n".join(lines)), decode_text))
    assert [note.code for note in shown.notes] == ["roster-row-namesakes"] * 6 + ["roster-row-formula"]
    assert (shown.notes[0].row, shown.notes[0].text) == (66, "山田太郎")


def test_a_book_of_which_only_hidden_sheets_have_names_says_so(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["表紙"])
    book.create_sheet("旧名簿").append(["氏名"])
    book["旧名簿"].sheet_state = "hidden"
    book.save(tmp_path / "list.xlsx")
    with pytest.raises(UserFacingError) as caught:
        read_list(tmp_path / "list.xlsx", decode_text)
    assert (caught.value.code, caught.value.facts["sheets"]) == ("roster-list-hidden", "旧名簿")


def test_a_list_that_is_stopped_at_the_last_moment_leaves_nobody(roster: RosterDatabase, tmp_path: Path) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apply_import(roster, read_list(written(tmp_path), decode_text), stop)
    assert (roster.everybody(), roster.revision) == ([], 0)


def test_a_list_states_the_quorums_of_committees(roster: RosterDatabase, tmp_path: Path) -> None:
    text = "氏名,会議体,定足数\n東 健,審議会,過半数\n西 学,審議会,\n南 洋,審査会,\n"
    apply_import(roster, read_list(written(tmp_path, text), decode_text))
    assert [(one.name, one.quorum.rule) for one in roster.committees()] == [("審議会", "majority"), ("審査会", "none")]
    before = roster.revision
    apply_import(roster, read_list(written(tmp_path, text), decode_text))
    assert roster.revision == before, "nothing new was stated"
    apply_import(roster, read_list(written(tmp_path, text.replace("過半数", "5人")), decode_text))
    assert roster.committees()[0].quorum == Quorum(QuorumRule.NUMBER, 5)


def test_a_committee_in_other_widths_is_the_same(roster: RosterDatabase, tmp_path: Path) -> None:
    for name in ("髙橋記念審議会", "高橋記念審議会"):
        text = f"氏名,役職,会議体,就任日\n東 健,委員,{name},2023-04-01\n"
        apply_import(roster, read_list(written(tmp_path, text), decode_text))
    ((_, postings),) = roster.everybody()
    assert [posting.committee for posting in postings] == ["髙橋記念審議会"]


def test_garbage_is_collected_again_afterwards_whatever_came_of_it(tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("品目\n机\n", encoding="utf-8")
    assert gc.isenabled()
    with pytest.raises(UserFacingError):
        read_list(listed, decode_text)
    assert gc.isenabled()
