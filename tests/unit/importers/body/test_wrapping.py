from minutesapp.importers.body.wrapping import Wrapping, find_width
from minutesapp.importers.formats.pasted_text import read_lines

WRAPPED = "\n".join(["あいうえおかきくけこさしすせそたちつてとなにぬねの"] * 5 + ["はひふ。"])


def test_lines_that_end_at_one_edge_in_mid_sentence_are_wrapped() -> None:
    lines = read_lines(WRAPPED)
    wrapping = Wrapping(lines)
    assert wrapping.width == 50
    assert wrapping.fills(lines[0]) and not wrapping.fills(lines[-1])


def test_paragraphs_of_any_length_are_not() -> None:
    assert find_width(read_lines("短い。\nこれは少し長い段落であり、一行では終わらない。\n" + "長" * 90 + "。")) == 0
    assert find_width(()) == 0


def test_an_indent_begins_a_paragraph() -> None:
    before, after, deeper = read_lines("甲\n乙\n　丙")
    assert not Wrapping(()).begins(after, before)
    assert Wrapping(()).begins(deeper, after)


def test_a_paragraph_begins_further_in_than_lines_that_go_on() -> None:
    row = "あいうえおかきくけこさしすせそたちつてとなにぬねの"
    label, column = "会　長　　", "　" * 5
    lines = read_lines("\n".join([f"{label}{row[:-5]}", *[f"{column}{row[:-5]}"] * 5, f"{column}　終わる。"]))
    wrapping = Wrapping(lines)
    assert wrapping.margin == 10
    assert wrapping.goes_on(lines[1]) and not wrapping.begins(lines[1], lines[0])
    assert not wrapping.goes_on(lines[-1]) and wrapping.begins(lines[-1], lines[-2])
    assert Wrapping(()).margin is None
