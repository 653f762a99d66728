"""Public copies searched by somebody who knows nothing of the program: nothing hidden is in any byte of them.

Each record is a sample with secrets put in in the ways of `tests.torture.leaks.ways`, in a built-in form or in one that
hides names. Every copy that leaves the office is searched: for all, for the members, for one of them, of one item, and
the report of the proof; and the office's own, in which the same search must find what is hidden from the others.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.torture.leaks.handing_out import FORMATS, Outcome, try_record
from tests.torture.leaks.making import built_in, draft_of
from tests.torture.leaks.searcher import Searcher
from tests.torture.torture_leaks import CLOSED, form, plants_in, record, write
from tests.torture.trial import SkippedError, Trial

LONG, LONG_PDF = 1_200, 14
SECRET = CLOSED[1]
WITHOUT_LETTERS = {
    "a colour", "a line: private use", "a line: tags", "a line: white space", "a part that is not packed",
    "a part's hour", "a part's rights", "a part's system", "a picture", "a rsid", "a space in a tag of ours",
    "a style's numbers", "all in UTF-7", "empty paragraphs", "in a line: private use", "in a line: tags",
    "in a line: white space", "letter spacing", "numbers of fitted text", "private use", "rsids", "symbols",
    "tags of unicode", "the name of a part", "the page's numbers", "white space", "white space between elements",
}  # fmt: skip
"""Plants that write no letter, or in a code of nobody: they are for the proof alone, which asks for no letters."""
PDF_TOOLS = ("soffice", "pdftotext", "pdfinfo", "pdfdetach")


def trials(long: bool) -> Iterator[Trial]:
    """Records of every form, some of them as PDFs where this machine can make them."""
    yield _planted()
    yield from _searched("records", range(LONG if long else len(built_in())), FORMATS)
    if not long:
        return
    if missing := [tool for tool in PDF_TOOLS if shutil.which(tool) is None]:
        raise SkippedError(f"no {', '.join(missing)}")
    yield from _searched("PDFs", range(LONG, LONG + LONG_PDF), (".pdf",))


def _planted() -> Trial:
    """What is planted in finished files is found by this search, too, wherever it is written in letters."""
    clean = write(record(), form())
    searcher = Searcher((SECRET,))
    plants = [(suffix, one) for suffix in FORMATS for one in plants_in(suffix) if one.name not in WITHOUT_LETTERS]
    missed = [
        f"{suffix}: {one.name}" for suffix, one in plants if not searcher.found_in(one.spoil(clean[suffix], SECRET))
    ]
    seen = [f"{suffix}: nothing was planted" for suffix in FORMATS if searcher.found_in(clean[suffix])]
    return Trial("planted words that the search missed", len(plants), len(missed + seen), failures=tuple(missed + seen))


def _searched(what: str, seeds: range, suffixes: tuple[str, ...]) -> Iterator[Trial]:
    outcomes: list[tuple[int, Outcome]] = []
    kinds = Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        for seed in seeds:
            draft = draft_of(seed)
            kinds.update(secret.kind for secret in draft.hidden)
            outcomes.append((seed, try_record(draft, Path(folder), suffixes)))
    files = sum(outcome.files for _, outcome in outcomes)
    detail = f"{len(seeds)} {what}, {sum(kinds.values()):,} secrets of {len(kinds)} kinds"
    for name, told in (
        ("hidden words in files handed out", [(seed, one.leaks) for seed, one in outcomes]),
        ("words that the search should have found", [(seed, one.blind) for seed, one in outcomes]),
        ("copies refused without reason", [(seed, one.refused) for seed, one in outcomes]),
    ):
        failures = tuple(f"seed {seed}, {line}" for seed, lines in told for line in lines)
        yield Trial(name, files, len(failures), detail, failures)
