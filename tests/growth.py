"""Texts that could stall a reader: every sign it looks at, in rows as long as one likes, at every place of a record.

A reader that goes over the same signs again and again shows it by growing faster than its text.
"""

from __future__ import annotations

import random
import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

SIGNS = (
    " 　\xa0\t\u2003\u200b\ufeff\x00\x1f()（）[]［］〔〕【】「」『』<>＜＞《》○〇◯◎●※・･■□◆→-－―‐ー…=＝*#|_~～"
    "019１９①⑴Ⅰ一二十〇元アンabIZ、,，。．.：:/;々〃同氏君様名人年月日時分半第条項号番他外計なしがをのに"
)
WORDS = re.findall(
    r"\S+",
    "課長 委員 会長 事務局 山田 山田太郎 髙橋美咲 さん ほか 及び 令和 平成 2020 ２０ "
    "午前 午後 正午 から まで 曜日 (金) 議案 日程 報告事項 日時 開催日時 出席者 欠席者 "
    "会場 傍聴者 公開 非公開 【非公開】 敬称略 名簿 了承 異議 以上 閉会 説明 入室 宣言 資料 "
    "次第 その他 を代表する 株式会社 20円 人中 代理 (委員) 議長（ 総務部 総務課 同主査 "
    "第3番 ○委員 委員：",
)
ODD = ("\u3099", "\u0301", "\u0315\u0300", "\ufe00", "\U000e0100", "ﷺ", "ｶﾞ", "𠮷", "か\u3099", "\r\n", "\u2028")
PIECES = (*SIGNS, *WORDS, *ODD)
HEAD = "東雲市審議会会議録\n日時　令和2年5月15日\n出席者　山田太郎\n"
BODY = "\n1 開会\n(委員) はい。\n"
PLACES = {
    "title": f"{{}}\n{HEAD}{BODY}",
    "day": f"会議録\n日時　{{}}\n出席者　山田太郎\n{BODY}",
    "time": f"会議録\n日時　令和2年5月1日 午後{{}}時\n出席者　山田太郎\n{BODY}",
    "members": f"会議録\n日時　令和2年5月15日\n出席者　{{}}\n{BODY}",
    "inside members": f"会議録\n日時　令和2年5月15日\n出席者　山田{{}}太郎\n{BODY}",
    "staff": f"会議録\n日時　令和2年5月15日\n事務局　総務部 山田課長、鈴木{{}}主任\n{BODY}",
    "observers": f"{HEAD}傍聴者　{{}}人\n{BODY}",
    "disclosure": f"{HEAD}公開・非公開　公開({{}})\n{BODY}",
    "agenda of the header": f"{HEAD}議題　{{}}\n{BODY}",
    "unknown row": f"{HEAD}備考{{}}\n{BODY}",
    "cells": f"会議録\n日時\t令和2年5月15日\n出席者\t{{}}\t山田\n{BODY}",
    "label": f"{HEAD}{BODY}({{}}) はい。\n",
    "label behind a ring": f"{HEAD}{BODY}○委員　はい。\n○{{}} はい。\n○委員　はい。\n",
    "turn": f"{HEAD}{BODY}(委員) あ{{}}ん\n(委員) はい。\n",
    "turn behind a colon": f"{HEAD}{BODY}委員：あ{{}}ん。\n会長：はい。\n委員：はい。\n",
    "direction": f"{HEAD}{BODY}・委員{{}}入室\n(委員) はい。\n",
    "heading": f"{HEAD}{BODY}2 {{}}\n(委員) はい。\n",
    "line": f"{HEAD}{BODY}{{}}\n(委員) はい。\n",
    "end": f"{HEAD}{BODY}閉会{{}}x\n",
    "words of a subtitle": "WEBVTT\n\n00:01.000 --> 00:02.000\n野口: {}\n\n00:03.000 --> 00:04.000\n工藤: はい\n",
    "voice of a subtitle": "WEBVTT\n\n00:01.000 --> 00:02.000\n<v {}>はい\n\n00:03.000 --> 00:04.000\n<v 工藤>はい\n",
    "words of noScribe": "S01: [00:00:01] {}\n\nS02: [00:00:09] はい\n",
    "page of noScribe": "<html><p><a name=ts_0_9_S01>S01: {}</a> <a name=ts_9_12_S01>はい</a></p></html>",
    "turn of a transcript": "話者1 0:01\n{}\n話者2 0:05\nはい\n話者1 0:07\nはい\n",
    "words behind a time": "[0:01] 野口: {}\n[0:02] 工藤: はい\n",
}
LINES = {
    "lines of the title": ("{}\n", HEAD + BODY),
    "lines of the header": (HEAD + "{}", BODY),
    "lines": (HEAD + BODY + "{}", ""),
    "lines apart": (HEAD + BODY + "{}", ""),
    "lines of turns": (HEAD + BODY + "{}", ""),
}
BEFORE, BEHIND = {"lines of turns": "(委員) "}, {"lines apart": "\n"}
TOO_SLOW = 8.0
"""Four times the text may take that many times as long; a square takes 16."""
NOTICEABLE = 0.3
"""Seconds; what takes less is not looked at."""


class OutOfTimeError(BaseException):
    """Reading took too long; no reader may catch it."""


def places() -> Iterator[str]:
    """Where a row of signs may stand."""
    yield from PLACES
    yield from LINES


def long_text(place: str, unit: str, length: int) -> str:
    """A record with this unit repeated at this place, to about so many signs."""
    if place in PLACES:
        return PLACES[place].replace("{}", unit * max(length // len(unit), 1))
    line = f"{BEFORE.get(place, '')}{unit}\n{BEHIND.get(place, '')}"
    around, rest = LINES[place]
    return around.replace("{}", line * max(length // len(line), 1)) + rest


def random_units(seed: int, count: int) -> Iterator[str]:
    """Units of two to five pieces."""
    chance = random.Random(seed)
    for _ in range(count):
        yield "".join(chance.choice(PIECES) for _ in range(chance.choice((2, 2, 3, 4, 5))))


def stalls(read: Callable[[str], object], place: str, unit: str, length: int, limit: float) -> str:
    """How a reader stalls over such a text: in words, empty where it does not."""
    long = seconds(read, long_text(place, unit, 4 * length), limit)
    if long <= NOTICEABLE:
        return ""
    short = min(seconds(read, long_text(place, unit, length), limit) for _ in range(3))
    long = min(long, *(seconds(read, long_text(place, unit, 4 * length), limit) for _ in range(2)))
    slow = long >= limit or (long > NOTICEABLE and long > TOO_SLOW * short)
    return f"{place}: {unit!r} × {length:,} {short:.2f} s, × {4 * length:,} {long:.2f} s" if slow else ""


def seconds(read: Callable[[str], object], text: str, limit: float) -> float:
    """Processor time of one reading; `limit` where it was stopped there."""
    start = time.process_time()
    try:
        with _stopped_after(limit):
            read(text)
    except OutOfTimeError:
        return limit
    return time.process_time() - start


@contextmanager
def _stopped_after(limit: float) -> Iterator[None]:
    """OutOfTimeError after so much processor time; Windows has no such clock, and there what stalls takes its time."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    former = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)


def _stop(number: int, frame: FrameType | None) -> None:
    raise OutOfTimeError
