"""Whose the voices of a transcript are: asked after it was read, chosen in the dialog, one step in the record."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from minutesapp import paths
from minutesapp.importers.collation import Collation
from minutesapp.importers.hearing import read_transcript
from minutesapp.importers.transcripts.cue import Cue, Transcript
from minutesapp.services import people
from minutesapp.services.beginning.meetings import Plan, begin
from minutesapp.services.reading import source
from tests.ui.conftest import Answers
from tests.ui.window.hand import finish
from ui.app import App
from ui.dialogs.people.voices import GUESS, NOBODY, VoicesDialog

ROSTER = """氏名,ふりがな,職,所属,区分
小野沢花子,おのざわ はなこ,課長,総務課,職員
池田一郎,いけだ いちろう,主任,総務課,職員
池田二葉,いけだ ふたば,主査,環境課,職員
"""
CUES = (
    Cue("総務課長の小野沢です。では、お願いします。", "SPEAKER_00", 0, 900, 1),
    Cue("はい。資料の1です。では、いいですか。どうぞ。", "ikeda", 1000, 1900, 2),
    Cue("以上です。", "SPEAKER_00", 2000, 2900, 3),
    Cue("質問です。", "ikeda", 3000, 3900, 4),
)
ACCEPTED, LATER = QDialog.DialogCode.Accepted.value, QDialog.DialogCode.Rejected.value


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A roster, and a file that is read as a transcript."""
    roster = tmp_path / "roster.csv"
    roster.write_text(ROSTER, encoding="utf-8")
    people.import_roster(roster)
    heard = source.ReadSource(Collation(read_transcript(Transcript(CUES))))
    monkeypatch.setattr(source, "read_file", lambda *_, **__: heard)
    return tmp_path / "会議.vtt"


def speakers(app: App) -> list[str]:
    minutes = app.desk.minutes
    spoken = [block.speaker for block in minutes.body if block.speaker]
    return [minutes.attendee(one.attendee).name if one.attendee else one.label for one in spoken]


def whose(dialog: VoicesDialog) -> dict[str, str]:
    items = [dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount())]
    return {item.text(0): item.text(3) for item in items}


def read(app: App, file: Path) -> None:
    finish(app.imports.read_file(file))


def test_after_reading_it_is_asked_who_speaks_and_the_answer_is_one_step(
    app: App, heard: Path, answers: Answers
) -> None:
    def choose(dialog: VoicesDialog) -> int:
        assert whose(dialog) == {"SPEAKER_00": f"{GUESS}小野沢花子 課長", "ikeda": NOBODY}
        dialog.show_voice("ikeda")
        assert [dialog.people.itemText(row) for row in range(3)] == [NOBODY, "池田一郎 主任", "池田二葉 主査"]
        dialog.people.setCurrentIndex(2)
        dialog.people.activated.emit(2)
        assert whose(dialog)["ikeda"] == "池田二葉 主査"
        return ACCEPTED

    answers.expect(choose)
    read(app, heard)
    assert speakers(app) == ["小野沢花子", "池田二葉", "小野沢花子", "池田二葉"]
    assert [person.name for person in app.desk.minutes.attendees] == ["小野沢花子", "池田二葉"]
    assert "池田二葉" in paths.voices_file().read_text().encode().decode("unicode_escape")
    app.edits.undo()
    assert speakers(app) == ["SPEAKER_00", "ikeda", "SPEAKER_00", "ikeda"]
    assert app.desk.minutes.attendees == ()


def test_who_answers_later_finds_the_question_in_the_menu(app: App, heard: Path, answers: Answers) -> None:
    answers.expect(LATER)
    read(app, heard)
    assert speakers(app)[0] == "SPEAKER_00"
    answers.expect(ACCEPTED)
    finish(app.voices.ask())
    assert speakers(app) == ["小野沢花子", "ikeda", "小野沢花子", "ikeda"]


def test_a_name_that_nobody_has_yet_is_taken(app: App, heard: Path, answers: Answers) -> None:
    def choose(dialog: VoicesDialog) -> int:
        dialog.show_voice("ikeda")
        dialog.entry.named.emit("大井六実")
        dialog.show_voice("SPEAKER_00")
        dialog.people.activated.emit(0)
        assert whose(dialog)["SPEAKER_00"] == NOBODY
        return ACCEPTED

    answers.expect(choose)
    read(app, heard)
    assert speakers(app) == ["SPEAKER_00", "大井六実", "SPEAKER_00", "大井六実"]


@pytest.mark.parametrize(
    ("onward", "expected"),
    [
        (False, ["小野沢花子", "ikeda", "池田一郎", "小野沢花子", "ikeda"]),
        (True, ["小野沢花子", "ikeda", "池田一郎", "小野沢花子", "池田一郎"]),
    ],
)
def test_two_voices_under_one_label_are_parted_where_the_cursor_stands(
    app: App, heard: Path, answers: Answers, onward: bool, expected: list[str]
) -> None:
    def part(dialog: VoicesDialog) -> int:
        dialog.show_voice("ikeda")
        assert not dialog.words.part_onward.isEnabled(), "from its first word on it is all of the voice"
        cursor = dialog.words.words.textCursor()
        cursor.setPosition(len("はい。資料の1です。"))
        dialog.words.words.setTextCursor(cursor)
        (dialog.words.part_onward if onward else dialog.words.part_here).click()
        assert dialog.label == "ikeda（2）"
        dialog.people.activated.emit(1 + [person.name for person in dialog._offered].index("池田一郎"))
        return ACCEPTED

    answers.expect(part)
    read(app, heard)
    assert speakers(app) == expected
    assert "".join(block.text for block in app.desk.minutes.body) == "".join(cue.text for cue in CUES)


def test_a_record_without_voices_says_so(app: App, sample: Path, answers: Answers, qtbot: QtBot) -> None:
    app.desk.set_record(begin(Plan("ueda-gaiyo")).minutes, name="x", in_no_file=True)
    finish(app.voices.ask())
    assert answers.asked == []


def test_each_who_is_offered_has_a_reason_and_so_has_it_that_nobody_is_chosen(
    app: App, heard: Path, answers: Answers
) -> None:
    def look(dialog: VoicesDialog) -> int:
        dialog.show_voice("SPEAKER_00")
        assert dialog.reason.text() == "小野沢花子 課長：「総務課長の小野沢です」と名のっています。"
        dialog.show_voice("ikeda")
        assert dialog.reason.text().split("\n") == [
            "池田一郎 主任：呼び名から分かります。",
            "池田二葉 主査：呼び名から分かります。",
            "当てはまる人が何人かいるので、だれにも決めていません。",
        ]
        return LATER

    answers.expect(look)
    read(app, heard)
