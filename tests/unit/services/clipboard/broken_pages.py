"""Invented paragraphs, set as a PDF or a mail would break them: for measuring how well they are put together again."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

NOT_FIRST = "。、，．）」』】・ー？！ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
HEADINGS = (
    "１　開会",
    "２　議事",
    "（１）東雲市空家等対策計画の改定について",
    "３　その他",
    "第２　報告事項",
    "【資料１】",
)
LISTS = (
    "・図書館の開館時間を延ばすこと",
    "・地区の集会所を災害のときの避難所として使えるようにすること",
    "①市民から寄せられた意見を整理し、次回の審議会で報告すること",
    "※詳しくは資料２の別表を参照",
    "(2) 令和８年度の当初予算に計上する経費の見積りについて",
)
SHORT = ("（異議なし）", "以上", "休憩　午後２時３０分", "記", "東雲市長　髙橋　美咲")
LABELS = ("（髙橋会長）", "○工藤係長　", "（𠮷田委員）")
SENTENCES = (
    "将来的には、総務省の指針に沿って、住民基本台帳のシステムを標準化することになる。",
    "昨年度は、市内の三つの地区で説明会を開き、延べ百二十名の参加があった。",
    "この計画は、平成２９年３月に定めたものを、社会の情勢の変化に合わせて見直すものである。",
    "アンケートの回収率は４２．５％で、前回の調査より 3.1 ポイント低くなっている。",
    "なお、資料の３ページにあるとおり、利用者の数は年々増えているが、職員の数は変わっていない。",
    "そのため、窓口で待つ時間が長くなり、市民から苦情が寄せられることも少なくない。",
    "事務局としては、来年の四月から予約の仕組みを取り入れたいと考えている。",
    "委員の皆様には、この案について忌憚のない御意見を頂きたい。",
    "ＤＸの推進に当たっては、Microsoft Teams などの道具を職員が使いこなせるように研修を行う。",
    "𠮷野地区と﨑山地区では、葛󠄀飾橋の架け替えに伴う通行止めの影響で、来館者が大きく減った。",
    "市民からは「もっと早く知らせてほしかった」という声があった。",
    "はい。",
    "そのとおりである。",
    "条例の第５条第２項には、審議会は委員の半数以上が出席しなければ会議を開くことができないと定められている。",
)


class Broken(NamedTuple):
    """A text as it is pasted, and the paragraphs that it was."""

    lines: list[str]
    paragraphs: list[str]


def paragraphs(random: Random) -> Iterator[tuple[str, bool]]:
    """Paragraphs, and whether they are set as text, indented."""
    for _ in range(random.randint(4, 12)):
        kind = random.random()
        if kind < 0.12:
            yield random.choice(HEADINGS), False
        elif kind < 0.25:
            yield from ((one, False) for one in random.sample(LISTS, random.randint(1, 3)))
        elif kind < 0.32:
            yield random.choice(SHORT), False
        else:
            words = "".join(random.choices(SENTENCES, k=random.randint(1, 5)))
            label = random.choice(LABELS) if kind < 0.55 else ""
            yield label + words, not label


def broken(seed: int) -> Broken:
    """A text that a page broke, and what it was."""
    random = Random(seed)
    columns, indents, gaps = random.randint(22, 46), random.random() < 0.6, random.random() < 0.3
    pages, hangs = random.random() < 0.4, random.random() < 0.5
    rows: list[str] = []
    whole = []
    for words, is_text in paragraphs(random):
        whole.append(words)
        rows.extend(wrap(("　" if indents and is_text else "") + words, columns, hangs=hangs))
        rows.extend([""] if gaps else [])
    return Broken(with_pages(rows, random.randint(6, 12)) if pages else rows, whole)


def wrap(text: str, columns: int, *, hangs: bool) -> list[str]:
    """Lines of so many full-width signs; what must not begin a line hangs over the edge, or takes a sign along."""
    rows = []
    while text:
        end, used = 0, 0
        while end < len(text) and used < columns * 2:
            used += 1 if text[end].isascii() else 2
            end += 1
        if end < len(text) and text[end] in NOT_FIRST:
            end += 1 if hangs else -1
        while 0 < end < len(text) and text[end - 1].isascii() and text[end - 1].isalpha() and text[end].isalpha():
            end -= 1
        while end < len(text) and ("\ufe00" <= text[end] <= "\ufe0f" or text[end] >= "\U000e0100"):
            end += 1
        rows.append(text[:end].rstrip(" "))
        text = text[end:].lstrip(" ") if text[end:].startswith(" ") else text[end:]
    return rows


def with_pages(rows: list[str], length: int) -> list[str]:
    """With page numbers, and words at the head of every page but the first."""
    pages = [rows[at : at + length] for at in range(0, len(rows), length)]
    found = []
    for number, page in enumerate(pages, 1):
        found += [*(["東雲市情報公開審査会　会議録"] if number > 1 else []), *page, f"- {number} -"]
    return found
