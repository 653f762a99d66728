"""Reading pasted minutes: how fast, whether twice the text takes twice the time, and odd lines that could stall it."""

from __future__ import annotations

import time
from collections.abc import Iterator

from minutesapp.importers.reading import read_minutes
from tests.bench.row import Row

HEADER = """1 審議会名\t東雲市情報公開審査会
2 日 時\t令和6年7月9日 午前10時から午前11時40分まで
3 会 場\t市役所西庁舎 3階 大会議室
4 出席者\t髙橋美咲委員、𠮷田健委員、山﨑智子委員
5 市側出席者\t
総務部\t野口総務課長、工藤文書係長
6 公開・非公開\t公開
7 傍聴者\t2人 記者 1人
8 会議概要作成年月日\t令和6年7月20日

協 議 事 項 等

1 開会

2 議事

"""
TURNS = """(委員) 昨年度の請求は何件あったのか。前の年と比べて増えた分野があれば、その理由も合わせて教えてほしい。

(野口総務課長) 全部で48件あり、前の年より12件増えた。道路と下水道の工事に関する請求が、その半分を占めている。

図面の写しを求めるものが多く、窓口で閲覧を終える人も少なくない。

- ・ 委員了承

(工藤文書係長) 写しの交付は申請から七日以内に行っており、遅れたものは一件もない。

"""
LARGE = 12_000
SAID, LINES = (
    "話者1,全部で48件あり、前の年より12件増えた。道路と下水道の工事に関する請求が、その半分を占めている。",
    60_000,
)
ODD = {
    "one line of 1 MB": HEADER + "(委員) " + "そうです。" * 70_000,
    "a header row of 1 MB": HEADER.replace("山﨑智子委員", "山﨑智子委員、" * 50_000),
    "brackets that never close": HEADER + "(" * 350_000,
    "spaces and digits": HEADER + "1 " * 500_000,
}


def rows() -> Iterator[Row]:
    """Speed on a large record, growth, and the slowest of the odd lines."""
    small, large = (HEADER + TURNS * (LARGE // part) for part in (2, 1))
    size = len(large.encode()) / 1e6
    halves, wholes = zip(*((seconds(small), seconds(large)) for _ in range(3)), strict=True)
    whole = min(wholes)
    yield Row("reading pasted text", size / whole, 2, "MB/s", f"{size:.1f} MB, {LARGE * 3} turns", at_least=True)
    yield Row("reading twice the text", whole / min(halves), 2.6, detail="linear is 2")
    for mega in (1, 10):
        short = HEADER + "(委員) はい\n" * (mega * 66_000)
        speed = len(short.encode()) / 1e6 / seconds(short)
        yield Row(f"reading {mega} MB of the shortest turns", speed, 2, "MB/s", at_least=True)
    table = "時刻,話者,発言\n" + "".join(
        f"{n // 3600}:{n // 60 % 60:02}:{n % 60:02},{SAID}\n" for n in range(0, LINES * 5, 5)
    )
    speed = len(table.encode()) / 1e6 / seconds(table)
    yield Row("reading a transcript in CSV", speed, 2, "MB/s", f"{LINES} lines", at_least=True)
    for name, text in ODD.items():
        yield Row(f"reading {name}", len(text.encode()) / 1e6 / seconds(text), 1, "MB/s", at_least=True)


def seconds(text: str) -> float:
    """How much of the processor one reading takes; it runs on one core and waits for nothing."""
    data = text.encode()
    start = time.process_time()
    read_minutes(data, "bench.txt")
    return time.process_time() - start
