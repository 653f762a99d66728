"""Labels that are in no list: whoever is set apart as the other speakers are, and says something, is one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from minutesapp.importers.body.turns.speech import ENDS_IN_ACTION, names_subject, speech_like
from minutesapp.importers.body.turns.turn_labels import SPEAKING
from minutesapp.importers.body.turns.turn_signs import Style, TurnSign
from minutesapp.importers.source import Line
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern

HEAD = 48
"""Signs in which such a label and what parts it from the words must end."""
LONGEST_LABEL = 16
LEAST_AGAIN = 2
"""How often a label must come that nothing but its place sets apart."""
NO_SPEAKER = pattern(
    r"(?:資料|議題|議事|議案|報告|日程|案件|所管事務|その他|休憩|再開|開会|閉会|公開|一部|注|別紙|参考|了承|承認|可決|例|略|仮|結論|結果|案|意見|回答|理由|決定|まとめ).*|案|株|有|社|財|福|"
    r".*(?:について|こと|説明|挨拶|あいさつ|事項|件|日時|場所|会場|次第|開催|結果|内容|予定|概要|なし|非公開|[はがをにへとで])"
)
SAID = pattern(r"[ぁ-ん](?<!さん)(?<!くん)|[0-9０-９]{3}|[。、，,「」『』:：]|年|月|日$")


def labels_of_styles(lines: Sequence[Line], unread: Iterable[int], styles: Iterable[Style]) -> frozenset[str]:
    """The labels, squeezed, of the lines with these numbers that start no turn so far, in one of the body's styles."""
    found = Counter[tuple[str, TurnSign]]()
    for index in unread:
        found.update(set(_labels(lines, index, styles)))
    return frozenset(label for (label, sign), count in found.items() if count >= _least(sign))


def _least(sign: TurnSign) -> int:
    return LEAST_AGAIN if sign.weak and not (sign.needs and sign.parted) else 1


def _labels(lines: Sequence[Line], index: int, styles: Iterable[Style]) -> Iterator[tuple[str, TurnSign]]:
    text = lines[index].text
    for style in styles:
        if not style.sign.may_be_in(text[:HEAD]):
            continue
        label, words = _divide(text, style)
        if not may_speak(label):
            continue
        below = lines[index + 1].text if index + 1 < len(lines) else ""
        if (speech_like(words) and not names_subject(words)) if words else (style.own_line and speech_like(below)):
            yield squeeze(label), style.sign


def _divide(text: str, style: Style) -> tuple[str, str]:
    """Label and words in this style; two empty strings where there is none."""
    match = style.sign.pattern.match(text[:HEAD])
    if match is None:
        return "", ""
    parts = match.groupdict()
    if "rest" not in parts:
        return parts["label"].strip(), (parts["text"] or "") + text[HEAD:]
    if style.own_line:
        return (parts["rest"], "") if len(text) <= LONGEST_LABEL else ("", "")
    label, _, words = parts["rest"].replace("\u3000", " ").partition(" ")
    return (label, words.strip() + text[HEAD:]) if words else ("", "")


def may_speak(label: str) -> bool:
    """Whether a text may be the label of a speaker although no list has it."""
    plain = squeeze(label)
    if not 2 <= len(plain) <= LONGEST_LABEL or SAID.search(plain) or SPEAKING.search(plain):
        return False
    return not (NO_SPEAKER.fullmatch(plain) or ENDS_IN_ACTION.search(plain) or plain.isdigit())
