from __future__ import annotations

from minutesapp.exporters.styles import FRAME_LABELS, FRAMED_STYLES, STYLES
from minutesapp.word.layout.style_names import FALL_BACKS, HEADING_STYLE, IDS, SPEAKER_STYLE, WORD_NAMES


def test_every_style_that_an_item_may_be_set_in_has_an_id() -> None:
    names = {*STYLES.values(), *FRAMED_STYLES.values(), *FRAME_LABELS.values(), SPEAKER_STYLE} - {HEADING_STYLE}
    assert names | {f"{HEADING_STYLE} 1", f"{HEADING_STYLE} 9"} <= set(IDS)


def test_a_style_of_words_own_has_one_id_under_both_names() -> None:
    assert all(IDS[word] == IDS[name] for name, word in WORD_NAMES.items())


def test_no_two_styles_share_an_id() -> None:
    own = {name: id for name, id in IDS.items() if name not in WORD_NAMES.values()}
    assert len(set(own.values())) == len(own)


def test_what_stands_in_for_a_style_stands_for_itself() -> None:
    assert {*FALL_BACKS, *FALL_BACKS.values()} <= set(IDS)
    assert not set(FALL_BACKS) & set(FALL_BACKS.values())
