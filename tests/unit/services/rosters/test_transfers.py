from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from minutesapp.errors import UserFacingError
from minutesapp.roster.source import RosterFile
from minutesapp.roster.transfers.preview import Outcome
from minutesapp.services.rosters import transfers

ON = date(2025, 4, 1)
TEXT = "生涯学習課長　早乙女恵（中央図書館長）\n総務課主事　山本五郎（新規採用）\n計 2人\n"


def test_a_pasted_list_is_shown_and_then_done(roster: RosterFile) -> None:
    transfer = transfers.read_transfer_text(TEXT, ON)
    shown = transfers.preview_transfer(transfer, roster)
    with roster.reading() as opened:
        before = opened.everybody()
    done = transfers.apply_transfer(transfer, roster)
    with roster.reading() as opened:
        after = opened.everybody()
    assert [one.outcome for one in shown.prospects] == [one.outcome for one in done.prospects] == ["moves", "new"]
    assert len(after) == len(before) + 1


def test_a_list_in_a_roster_that_is_not_there_yet_makes_it(tmp_path: Path) -> None:
    new = RosterFile(tmp_path / "new.db", optional=True)
    transfer = transfers.read_transfer_text(TEXT, ON)
    assert transfers.preview_transfer(transfer, new).count(Outcome.NEW) == 2 and not new.exists()
    transfers.apply_transfer(transfer, new)
    with new.reading() as opened:
        assert len(opened.everybody()) == 2


@pytest.mark.parametrize("name", ["list.txt", "list.csv", "list.xlsx"])
def test_a_file_says_the_same_in_every_format(tmp_path: Path, name: str) -> None:
    file, rows = tmp_path / name, [["氏名", "新職"], ["早乙女 恵", "生涯学習課長"]]
    if name.endswith("xlsx"):
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        book.save(file)
    else:
        file.write_bytes("\r\n".join(map(",".join, rows)).encode("cp932"))
    (line,) = transfers.read_transfer_file(file, ON).lines
    assert (line.number, line.name, line.post) == (2, "早乙女 恵", "生涯学習課長")


@pytest.mark.parametrize(("text", "code"), [("議事録\n以上\n", "transfer-empty"), ("", "import-empty")])
def test_a_file_without_transfers_is_told(tmp_path: Path, text: str, code: str) -> None:
    file = tmp_path / "list.txt"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UserFacingError) as caught:
        transfers.read_transfer_file(file, ON)
    assert caught.value.code == code


def test_a_list_of_another_day_alone_is_told_line_by_line() -> None:
    transfer = transfers.read_transfer_text("発令日,氏名,新職\n2025-05-01,冬木 十,課長\n", ON)
    assert transfer.lines == () and [note.code for note in transfer.notes] == ["transfer-other-day"]


def test_every_visible_sheet_of_a_book_is_read(tmp_path: Path) -> None:
    book, file = openpyxl.Workbook(), tmp_path / "list.xlsx"
    for name, person in (("部長級", "冬木 十"), ("課長級", "鷲尾 隆")):
        page = book.create_sheet(name)
        page.append(["氏名", "新職"])
        page.append([person, "課長"])
    del book["Sheet"]
    book.save(file)
    assert [(one.sheet, one.row) for one in transfers.read_transfer_file(file, ON).lines] == [
        ("部長級", 2),
        ("課長級", 2),
    ]


def test_a_list_that_is_longer_than_any_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfers, "MOST_LINES", 2)
    with pytest.raises(UserFacingError) as caught:
        transfers.read_transfer_text(TEXT, ON)
    assert caught.value.code == "roster-list-too-long"


def test_a_roster_is_no_list_of_transfers(roster: RosterFile) -> None:
    with pytest.raises(UserFacingError) as caught:
        transfers.read_transfer_file(roster.path, ON)
    assert caught.value.code == "file-is-roster"


def test_who_is_meant_is_said_by_the_number_of_a_candidate(roster: RosterFile) -> None:
    transfer = transfers.read_transfer_text("総務課主事　東健\n総務課主事　南望\n", ON)
    shown = transfers.preview_transfer(transfer, roster)
    assert [one.outcome for one in shown.prospects] == ["unclear", "new"], "東 健 of the roster is a member"
    (offered,) = shown.prospects[0].candidates
    assert transfers.chosen(shown, {1: "1", 2: "new"}) == {1: offered.person.id, 2: ""}
    done = transfers.apply_transfer(transfer, roster, transfers.chosen(shown, {1: "1"}))
    assert done.prospects[0].kept and done.prospects[0].person == offered.person


@pytest.mark.parametrize("answers", [{1: "2"}, {1: "0"}, {2: "1"}, {9: "new"}])
def test_an_answer_that_fits_nothing_is_told(roster: RosterFile, answers: dict[int, str]) -> None:
    shown = transfers.preview_transfer(transfers.read_transfer_text("総務課主事　東健\n主事　南望\n", ON), roster)
    with pytest.raises(UserFacingError) as caught:
        transfers.chosen(shown, answers)
    assert caught.value.code == "transfer-choice-unknown"


def test_a_choice_of_somebody_unknown_is_told(roster: RosterFile) -> None:
    with pytest.raises(UserFacingError) as caught:
        transfers.apply_transfer(transfers.read_transfer_text(TEXT, ON), roster, {1: "nobody"})
    assert (caught.value.code, caught.value.facts["line"]) == ("transfer-choice-unknown", 1)


def test_a_preview_is_told_as_json(roster: RosterFile) -> None:
    shown = transfers.preview_transfer(transfers.read_transfer_text(TEXT, ON), roster)
    told = json.loads(json.dumps(transfers.preview_json(shown, applied=False)))
    assert (told["on"], told["applied"]) == ("2025-04-01", False)
    assert told["lines"][0]["outcome"] == "moves" and told["lines"][0]["before"][0]["post"] == "中央図書館長"
    assert told["lines"][0]["after"] == [
        {"post": "生涯学習課長", "group": "生涯学習課", "committee": "", "start": "2025-04-01", "end": None}
    ]
    assert told["problems"] == [{"line": 3, "sheet": "", "code": "transfer-line-unread", "text": "計 2人"}]
