from minutesapp.importers.body.turns.turn_labels import Labels
from minutesapp.importers.formats.one_line import unfold
from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.templates.folder.catalog import list_forms

FIELDS = FieldLabels(list_forms())


def pieces(text: str) -> list[str]:
    return [line.text for line in unfold(read_lines(text), FIELDS, Labels())]


def test_a_record_on_one_line_is_cut_at_labels() -> None:
    said = "これから始めますので、どうぞよろしくお願いいたします。"
    turns = f"○会長　{said}○委員　{said}"
    text = f"会議録　日時　令和2年1月17日　場所　市役所　{turns}（異議なしの声）{turns}"
    assert pieces(text) == [
        "会議録", "日時　令和2年1月17日", "場所　市役所", f"○会長　{said}", f"○委員　{said}",
        "（異議なしの声）", f"○会長　{said}", f"○委員　{said}",
    ]  # fmt: skip


def test_the_pieces_keep_the_number_of_their_line() -> None:
    text = "前\n" + "○会長　始めます。" * 20
    assert [line.number for line in unfold(read_lines(text), FIELDS, Labels())] == [1] + [2] * 20


def test_a_long_paragraph_stays_whole() -> None:
    text = "○会長　" + "長い話が続きます。" * 40 + "（委員）の意見も聞きます。"
    assert pieces(text) == [text]
