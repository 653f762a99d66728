"""Where something is decided."""

from __future__ import annotations

import pytest

from minutesapp.attendance.presence.decisions import decisions_in
from minutesapp.model.blocks import Block
from tests.makers import direction, heading, narrative, turn


@pytest.mark.parametrize(
    "block",
    [
        turn("本案は原案のとおり可決されました。"), turn("御異議なしと認め、承認することに決しました。"),
        direction("異議なし"), direction("全員挙手"), direction("了承"), narrative("議案第3号は、賛成多数であった。"),
    ],
)  # fmt: skip
def test_words_of_decisions_are_known(block: Block) -> None:
    assert list(decisions_in((heading("議案の決定について"), turn("説明します。"), block))) == [2]


@pytest.mark.parametrize(
    "block",
    [
        turn("承認いただけますか。"), turn("了承を前提に進めてよいのか。"), direction("休憩"), heading("議案の可決"),
        turn("決定権は市にあります。"),
    ],
)  # fmt: skip
def test_words_around_decisions_decide_nothing(block: Block) -> None:
    assert not list(decisions_in((block,)))
