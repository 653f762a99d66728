"""What was said of a reading holds for all of its kind, and for nothing else."""

from __future__ import annotations

import pytest
from msgspec import convert, to_builtins

from minutesapp.importers.collation import LineRead
from minutesapp.importers.corrections import NO_CORRECTIONS, Corrections, LineKind
from minutesapp.importers.draft import Draft
from minutesapp.importers.reading import collate, read_words
from minutesapp.importers.source import Words
from minutesapp.model.blocks import DIRECTION, HEADING, NARRATIVE, SPEECH, Block
from minutesapp.model.outline import closed_flags
from minutesapp.templates.fields import field_for, field_text
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.labels import labels_of, speaker_label
from minutesapp.templates.roles import Role

HEAD = """会議名　風見市緑地審議会
日時　令和6年5月9日（木）　午前10時
場所　風見市役所　第2会議室
出席者　会長　奈良泰哉、委員　杉原史子、委員　小堀　守、緑地公園課長　三田　守
会議要旨
"""
BODY = """１　開会
○会長　ただいまから始めます。
〔資料配布〕
○委員A　苗木の本数を伺います。
（１）植える木の種類
（２）植える時期
○三田　苗木は百本を予定しています。
〔資料回収〕
○委員A　分かりました。
（３）植える場所
以上です。
○会長　終わります。
"""
TEXT = HEAD + BODY


def read(corrections: Corrections = NO_CORRECTIONS, text: str = TEXT) -> Draft:
    return read_words(Words(text), "kaigiroku", corrections)


def told(**parts: object) -> Corrections:
    return convert(parts, Corrections)


def said(draft: Draft) -> list[tuple[str, str, str]]:
    """Kind, label and words of each block."""
    labels = labels_of(draft.minutes.attendees, load_form(draft.minutes.template))
    return [(b.kind.value + str(b.level or ""), speaker_label(b.speaker, labels) if b.speaker else "", b.text)
            for b in draft.minutes.body]  # fmt: skip


def differing(corrections: Corrections, text: str = TEXT) -> list[tuple[str, str, str]]:
    """The blocks that only the corrected reading has."""
    before = said(read(text=text))
    return [block for block in said(read(corrections, text)) if block not in before]


def test_without_corrections_nothing_is_read_otherwise() -> None:
    assert not NO_CORRECTIONS
    assert said(read(Corrections())) == said(read())


def test_a_line_of_one_kind_makes_headings_of_all_of_its_kind() -> None:
    found = differing(Corrections(kinds={"(1)": LineKind(HEADING, 1)}))
    assert found == [("heading1", "", words) for words in ("植える木の種類", "植える時期", "植える場所")]


@pytest.mark.parametrize(("kind", "word"), [(DIRECTION, "direction"), (NARRATIVE, "narrative"), (SPEECH, "speech")])
def test_lines_in_brackets_become_what_was_said_of_one_of_them(kind: object, word: str) -> None:
    found = said(read(told(kinds={"〔…〕": {"kind": kind}})))
    assert {kind for kind, _, words in found if "資料" in words} == {word}
    assert sum("資料" in words for _, _, words in found) == 2


def test_a_line_without_a_sign_is_meant_by_its_words() -> None:
    text = TEXT + "記録はここまで。\n"
    assert differing(told(kinds={"=記録はここまで。": {"kind": "narrative"}}), text) == [
        ("narrative", "", "記録はここまで。")
    ]


def test_a_turn_is_not_of_the_kind_of_lines_with_its_sign() -> None:
    assert differing(told(kinds={"○": {"kind": "narrative"}})) == []
    (found,) = differing(told(kinds={"=○委員A分かりました。": {"kind": "narrative"}}))
    assert found == ("narrative", "", "○委員A　分かりました。")


def test_speech_that_goes_on_where_nobody_speaks_is_of_whoever_spoke_last() -> None:
    text = HEAD + "○会長　始めます。\n２　審議\n続けて進めます。\n○会長　終わります。\n"
    assert differing(told(kinds={"=続けて進めます。": {"kind": "speech"}}), text) == [
        ("speech", "会長", "続けて進めます。")
    ]
    first = told(kinds={"=1開会": {"kind": "speech"}})
    block: Block = read(first).minutes.body[0]
    assert (block.kind, block.speaker is not None and block.speaker.known) == (SPEECH, False)


def test_words_that_are_a_label_begin_a_turn_wherever_they_stand_first() -> None:
    text = HEAD + BODY.replace("○委員A", "審議官：").replace("審議官：　", "審議官：") + "審議官から説明した。\n"
    found = said(read(told(labels={"審議官": True}), text))
    assert [words for kind, label, words in found if label == "審議官"] == ["苗木の本数を伺います。", "分かりました。"]
    assert found[-1][2].endswith("審議官から説明した。")


@pytest.mark.parametrize(
    "line", ["司会　次に進みます", "○司会「次に進みます」", "〈司会〉次に進みます", "司会:次に進みます"]
)
def test_a_label_is_found_in_whatever_way_it_is_set_apart(line: str) -> None:
    found = said(read(told(labels={"司会": True}), TEXT + line))
    assert found[-1][:2] == ("speech", "司会")
    assert "次に進みます" in found[-1][2]


def test_words_that_are_no_label_begin_no_turn() -> None:
    found = said(read(told(labels={"委員A": False})))
    assert not [label for _, label, _ in found if label == "委員A"]
    assert sum(words.startswith("○委員A") for _, _, words in found) == 2
    assert [label for _, label, _ in found if label] == ["会長", "三田", "会長"]


def test_nor_do_they_where_a_legend_says_so() -> None:
    text = HEAD + "（◎：会長　○：委員　●：事務局）\n◎　始めます。\n○　伺います。\n◎　終わります。\n"
    assert [label for _, label, _ in said(read(text=text)) if label] == ["会長", "委員", "会長"]
    labels = [label for _, label, _ in said(read(told(labels={"委員": False}), text)) if label]
    assert labels == ["会長", "会長"]


def test_a_label_means_the_person_of_whom_it_was_said() -> None:
    draft = read(told(people={"委員A": "杉原 史子"}))
    (person,) = (person for person in draft.minutes.attendees if person.family == "杉原")
    turns = [block.text for block in draft.minutes.body if block.speaker and block.speaker.attendee == person.id]
    assert turns == ["苗木の本数を伺います。", "分かりました。"]
    assert said(read(told(people={"委員A": "松島　誠"}))) == said(read())


def test_a_name_is_one_in_every_list_and_what_is_none_is_nobody() -> None:
    text = HEAD.replace("小堀　守", "みどりの窓") + BODY
    names = [person.name for person in read(text=text).minutes.attendees]
    assert "みどりの窓" not in names
    assert "みどりの窓" in [p.name for p in read(told(names={"みどりの窓": True}), text).minutes.attendees]
    others = [p.name for p in read(told(names={"杉原史子": False})).minutes.attendees]
    assert [name for name in others if name] == ["奈良泰哉", "小堀 守", "三田 守"]


def test_a_correction_opens_nothing_that_was_closed() -> None:
    text = HEAD + "１　開会\n２　審査【非公開】\n（１）個人の名前\n○会長　秘密です。\n３　閉会\n○会長　終わります。\n"
    for kind in ({"kind": "heading", "level": 1}, {"kind": "narrative"}, {"kind": "direction"}):
        for signature in ("2 ", "1 ", "(1)", "=2審査【非公開】"):
            draft = read(told(kinds={signature: kind}), text)
            closed = closed_flags(draft.minutes.body)
            for block, is_closed in zip(draft.minutes.body, closed, strict=True):
                assert is_closed or not any(word in block.text for word in ("秘密", "個人")), (signature, kind)


def test_every_line_of_a_source_tells_what_came_of_it() -> None:
    lines = collate(Words(TEXT), "kaigiroku").lines
    assert [one.line.number for one in lines] == list(range(1, 1 + TEXT.count("\n")))
    assert lines[1].fields and not lines[1].blocks
    turns: list[LineRead] = [one for one in lines if one.label]
    assert [one.label for one in turns] == ["会長", "委員A", "三田", "委員A", "会長"]
    assert all(len(one.blocks) == 1 for one in turns)


def test_a_label_of_the_header_is_what_was_said_of_it() -> None:
    text = TEXT.replace("会議要旨", "とりまとめ　緑地課\n会議要旨")
    minutes = read(told(rows={"とりまとめ": "contact", "場所": "none"}), text).minutes
    form = load_form(minutes.template)
    contact, venue = (field_for(role, minutes, form) for role in (Role.CONTACT, Role.VENUE))
    assert contact is not None and field_text(form, minutes, contact) == "緑地課"
    assert venue is None or not field_text(form, minutes, venue)


def test_what_is_said_later_holds() -> None:
    first, later = told(labels={"司会": True}, names={"窓": True}), told(labels={"司会": False})
    both = first.with_more(later)
    assert both == told(labels={"司会": False}, names={"窓": True})
    assert (both.count, bool(both), NO_CORRECTIONS.count) == (2, True, 0)
    assert convert(to_builtins(both), Corrections) == both


def test_what_was_said_can_be_taken_back() -> None:
    both = told(labels={"司会": True, "窓": False}, names={"窓": True})
    assert both.without(told(labels={"窓": True})) == told(labels={"司会": True}, names={"窓": True})
    assert both.without(both) == NO_CORRECTIONS


def test_only_headings_have_a_level() -> None:
    for kind, level in ((HEADING, 0), (NARRATIVE, 1), (HEADING, 10)):
        with pytest.raises(ValueError, match="level"):
            LineKind(kind, level)
