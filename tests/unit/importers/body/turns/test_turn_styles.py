import pytest

from minutesapp.importers.body.turns.speech import speech_like
from minutesapp.importers.body.turns.turn_labels import Labels
from minutesapp.importers.body.turns.turn_signs import Style, sign_named
from minutesapp.importers.body.turns.turn_styles import legend_of, read_shape, read_shapes, read_turns
from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.importers.source import Line

SHAPES = [
    ("会長 - 始めます。", "hyphen", "会長", "始めます。"),
    ("嶋田委員・・・それは違う。", "dots", "嶋田委員", "それは違う。"),
    ("12 ○会長　始めます。", "numcirc", "会長", "始めます。"),
    ("○会長", "circ_own", "会長", ""),
    ("◯髙橋委員　はい。", "circ", "髙橋委員", "はい。"),
    ("○会長「はい。」", "circ", "会長", "「はい。」"),
    ("○委員長（髙橋美咲君）これより開きます。", "circ", "委員長（髙橋美咲君）", "これより開きます。"),
    ("○事務局 工藤係長　説明します。", "circ", "事務局 工藤係長", "説明します。"),
    ("◎：では始めます。", "legend", "◎", "では始めます。"),
    ("【会　長】", "sumi_own", "会長", ""),
    ("【事務局】説明します。", "sumi", "事務局", "説明します。"),
    ("＜委員＞", "angle_own", "委員", ""),
    ("<委員>はい。", "angle", "委員", "はい。"),
    ("[会長] はい。", "square", "会長", "はい。"),
    ("（事務局）", "paren_own", "事務局", ""),
    ("(池田主任) はい。", "paren", "池田主任", "はい。"),
    ("会長）はい。", "closep", "会長", "はい。"),
    ("Ａ委員：はい。", "colon", "Ａ委員", "はい。"),
    ("事務局", "bare_own", "事務局", ""),
    ("事務局　説明します。", "bare", "事務局", "説明します。"),
]  # fmt: skip


def style_called(name: str) -> Style:
    """``circ_own``: the sign and, where what is said stands on the next line, that."""
    return Style(sign_named(name.removesuffix("_own")), name.endswith("_own"))


@pytest.mark.parametrize(("line", "style", "label", "text"), SHAPES, ids=[shape[1] for shape in SHAPES])
def test_every_style_is_known_by_its_shape(line: str, style: str, label: str, text: str) -> None:
    shape = read_shape(line, Labels())
    assert shape is not None
    assert (shape.style, shape.label, shape.text) == (style_called(style), label, text)


@pytest.mark.parametrize(
    "line", ["（了承）", "【委員了承】", "(1) 議題", "2 市長あいさつ", "「はい。」", "〔「異議なし」と呼ぶ者あり〕"]
)
def test_directions_and_headings_start_no_turn(line: str) -> None:
    assert read_shape(line, Labels()) is None


@pytest.mark.parametrize(
    ("line", "style"),
    [
        ("12 ○会長　始めます。", "numcirc"),
        ("12　○会長", "numcirc_own"),
        ("12 (会長) 始めます。", "paren"),
        ("（12）　【会長】", "sumi_own"),
        ("12. ＜会長＞始めます。", "angle"),
    ],
)
def test_a_running_number_before_a_turn_is_kept(line: str, style: str) -> None:
    shape = read_shape(line, Labels())
    assert shape is not None
    assert (shape.serial, shape.label, shape.style) == ("12", "会長", style_called(style))


@pytest.mark.parametrize("line", ["(1) 会長：挨拶", "2 （了承）", "3 【報告事項】", "12(会長) はい。"])
def test_other_numbered_lines_start_no_turn(line: str) -> None:
    assert not [shape for shape in read_shapes(line, Labels()) if shape.serial]


def test_the_styles_of_a_body_are_those_it_repeats() -> None:
    lines = read_lines("（会長）始めます。\n（委員）はい。\n委員の意見をまとめます。\n（会長）終わります。")
    assert read_turns(lines, Labels()).styles == {style_called("paren")}


def test_a_body_may_use_two_styles() -> None:
    lines = read_lines("○会長\n始めます。\n（委員）はい。\n○会長\n終わります。\n（委員）どうも。")
    assert read_turns(lines, Labels()).styles == {style_called("circ_own"), style_called("paren")}


def test_labels_are_learned_from_their_repetition_between_signs() -> None:
    labels = Labels()
    lines = read_lines("（佐野）始めます。\n（柏木）質問です。\n（佐野）どうぞ。\n（柏木）終わります。")
    assert read_turns(lines, labels).styles == {style_called("paren")}
    assert labels.expect("柏木")


def test_a_plain_text_has_no_style() -> None:
    assert read_turns(read_lines("委員会は三月に開きます。\n会長が話します。"), Labels()).styles == frozenset()


@pytest.mark.parametrize(
    ("text", "said"), [("説明します。", True), ("奈良泰哉、髙橋美咲", False), ("なぜですか？", True)]
)
def test_sentences_are_told_from_names(text: str, said: bool) -> None:
    assert speech_like(text) is said


def test_a_legend_says_who_speaks_behind_which_sign() -> None:
    legend = legend_of("4. 議　事（◎は委員長、○は委員、●は事務局の発言）")
    assert legend == {"◎": "委員長", "○": "委員", "●": "事務局"}
    assert not legend_of("○は出席、欠席はなし")
    turns = read_turns(
        [Line(1, "●資料を説明します。"), Line(2, "続けます。"), Line(3, "◎それでは進めます。")], Labels(), legend
    )
    assert [[(shape.label, shape.text) for shape in every] for every in turns.shapes] == [
        [("事務局", "資料を説明します。")],
        [],
        [("委員長", "それでは進めます。")],
    ]


def test_an_answer_behind_an_arrow_is_a_turn_where_others_speak_and_none_in_a_summary() -> None:
    answer = "→（事務局）作り直します。"
    for above, speaks in (("（委員）色が暗い。", True), ("・色が暗い。", False)):
        turns = read_turns(read_lines(f"{above}\n{answer}\n{above}\n{answer}"), Labels())
        assert [bool(turns.start_of(possible)) for possible in turns.shapes] == [speaks] * 4 if speaks else [False] * 4
