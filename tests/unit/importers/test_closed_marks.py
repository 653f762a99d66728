import pytest

from minutesapp.importers.closed_marks import (
    divide_closed,
    divide_closed_line,
    is_mark_alone,
    may_be_closed,
    tells_of_closing,
    without_mark,
)


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("審査請求について【非公開】", "審査請求について"), ("審査（ 非公開 ）", "審査"), ("審査※非公開", "審査"),
        ("【非公開】審査", "審査"), ("審査【非公開】　３件", "審査　３件"), ("審査（非公開）３件", "審査３件"),
        ("審査　【 非 公 開 】", "審査"), ("情報公開の審査　非公開", "情報公開の審査"),
        ("審査【非公開】（当日配布）", "審査（当日配布）"), ("審査（非公開）　継続", "審査　継続"),
    ],
)  # fmt: skip
def test_the_plain_mark_is_no_part_of_a_title(title: str, bare: str) -> None:
    assert divide_closed(title) == (bare, True)
    assert without_mark(title) == bare


@pytest.mark.parametrize(
    "mark",
    [
        "（秘密会）",
        "（非公開案件）",
        "【会議非公開】",
        "［非公開で審議］",
        "（個人情報のため非公開）",
        "（非公開：条例第7条）",
    ],
)
def test_a_mark_in_words_of_its_own_stays(mark: str) -> None:
    assert divide_closed(f"人事の内申{mark}") == (f"人事の内申{mark}", True)
    assert divide_closed_line(f"人事の内申{mark}") == (f"人事の内申{mark}", True)
    assert without_mark(f"人事の内申{mark}") == "人事の内申"


@pytest.mark.parametrize(
    "title",
    [
        "公開・非公開の別について",
        "今後の日程について（公開）",
        "会議（非公開）の記録",
        "審査（一部非公開）",
        "会議の公開の別　非公開",
        "",
    ],
)
def test_the_words_alone_close_nothing(title: str) -> None:
    assert divide_closed(title) == (title, False)
    assert without_mark(title) == title


def test_a_line_has_its_mark_at_its_end_or_before_a_title() -> None:
    assert divide_closed_line("審査請求【非公開】 ３件") == ("審査請求 ３件", True)
    assert divide_closed_line("【非公開】審査請求") == ("審査請求", True)
    assert divide_closed_line("審査請求（非公開）（継続）") == ("審査請求（継続）", True)
    for text in ("（非公開）とする理由", "※非公開部分を除く", "本件（非公開）のとおり説明した"):
        assert divide_closed_line(text) == (text, False)


def test_a_title_may_tell_it_otherwise() -> None:
    assert tells_of_closing("審査（一部非公開）") and tells_of_closing("秘密会の開催")
    assert not tells_of_closing("会議の公開・非公開について") and not tells_of_closing("審査（公開）")
    assert may_be_closed("秘密会とする") and not may_be_closed("公開する")


def test_a_mark_may_stand_alone_below_its_title() -> None:
    for text in ("（非公開）", "【 非 公 開 】", "（秘密会）", "（個人情報のため非公開）"):
        assert is_mark_alone(text) and divide_closed_line(text) == (text, False)
    assert not is_mark_alone("審査（非公開）") and not is_mark_alone("（公開）")
