"""What reading made of a source, to lay beside it: ``python -m tests.golden.reading_view`` writes all of them.

Look at every difference before committing it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from minutesapp.importers.draft import Draft
from minutesapp.importers.reading import read_minutes
from minutesapp.model.outline import closed_flags
from minutesapp.templates.fields import field_text
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.labels import labels_of, speaker_label
from minutesapp.templates.numbering import number_body

CORPUS = Path(__file__).parents[1] / "corpus"
GOLDEN = Path(__file__).parent / "reading"


def view(draft: Draft) -> dict[str, Any]:
    """Header, people, body and notes in short lines of text."""
    minutes = draft.minutes
    form = load_form(minutes.template)
    numbers = number_body(minutes.body, form.agenda)
    labels = labels_of(minutes.attendees, form)
    body = []
    for block, number, closed in zip(minutes.body, numbers, closed_flags(minutes.body), strict=True):
        speaker = speaker_label(block.speaker, labels) if block.speaker else ""
        known = "=" if block.speaker and block.speaker.attendee else ""
        what = f"{block.kind.value}{block.level or ''}{' closed' if closed else ''}"
        body.append(f"{what} | {number}{known}{speaker} | {block.text}")
    return {
        "template": minutes.template,
        "header": [f"{f.key} | {f.label} | {field_text(form, minutes, f)}" for f in minutes.header],
        "values": {f.key: repr(f.value) for f in minutes.header if type(f.value).__name__ != "TextValue"},
        "people": [
            " | ".join(
                (p.side.value, p.status.value, p.field, p.group, p.mark + p.name, p.family, p.given, p.post, p.seat)
            )
            for p in minutes.attendees
        ],
        "body": body,
        "notes": [f"{note.line} | {note.code} | {note.text}" for note in draft.notes],
    }


def write_all() -> None:
    """Writes what reading makes of every source now."""
    GOLDEN.mkdir(exist_ok=True)
    for source in sorted(CORPUS.glob("*.txt")):
        text = json.dumps(view(read_minutes(source.read_bytes(), source.name)), ensure_ascii=False, indent=1)
        (GOLDEN / f"{source.stem}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_all()
