from __future__ import annotations

import pytest

from minutesapp.arguments.japanese_parser import JapaneseParser
from minutesapp.errors import UserFacingError


def test_help_is_in_japanese() -> None:
    words = JapaneseParser(prog="minutesapp").format_help()
    assert words.startswith("使い方: minutesapp") and "この説明を表示します" in words


@pytest.mark.parametrize(
    ("call", "reason"),
    [(["--x"], "--x は分かりません"), (["--n"], "--n に続く値がありません"), (["--n", "a"], "--n の 'a' は使えません")],
)
def test_a_wrong_call_is_told_as_other_trouble(call: list[str], reason: str) -> None:
    parser = JapaneseParser(prog="minutesapp sing")
    parser.add_argument("--n", type=int)
    with pytest.raises(UserFacingError) as caught:
        parser.parse_args(call)
    assert caught.value.facts == {"reason": reason, "command": "sing "}
