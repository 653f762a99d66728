from __future__ import annotations

import json
from pathlib import Path

import pytest

from minutesapp import cli
from minutesapp.diagnosis import sample
from minutesapp.services import records
from tests.shell import call

Captured = pytest.CaptureFixture[str]
DAY = "2024-07-09"


@pytest.fixture
def db(tmp_path: Path, capsys: Captured) -> Path:
    """The sample's roster."""
    file = tmp_path / "r.db"
    call("roster", "import", sample.sample_roster(), "--db", file)
    capsys.readouterr()
    return file


def test_a_record_is_begun_for_a_committee_on_a_day(tmp_path: Path, db: Path, capsys: Captured) -> None:
    out = tmp_path / "a.minutes"
    asked = ("--template", "kaigiroku", "--committee", "図書館協議会", "--on", DAY, "--roster", db)
    assert call("new", *asked, "-o", out, "--json") == cli.DONE
    told = json.loads(capsys.readouterr().out)
    minutes = records.open_record(out).minutes
    assert told["people"]["member"] == len(minutes.attendees) > 0
    assert minutes.committee is not None and minutes.committee.name == "図書館協議会"
    assert call("new", "--previous", out, "--on", DAY, "--roster", db, "-o", out) == cli.UNUSABLE
    assert call("new", "--committee", "なぞ", "--roster", db, "-o", tmp_path / "b.minutes") == cli.UNUSABLE
    assert "「なぞ」という会議体は名簿にありません（あるのは、図書館協議会" in capsys.readouterr().err
    assert call("new", "-o", tmp_path / "b.minutes") == cli.UNUSABLE
    assert not (tmp_path / "b.minutes").exists()


def test_what_is_not_as_at_the_meeting_before_is_told(tmp_path: Path, db: Path, capsys: Captured) -> None:
    out = tmp_path / "next.minutes"
    before = sample.sample_record()
    assert call("new", "--previous", before, "--on", "2022-07-09", "--roster", db, "-o", out, "--approve") == cli.DONE
    told = capsys.readouterr().err.splitlines()
    assert told and all("：" in line for line in told)
    assert "前回の会議録の承認について" in [block.text for block in records.open_record(out).minutes.body]


def test_a_record_is_compared_with_the_roster_and_made_like_it(tmp_path: Path, db: Path, capsys: Captured) -> None:
    out = tmp_path / "a.minutes"
    assert call("compare", sample.sample_record(), "--roster", db, "--json") == cli.DONE
    assert json.loads(capsys.readouterr().out) == []
    assert call("compare", sample.sample_record(), "--roster", db) == cli.DONE
    assert capsys.readouterr().err == "名簿と違うところはありません。\n"
    listed = tmp_path / "new.csv"
    listed.write_text("氏名,職,所属,区分,任期開始\n南 花子,課長,税務課,職員,2020-04-01\n", encoding="utf-8")
    call("roster", "import", listed, "--db", tmp_path / "other.db")
    capsys.readouterr()
    text = tmp_path / "t.txt"
    text.write_text("第1回審議会\n日時　令和6年7月9日\n市側出席者　税務課　南花子係長\n\n1 開会\n", encoding="utf-8")
    call("import", text, "-o", out, "--template", "ueda-gaiyo", "--roster", tmp_path / "other.db")
    capsys.readouterr()
    assert call("compare", out, "--roster", tmp_path / "other.db") == cli.DONE
    assert capsys.readouterr().out == "南花子：職が「係長」から「課長」になっています。\n"
    assert call("compare", out, "--roster", tmp_path / "other.db", "--take", "南花子") == cli.DONE
    assert capsys.readouterr().err == "名簿と違うところはありません。\n"
    assert [person.post for person in records.open_record(out).minutes.attendees] == ["課長"]


def test_whom_the_roster_has_not_can_be_added_to_it(tmp_path: Path, db: Path, capsys: Captured) -> None:
    text, out = tmp_path / "t.txt", tmp_path / "a.minutes"
    text.write_text("第1回審議会\n日時　令和6年7月9日\n市側出席者　税務課　南花子係長\n\n1 開会\n", encoding="utf-8")
    call("import", text, "-o", out, "--template", "ueda-gaiyo", "--roster", db)
    capsys.readouterr()
    assert call("compare", out, "--roster", db) == cli.DONE
    assert "南花子：名簿にいません。" in capsys.readouterr().out
    assert call("compare", out, "--roster", db, "--take", "南花子") == cli.UNUSABLE
    assert call("compare", out, "--roster", db, "--add", "南花子") == cli.DONE
    (person,) = records.open_record(out).minutes.attendees
    capsys.readouterr()
    call("roster", "show", person.person, "--db", db, "--json")
    shown = json.loads(capsys.readouterr().out)
    assert (shown["name"], shown["postings"][0]["group"]) == ("南 花子", "税務課")


def test_whom_nothing_is_about_is_named(tmp_path: Path, db: Path, capsys: Captured) -> None:
    assert call("compare", sample.sample_record(), "--roster", db, "--take", "だれか") == cli.UNUSABLE
    assert "「だれか」さんについて、名簿と違うところはありません。" in capsys.readouterr().err
    empty = tmp_path / "empty.db"
    empty.touch()
    assert call("compare", sample.sample_record(), "--roster", empty) == cli.UNUSABLE
