"""What was said of a reading is told thing by thing, and each can be taken back by itself."""

from __future__ import annotations

from minutesapp.importers.corrections import NO_CORRECTIONS, Corrections, LineKind
from minutesapp.model.blocks import HEADING, SPEECH
from minutesapp.services.reading.telling import told
from minutesapp.templates.roles import Role

SAID = Corrections(
    {"参与": True, "秋に植える": False},
    {"(1)": LineKind(HEADING, 2), "1 ": LineKind(SPEECH), "=閉会。": LineKind(SPEECH)},
    {"桐山": "小堀守"},
    {"みどりの窓": True, "五十音順": False},
    {"とりまとめ": Role.CONTACT, "内容": Role.NONE},
)


def test_everything_is_told_in_words() -> None:
    assert [one.words for one in told(SAID)] == [
        "「参与」は発言者の呼び名",
        "「秋に植える」は発言者の呼び名ではない",
        "「桐山」は小堀守さん",
        "「(1)」の形の行は議題の見出し（2段目）",
        "「1」の形の行は発言の続き",
        "「閉会。」の行は発言の続き",
        "「とりまとめ」は「担当部署」の欄",
        "「内容」は項目の名前ではない",
        "「みどりの窓」は氏名",
        "「五十音順」は氏名ではない",
    ]
    assert told(NO_CORRECTIONS) == ()


def test_each_is_one_thing_and_together_they_are_all() -> None:
    rest = SAID
    for one in told(SAID):
        assert one.said.count == 1
        rest = rest.without(one.said)
    assert not rest
