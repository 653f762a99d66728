"""How lists write a quorum."""

from __future__ import annotations

import pytest

from minutesapp.model.committee import NO_QUORUM, Quorum, QuorumRule
from minutesapp.roster.lists.words.quorums import UnreadableQuorumError, quorum_words, read_quorum


@pytest.mark.parametrize(
    ("text", "quorum"),
    [
        ("過半数", Quorum(QuorumRule.MAJORITY)),
        ("委員の過半数", Quorum(QuorumRule.MAJORITY)),
        ("２分の１を超える", Quorum(QuorumRule.MAJORITY)),
        ("委員の半数を超える委員", Quorum(QuorumRule.MAJORITY)),
        ("過半数（代理は数えない）", Quorum(QuorumRule.MAJORITY, proxies=False)),
        ("過半数（代理を含む）（ウェブを除く）", Quorum(QuorumRule.MAJORITY, remote=False)),
        ("定めなし", NO_QUORUM),
        ("半数以上", Quorum(QuorumRule.HALF)),
        ("委員の2分の1以上", Quorum(QuorumRule.HALF)),
        ("７人以上", Quorum(QuorumRule.NUMBER, 7)),
        ("5名", Quorum(QuorumRule.NUMBER, 5)),
        ("八人", Quorum(QuorumRule.NUMBER, 8)),
        ("過半数（代理出席を除く）", Quorum(QuorumRule.MAJORITY, proxies=False)),
        ("過半数（代理、オンラインは含まない）", Quorum(QuorumRule.MAJORITY, proxies=False, remote=False)),
        ("なし", NO_QUORUM),
        ("", None),
        ("　", None),
    ],
)
def test_a_quorum_is_a_share_or_a_number(text: str, quorum: Quorum | None) -> None:
    assert read_quorum(text) == quorum


@pytest.mark.parametrize("text", ["適宜", "0人", "三分の二", "99999人", "過半数（議長を除く）", "過半数（代理）"])
def test_what_is_no_quorum_is_refused(text: str) -> None:
    with pytest.raises(UnreadableQuorumError):
        read_quorum(text)


@pytest.mark.parametrize(
    "words", ["定めなし", "過半数", "半数以上（代理を除く）", "5人以上（代理を除く）（オンラインを除く）"]
)
def test_what_is_written_of_a_quorum_is_read_again(words: str) -> None:
    quorum = read_quorum(words)
    assert quorum is not None and quorum_words(quorum) == words
