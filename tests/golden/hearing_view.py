"""What reading made of a transcript, to lay beside it: ``python -m tests.golden.hearing_view`` writes all of them.

Look at every difference before committing it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Draft, Place, PlaceKind
from minutesapp.importers.reading import read_minutes
from minutesapp.model.header import WhenValue
from minutesapp.wording import describe

TRANSCRIPTS = Path(__file__).parents[1] / "corpus" / "transcripts"
GOLDEN = Path(__file__).parent / "hearing"


def sources() -> list[Path]:
    """Every transcript of the corpus."""
    return sorted(file for file in TRANSCRIPTS.rglob("*") if file.is_file())


def golden_of(source: Path) -> Path:
    """Where the view of a transcript is kept."""
    file = GOLDEN / source.relative_to(TRANSCRIPTS)
    return file.with_name(f"{file.name}.txt")


def view(source: Path) -> str:
    """When it was held, paragraphs and notes in lines of text; the sentence where it is of no use."""
    try:
        draft = read_minutes(source.read_bytes(), source.name)
    except UserFacingError as error:
        return f"! {error.code} | {describe(error)}\n"
    return "".join(f"{line}\n" for line in _lines(draft))


def _lines(draft: Draft) -> Iterator[str]:
    if not draft.heard:
        yield "# no transcript"
    held = [field.value.start for field in draft.minutes.header if isinstance(field.value, WhenValue)]
    yield from (f"# {day:%Y-%m-%d %H:%M}" for day in held if day)
    for block in draft.minutes.body:
        time = "" if block.time is None else f"{Place(PlaceKind.TIME, block.time).words}.{block.time % 1000:03}"
        speaker = "" if block.speaker is None else block.speaker.label or "?"
        yield f"{time} | {speaker} | {block.text}"
    for note in draft.notes:
        yield f"- {note.place.words if note.place else ''} | {note.code} | {note.text}"


def write_all() -> None:
    """Writes what reading makes of every transcript now."""
    for source in sources():
        golden = golden_of(source)
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(view(source), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_all()
