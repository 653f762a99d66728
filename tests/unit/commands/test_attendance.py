"""Showing and marking the attendance in the shell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp import cli
from minutesapp.attendance.own_words import form_words
from minutesapp.model.header import PeopleValue
from minutesapp.services import records
from minutesapp.templates.folder.catalog import load_form
from tests.shell import call

Captured = pytest.CaptureFixture[str]


def statuses(file: Path) -> dict[str, str]:
    return {person.family: str(person.status) for person in records.open_record(file).minutes.attendees}


def test_the_attendance_is_shown_and_nothing_is_written(record: Path, capsys: Captured) -> None:
    before = record.read_bytes()
    assert call("attendance", record) == cli.DONE
    out = capsys.readouterr().out
    assert out.startswith("委員　") and "五十嵐" in out
    assert call("attendance", record, "--json") == cli.DONE
    assert set(json.loads(capsys.readouterr().out)) == {"attendees", "quorum", "items"}
    assert record.read_bytes() == before


def test_marks_are_written_into_the_file_or_another_one(record: Path, tmp_path: Path, capsys: Captured) -> None:
    out, before = tmp_path / "b.minutes", record.read_bytes()
    marks = ("--mark", "山﨑ふみ=absent", "--mark", "五十嵐=late@14:10", "--mark", "東=proxy:鈴木一郎")
    assert call("attendance", record, *marks, "-o", out, "--json") == cli.DONE
    assert record.read_bytes() == before
    shown = {person["family"]: person for person in json.loads(capsys.readouterr().out)["attendees"]}
    assert shown["五十嵐"]["arrived"] == "14:10" and shown["東"]["proxy"]["name"] == "鈴木一郎"
    assert (statuses(out)["山﨑"], statuses(out)["五十嵐"], statuses(out)["東"]) == ("absent", "late", "proxy")
    assert call("attendance", record, "--mark", "山﨑ふみ=remote") == cli.DONE
    assert statuses(record)["山﨑"] == "remote"


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("山田=absent", "「山田」は、この会議録の出席者にいません。"),
        ("五十嵐=asleep", "「asleep」という出欠は分かりません"),
        ("五十嵐=late@昼", "「late@昼」の時刻は分かりません"),
        ("五十嵐", "--mark には「氏名=出欠」と指定してください"),
    ],
)
def test_what_cannot_be_marked_is_told_and_nothing_is_written(
    mark: str, words: str, record: Path, capsys: Captured
) -> None:
    before = record.read_bytes()
    assert call("attendance", record, "--mark", "山﨑ふみ=absent", "--mark", mark) == cli.UNUSABLE
    captured = capsys.readouterr()
    assert words in captured.err and captured.out == ""
    assert captured.err.count("\n") == 1
    assert record.read_bytes() == before


def test_two_of_one_name_are_told(record: Path, capsys: Captured) -> None:
    minutes = records.open_record(record).minutes
    twin = replace(minutes.attendees[0], id="twin", name="別人", given="別")
    records.write_record(minutes.with_facts(attendees=(*minutes.attendees, twin)), record)
    assert call("attendance", record, "--mark", f"{twin.family}=absent") == cli.UNUSABLE
    assert "に当たる人が2人以上います" in capsys.readouterr().err


def test_what_becomes_of_a_list_in_words_of_its_own_is_told(record: Path, capsys: Captured) -> None:
    minutes = records.open_record(record).minutes
    value = PeopleValue(verbatim="別紙のとおり", instead_of=form_words(minutes, load_form(minutes.template), "members"))
    header = tuple(replace(f, value=value) if f.key == "members" else f for f in minutes.header)
    records.write_record(minutes.with_facts(header=header), record)
    assert call("attendance", record, "--mark", "五十嵐=late") == cli.DONE
    assert "人が直した文言のまま" in capsys.readouterr().err
    assert call("attendance", record, "--mark", "五十嵐=late", "--reword") == cli.DONE
    assert "様式どおりに書き直しました" in capsys.readouterr().err
    field = records.open_record(record).minutes.field("members")
    assert field is not None and field.value == PeopleValue()
