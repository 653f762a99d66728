"""Records with secrets in them, by chance, in every built-in form and in forms of an office's own that hide names."""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path
from random import Random

from minutesapp import paths
from tests.torture.leaks.drafts import Draft, FormFile
from tests.torture.leaks.ways import WAYS, summary_decisions

STYLES = ("none", "family", "full", "letter", "number", "organisation")
SUMMED_UP = 0.5
"""The share of records of which a summary is made."""
SAMPLES = {"ueda-gaiyo": "shinonome"}
"""The samples that are called otherwise than their form."""
NAMING = '\n[turn.public_naming.{side}]\nname = "{style}"\npost = "{post}"\nfallback = "出席者"\n'
SIDES = ("member", "staff", "guest")


def draft_of(seed: int) -> Draft:
    """A record with secrets put in in some of the ways, each of which is taken once and again; the same for a seed."""
    chance = Random(seed)
    base = built_in()[seed % len(built_in())]
    id = chance.choice([base, base, *own_forms(base)])
    draft = Draft(_sample(base), _form_file(id), id, chance)
    if labels := chance.choice(("", "", *STYLES)):
        draft.json["committee"] = {"name": "東雲市審議会", "labels": labels}
    for way in chance.sample(WAYS, chance.randint(6, len(WAYS))):
        way(draft)
    if chance.random() < SUMMED_UP:
        summary_decisions(draft)
    return draft


def write_draft(draft: Draft, folder: Path) -> Path:
    """The record as a file."""
    path = folder / "会議.minutes"
    path.write_text(json.dumps(draft.json, ensure_ascii=False), encoding="utf-8")
    return path


@cache
def built_in() -> tuple[str, ...]:
    """The ids of the built-in forms."""
    return tuple(sorted(folder.name for folder in paths.resource("templates").iterdir() if folder.is_dir()))


def own_forms(base: str) -> list[str]:
    """Forms of an office's own made of a built-in one: one for each way to name people before the public."""
    return [_own_form(base, style) for style in STYLES]


def _own_form(base: str, style: str) -> str:
    folder = paths.own_templates() / f"{base}-{style}"
    if not folder.exists():
        shutil.copytree(paths.resource("templates", base), folder)
        file = folder / "template.toml"
        stated = file.read_text(encoding="utf-8").partition("[turn.public_naming")
        rest = stated[2].partition("[direction]")
        post = "full" if style in ("none", "family") else "none"
        own = "".join(NAMING.format(side=side, style=style, post=post) for side in SIDES)
        file.write_text(f"{stated[0]}{rest[1]}{rest[2]}{own}", encoding="utf-8")
    return folder.name


def _sample(base: str) -> Path:
    return paths.resource("samples", f"{SAMPLES.get(base, base)}.minutes")


def _form_file(id: str) -> FormFile:
    own = paths.own_templates() / id
    return FormFile((own if own.exists() else paths.resource("templates", id)) / "template.toml")
