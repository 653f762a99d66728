"""Completion among 100,000 people, key by key, as a clerk types a name; the window for them; a list of as many."""

from __future__ import annotations

import gc
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from pathlib import Path

from minutesapp.language.encoding import decode_text
from minutesapp.model.attendance import Side
from minutesapp.roster.completion.completer import Completer
from minutesapp.roster.completion.index import RosterIndex
from minutesapp.roster.completion.kept import keep_index, kept_index
from minutesapp.roster.importing import apply_import, read_list
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.source import Revision
from minutesapp.roster.sqlite.database import RosterDatabase
from tests.bench import roster_window
from tests.bench.row import Row

PEOPLE = 100_000
NAMES_TYPED = 300
BUDGET_MS = 1.0
BUDGET_OF_LIST = 20.0
"""Seconds."""
STARTS = 11
DAY = date(2024, 6, 1)

# Each sign with its reading in kana and romaji; families and given names are made of two of them.
FAMILY_SIGNS = """
山 やま yama 川 かわ kawa 田 た ta 中 なか naka 村 むら mura 上 うえ ue 下 した sita 池 いけ ike 石 いし isi
原 はら hara 木 き ki 林 はやし hayasi 森 もり mori 野 の no 島 しま sima 崎 さき saki 本 もと moto 橋 はし hasi
沢 さわ sawa 井 い i 谷 たに tani 岡 おか oka 西 にし nisi 東 ひがし higasi 南 みなみ minami 北 きた kita
髙 たか taka 松 まつ matu 竹 たけ take
"""
GIVEN_SIGNS = """
太 た ta 一 いち iti 郎 ろう rou 健 けん ken 美 み mi 智 とも tomo 和 かず kazu 恵 え e 明 あき aki 彦 ひこ hiko
香 か ka 裕 ゆう yuu 真 ま ma 由 ゆ yu 大 だい dai 介 すけ suke 翔 しょう shou 葵 あおい aoi 優 ゆう yuu
𠮷 よし yoshi
"""
OFFICES = "総務 財政 企画政策 情報システム 健康推進 こども家庭 都市計画 環境 建設 下水道 学校教育 税務 市民"
RANKS = "部長 課長 係長 主査 主任 主事"

Name = tuple[str, str, str]
"""Kanji, kana and romaji of a part of a name."""


def rows() -> Iterator[Row]:
    """The 99th percentile of a key, for every way of typing."""
    dice = random.Random(20240601)
    families, givens = names_of(FAMILY_SIGNS), names_of(GIVEN_SIGNS)
    everybody = [somebody(dice, number, families, givens) for number in range(PEOPLE)]
    start = time.perf_counter()
    index = RosterIndex.of(everybody, DAY)
    built = time.perf_counter() - start
    completer = Completer(index)
    yield first_answer(index)
    yield list_taken_in(everybody)
    for way, typing in WAYS.items():
        keys = [key for _ in range(NAMES_TYPED) for key in typing(dice, dice.choice(families), dice.choice(givens))]
        taken = sorted(milliseconds(completer, key) for key in keys)
        detail = f"{len(keys)} keys, median {taken[len(taken) // 2]:.2f} ms; the index took {built:.1f} s"
        yield Row(f"completion, {PEOPLE:,} people, {way}, p99", taken[len(taken) * 99 // 100], BUDGET_MS, "ms", detail)
    yield from roster_window.rows(everybody, index, DAY)


def first_answer(index: RosterIndex) -> Row:
    """From nothing at hand to the first people found, with the index of the last time."""
    with tempfile.TemporaryDirectory() as folder:
        file, revision = Path(folder, "roster.index"), Revision("roster.db", 1)
        keep_index(file, revision, index)
        taken = []
        for _ in range(STARTS):
            start = time.perf_counter()
            kept = kept_index(file, revision, DAY)
            assert kept is not None and Completer(kept).complete("やま", 9)
            taken.append(1000 * (time.perf_counter() - start))
        detail = f"median of {STARTS}; {file.stat().st_size / 1e6:.0f} MB, read in the background"
    return Row(f"first answer from a kept index, {PEOPLE:,} people", statistics.median(taken), 50, "ms", detail)


def list_taken_in(everybody: list[tuple[Person, tuple[Posting, ...]]]) -> Row:
    """From the file of a list to the roster with everybody in it."""
    head = "番号,氏名,ふりがな,職名,所属,区分,着任日,離任日,備考"
    lines = (
        f"{number},{person.name},{person.kana},{one.post},{one.group},職員,{one.start},{one.end or ''},R8.3.31退職"
        for number, (person, (one, *_)) in enumerate(everybody, 1)
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "list.csv")
        file.write_text("\n".join((head, *lines)), encoding="utf-8")
        start = time.process_time()
        with RosterDatabase.open(Path(folder, "roster.db")) as roster:
            done = apply_import(roster, read_list(file, decode_text))
        taken = time.process_time() - start
    return Row(
        f"list of {PEOPLE:,} lines taken in", taken, BUDGET_OF_LIST, "s", f"{len(done.new):,} people; of the processor"
    )


def milliseconds(completer: Completer, typed: str) -> float:
    """What one key takes; the garbage of the bench itself is not collected meanwhile."""
    gc.disable()
    start = time.perf_counter()
    completer.complete(typed)
    taken = time.perf_counter() - start
    gc.enable()
    return 1000 * taken


def names_of(signs: str) -> list[Name]:
    """Every pair of two different signs as a name."""
    words = signs.split()
    parts = list(zip(words[::3], words[1::3], words[2::3], strict=True))
    return [(a[0] + b[0], a[1] + b[1], a[2] + b[2]) for a, b in product(parts, parts) if a != b]


def somebody(
    dice: random.Random, number: int, families: list[Name], givens: list[Name]
) -> tuple[Person, tuple[Posting, ...]]:
    """A person with one or two postings, half of them over."""
    family, given = dice.choice(families), dice.choice(givens)
    key = f"{number:012x}"
    person = Person(key, f"{family[0]} {given[0]}", family[0], given[0], f"{family[1]} {given[1]}", True)
    return person, tuple(a_posting(dice, key, 2018 + 3 * step) for step in range(dice.choice((1, 1, 2))))


def a_posting(dice: random.Random, person: str, year: int) -> Posting:
    office, rank = dice.choice(OFFICES.split()), dice.choice(RANKS.split())
    end = dice.choice((None, date(year + 3, 3, 31)))
    return Posting(person, f"{office}課{rank}", f"{office}課", "", Side.STAFF, date(year, 4, 1), end)


def beginnings(text: str) -> list[str]:
    return [text[:length] for length in range(1, len(text) + 1)]


def composed(kana: str, romaji: str) -> list[str]:
    """What an input method shows on the way: kana, and kana with the first letter of what comes next."""
    return [kana[:length] + letter for length in range(len(kana)) for letter in ("", romaji[0]) if length or letter]


WAYS: dict[str, Callable[[random.Random, Name, Name], list[str]]] = {
    "kanji": lambda dice, family, given: beginnings(family[0] + given[0]),
    "kana": lambda dice, family, given: beginnings(family[1] + given[1]),
    "romaji": lambda dice, family, given: beginnings(family[2] + given[2]),
    "preedit": lambda dice, family, given: composed(family[1], dice.choice("kstnhmyr")),
    "given name": lambda dice, family, given: beginnings(given[1]),
    "post": lambda dice, family, given: beginnings(f"{dice.choice(OFFICES.split())}課{dice.choice(RANKS.split())}"),
}
