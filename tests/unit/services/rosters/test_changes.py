from __future__ import annotations

from datetime import UTC, datetime

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.roster.changes import RosterChange
from minutesapp.roster.source import OWN, RosterFile
from minutesapp.services import people
from minutesapp.services.rosters.changes import change_json, change_words, changes, redo, undo
from minutesapp.services.rosters.upkeep import add_person

NOON = datetime(2024, 4, 1, 12, tzinfo=UTC)


def test_a_whole_list_is_undone_and_done_again(roster: RosterFile) -> None:
    everybody = people.list_roster(roster=roster)
    assert (undo(roster=roster).code, people.list_roster(roster=roster)) == ("import", [])
    assert [change.undone for change in changes(roster)] == [True]
    redo(roster=roster)
    assert people.list_roster(roster=roster) == everybody


def test_ones_own_change_is_named_by_its_number(roster: RosterFile) -> None:
    add_person({"name": "東 健"}, {}, roster)
    mine = changes(roster)[0].number
    add_person({"name": "西 学"}, {}, roster)
    assert undo(mine, roster).name == "東 健"
    with pytest.raises(UserFacingError, match="roster-change-gone"):
        undo(mine, roster)
    assert redo(mine, roster).undone is False


def test_without_a_roster_nothing_was_changed() -> None:
    assert changes() == ()
    for deed, code in ((undo, "roster-nothing-to-undo"), (redo, "roster-nothing-to-redo")):
        with pytest.raises(UserFacingError, match=code):
            deed()
    assert not OWN.exists()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (RosterChange(1, "import", NOON, False, 13, "東 健"), "一覧の読み込み（東 健さんほか12人）"),
        (RosterChange(1, "add-person", NOON, False, 1, "東 健"), "人の追加（東 健さん）"),
        (RosterChange(1, "edit-committee", NOON, False, 0, "緑化審議会"), "会議体の変更（緑化審議会）"),
        (RosterChange(1, "unheard-of", NOON, False, 0, ""), "変更"),
    ],
)
def test_a_change_is_called_by_what_was_done_to_whom(change: RosterChange, words: str) -> None:
    assert change_words(change) == words


def test_what_the_shell_tells_of_a_change() -> None:
    assert change_json(RosterChange(7, "import", NOON, True, 13, "東 健")) == {
        "number": 7,
        "code": "import",
        "time": "2024-04-01T12:00:00+00:00",
        "undone": True,
        "people": 13,
        "name": "東 健",
    }
