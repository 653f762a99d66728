"""Transfers in words."""

from __future__ import annotations

from datetime import date

from minutesapp.roster.source import RosterFile
from minutesapp.roster.transfers.lines import TransferLine
from minutesapp.services.rosters import upkeep
from minutesapp.services.rosters.moves import (
    OUTCOMES,
    Outcome,
    candidate_words,
    counts_words,
    kept_words,
    may_be_new,
    moved_words,
    name_of,
    place_of,
    posts_words,
)
from minutesapp.services.rosters.transfers import apply_transfer, preview_transfer, read_transfer_text

APRIL = date(2025, 4, 1)
LIST = "総務課長　山田 太郎（税務課長）\n財政課長　佐藤 花子\n税務課長　新井 一\n"


def test_a_line_is_told_as_one_reads_it(tmp_path) -> None:
    roster = RosterFile(tmp_path / "r.db", optional=True)
    mover, _ = upkeep.add_person({"name": "山田 太郎"}, {"post": "税務課長", "group": "税務課"}, roster)
    upkeep.add_posting(mover.id, {"post": "幹事", "committee": "緑化審議会", "side": "member"}, roster)
    for office in ("市民課", "環境課"):
        upkeep.add_person({"name": "佐藤 花子"}, {"post": "係長", "group": office}, roster)
    preview = preview_transfer(read_transfer_text(LIST, APRIL), roster)
    moved, unclear, new = preview.prospects
    assert (name_of(moved), posts_words(moved.before), posts_words(moved.after)) == (
        "山田 太郎",
        "税務課長",
        "総務課長",
    )
    assert kept_words(moved) == "委員などの席はそのまま：緑化審議会　幹事"
    assert [candidate_words(one, APRIL) for one in unclear.candidates] == [
        "佐藤 花子（市民課　係長）",
        "佐藤 花子（環境課　係長）",
    ]
    assert (name_of(unclear), kept_words(unclear), unclear.outcome) == ("佐藤 花子", "", Outcome.UNCLEAR)
    assert posts_words(()) == "なし"
    assert counts_words(preview) == "異動1、要確認1、新規1、退職0、変更なし0"
    assert [may_be_new(one) for one in (unclear, new)] == [True, True]
    (leaving,) = preview_transfer(read_transfer_text("退職　西 学（市民課長）", APRIL), roster).prospects
    assert not may_be_new(leaving)
    assert list(OUTCOMES) == list(Outcome)


def test_where_nothing_changes_the_post_stands_alone(tmp_path) -> None:
    roster = RosterFile(tmp_path / "r.db", optional=True)
    upkeep.add_person({"name": "濱田 誠司"}, {"post": "教育部長", "side": "staff"}, roster)
    transfer = read_transfer_text("総務部長　濱田 誠司（教育部長）", APRIL)
    (first,) = apply_transfer(transfer, roster).prospects
    (second,) = preview_transfer(transfer, roster).prospects
    assert moved_words(first) == ("教育部長", "総務部長")
    assert second.outcome is Outcome.UNCHANGED and moved_words(second) == ("総務部長", "")


def test_a_line_stands_in_its_row_and_sheet() -> None:
    line = TransferLine(9, "", "東 健", sheet="課長級", row=2)
    assert [place_of(one) for one in (line, TransferLine(3, "", "東 健"))] == ["課長級 2", "3"]
