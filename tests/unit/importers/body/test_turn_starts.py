import pytest

from minutesapp.importers.body.turn_starts import is_signature, is_turn
from minutesapp.importers.body.turns.turn_labels import Labels
from minutesapp.importers.body.turns.turn_styles import Shape, read_shape


def shape(text: str) -> Shape:
    found = read_shape(text, Labels())
    assert found is not None
    return found


@pytest.mark.parametrize("text", ["○会長　始める", "会長　それでは始めます。", "会長：了承", "【会長】奈良"])
def test_a_sign_or_something_said_starts_a_turn(text: str) -> None:
    assert is_turn(shape(text))


def test_a_name_behind_a_bare_label_is_no_turn() -> None:
    assert not is_turn(shape("会長　奈良泰哉"))


def test_a_bare_label_alone_with_nothing_or_another_below_is_a_signature() -> None:
    alone = shape("会長")
    assert is_signature(alone, None)
    assert is_signature(alone, [shape("委員")])
    assert not is_signature(alone, [])
    assert not is_signature(shape("○会長"), None)


def test_what_is_done_may_stand_behind_a_label() -> None:
    assert is_turn(shape("委員長　開会の挨拶")) and not is_turn(shape("委員長　奈良泰哉"))


@pytest.mark.parametrize("text", ["事務局\t〔資料１に基づき説明〕", "事務局\t【資料説明】", "事務局\t（資料説明）"])
def test_what_is_done_may_stand_in_brackets_of_any_kind_behind_a_label(text: str) -> None:
    assert is_turn(shape(text))
    assert not is_turn(shape("事務局\t【環境課】"))
