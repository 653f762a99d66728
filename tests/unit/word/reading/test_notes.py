from __future__ import annotations

from minutesapp.word.reading.notes import Notes
from tests.word_files import element


def notes(kind: str = "footnotes", stated: str = "") -> Notes:
    name = kind[:-1]
    line = f'<w:{name} w:type="separator" w:id="0"/>'
    own = "".join(f'<w:{name} w:id="{id}"/>' for id in (1, 2))
    return Notes({kind: element(line + own, kind)}, None, element(stated, "settings"))


def marks(notes: Notes, *ids: str, kind: str = "footnote", more: str = "") -> list[str]:
    references = element("".join(f'<w:{kind}Reference w:id="{id}"{more}/>' for id in ids), "r")
    return [notes.mark(reference) for reference in references]


def test_notes_are_counted_as_they_are_referred_to_and_keep_their_mark() -> None:
    assert marks(notes(), "2", "1", "2") == ["（注1）", "（注2）", "（注1）"]


def test_notes_at_the_end_are_counted_in_roman_letters() -> None:
    assert marks(notes("endnotes"), "1", "2", kind="endnote") == ["（注i）", "（注ii）"]


def test_a_file_may_say_how_notes_are_counted() -> None:
    own = '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/><w:numStart w:val="3"/></w:footnotePr>'
    assert marks(notes(stated=own), "1", "2") == ["（注③）", "（注④）"]
    assert marks(notes(stated='<w:footnotePr><w:numStart w:val="x"/></w:footnotePr>'), "1") == ["（注1）"]


def test_a_mark_of_the_author_is_no_count() -> None:
    made = notes()
    assert marks(made, "1", more=' w:customMarkFollows="1"') == [""]
    assert marks(made, "2", more=' w:customMarkFollows="0"') == ["（注1）"]


def test_a_note_is_given_once_and_the_line_over_notes_never() -> None:
    made = notes()
    first, line = element('<w:footnoteReference w:id="1"/><w:footnoteReference w:id="0"/>', "r")
    assert [made.take(one) is not None for one in (first, first, line)] == [True, False, False]
