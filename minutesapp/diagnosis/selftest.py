"""The program proves itself from end to end in a folder of its own: in a checkout, installed, or as a built program."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from zipfile import ZipFile, is_zipfile

from msgspec import Struct

from minutesapp import paths
from minutesapp.diagnosis import sample
from minutesapp.diagnosis.bugs import describe_bug
from minutesapp.editing import commands
from minutesapp.editing.session import Session
from minutesapp.errors import UserFacingError
from minutesapp.language.matching.folding import squeeze
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from minutesapp.services import checking, forms, people, records, recovery
from minutesapp.services.beginning.meetings import Plan, begin
from minutesapp.services.output import exporting, showing
from minutesapp.templates.folder.catalog import layout_of

Proof = Callable[[Path], None]
"""Raises where something is wrong; is given a folder to work in."""

SAMPLE_DAY = date(2024, 7, 9)


class Step(Struct, frozen=True):
    """What was tried, whether it went well, and if not, where it failed."""

    name: str
    passed: bool
    trouble: str = ""


class FailedError(Exception):
    """Something is not as it should be."""


def run(further: Mapping[str, Proof] = MappingProxyType({})) -> Iterator[Step]:
    """Try everything, one step after the other, then what else there is to prove; no file of the user is touched."""
    with tempfile.TemporaryDirectory(prefix="minutesapp-") as name, _own_home(Path(name) / "home"):
        for title, proof in (*PROOFS.items(), *further.items()):
            yield _try(title, proof, Path(name))


def prove_parts(folder: Path) -> None:
    """The files that come with the program are all there."""
    schema = json.loads(paths.resource("schema", "minutes-6.json").read_text(encoding="utf-8"))
    _expect(showing.FORMAT in schema["properties"]["format"]["enum"], "schema")
    _expect(any(paths.resource("icons").glob("*.svg")), "icons")
    for form in forms.forms():
        _expect(is_zipfile(layout_of(form)), f"layout {form.id}")


def prove_new_records(folder: Path) -> None:
    """A blank record of every form is saved and comes back."""
    for form in forms.forms():
        minutes, file = begin(Plan(form.id)).minutes, folder / f"{form.id}.minutes"
        records.write_record(minutes, file)
        _expect(records.open_record(file).minutes == minutes, form.id)


def prove_import(folder: Path) -> None:
    """The sample's text becomes the sample's record."""
    draft = records.import_record(sample.sample_text())
    read, wanted = (showing.record_json(minutes) for minutes in (draft.minutes, _sample()))
    _expect(not draft.notes, "notes")
    _expect(read["template"] == wanted["template"], "template")
    _expect(_texts(read) == _texts(wanted), "body")
    _expect(_names(read) == _names(wanted), "people")


def prove_editing(folder: Path) -> None:
    """Edits are undone, redone, and come back after a crash."""
    session = Session(_sample())
    recorder = recovery.journal_for(session, None, unsaved=True)
    before = session.minutes
    session.apply(commands.set_number(before, 0, "序"))
    session.apply(commands.close(session.minutes, (3,)))
    after = session.minutes
    session.undo()
    session.undo()
    _expect(session.minutes == before, "undo")
    session.redo()
    session.redo()
    recorder.leave()
    (leftover,) = recovery.recoverable()
    _expect(recovery.recover(leftover).minutes == session.minutes == after, "recovery")


def prove_saving(folder: Path) -> None:
    """What was saved comes back, and what somebody else changed is not overwritten."""
    minutes, file = _sample(), folder / "東雲市 𠮷川.minutes"
    stamp = records.save_record(minutes, file, None)
    _expect(records.open_record(file).minutes == minutes, "saving")
    file.write_bytes(b"{}")
    try:
        records.save_record(minutes, file, stamp)
    except UserFacingError as error:
        _expect(error.code == "file-changed", error.code)
    else:
        raise FailedError("overwriting")


def prove_export(folder: Path) -> None:
    """Word, text and HTML hold all of the record inside, and nothing closed outside."""
    minutes = _sample()
    closed = [b.text for b, flag in zip(minutes.body, closed_flags(minutes.body), strict=True) if flag and not b.level]
    opened = [b.text for b, flag in zip(minutes.body, closed_flags(minutes.body), strict=True) if not flag]
    # A short direction (委員了承) may stand in an open part as well.
    secret = [text for text in closed if not any(text in other for other in opened)]
    _expect(len(secret) > 2, "sample")
    for suffix in (".docx", ".txt", ".html"):
        inside, outside = folder / f"inside{suffix}", folder / f"outside{suffix}"
        exporting.export_record(minutes, inside, "internal")
        exporting.export_record(minutes, outside, "public")
        _expect(all(squeeze(text) in _words(inside) for text in (*opened, *closed)), f"internal {suffix}")
        _expect(all(squeeze(text) in _words(outside) for text in opened), f"public {suffix}")
        _expect(not any(squeeze(text) in _words(outside) for text in secret), f"leak {suffix}")


def prove_roster(folder: Path) -> None:
    """People are imported once and found by kanji, kana and romaji, with the post of the day."""
    first, again = (people.import_roster(sample.sample_roster()) for _ in range(2))
    _expect(len(first.new) == 13 and not again.new and not again.changed, "import")
    for typed in ("吉川", "よしか", "yoshik", "yosik"):
        _expect([entry.person.family for entry in people.complete(typed, SAMPLE_DAY)] == ["𠮷川"], typed)
    (entry,) = people.complete("わたなべ", date(2023, 7, 9))
    _expect(entry.posting.post == "奉仕サービス担当主事", "term")
    known = records.import_record(sample.sample_text()).minutes.attendees
    _expect(all(person.kana and person.person for person in known), "recognition")


def prove_reading(folder: Path) -> None:
    """The dictionary is there and knows names."""
    from minutesapp.language.names import guess_readings

    _expect(any("やまさき" in reading for reading in guess_readings("山﨑 ふみ")), "dictionary")


def prove_checking(folder: Path) -> None:
    """The sample is in order, and a blank record is not."""
    _expect(checking.check_record(_sample()) == (), "sample")
    codes = {finding.code for finding in checking.check_record(begin(Plan("ueda-gaiyo")).minutes)}
    _expect("field-missing" in codes, "blank")


PROOFS: dict[str, Proof] = {
    "付属のファイル": prove_parts,
    "新規作成": prove_new_records,
    "文章の取り込み": prove_import,
    "編集、元に戻す、復旧": prove_editing,
    "保存": prove_saving,
    "書き出しと公開用の版": prove_export,
    "名簿": prove_roster,
    "読みの推定": prove_reading,
    "点検": prove_checking,
}


def _try(title: str, proof: Proof, folder: Path) -> Step:
    try:
        proof(folder)
    except FailedError as failed:
        return Step(title, False, str(failed))
    except Exception as error:  # whatever it is: the step failed, and the others are tried all the same
        code = error.code if isinstance(error, UserFacingError) else ""
        return Step(title, False, "\n".join(filter(None, (code, *describe_bug(error)))))
    return Step(title, True)


def _expect(holds: object, what: str) -> None:
    if not holds:
        raise FailedError(what)


def _sample() -> Minutes:
    return records.open_record(sample.sample_record()).minutes


def _texts(record: dict[str, list[dict[str, object]]]) -> list[object]:
    return [item.get("paragraphs") or item["text"] for item in record["body"]]


def _names(record: dict[str, list[dict[str, object]]]) -> list[object]:
    return [(person["name"], person["post"], person["side"], person["group"]) for person in record["attendees"]]


def _words(file: Path) -> str:
    """All text of a file, squeezed: every part of a package, tags left out."""
    data = file.read_bytes()
    parts = [data]
    if is_zipfile(file):
        with ZipFile(BytesIO(data)) as package:
            parts = [package.read(name) for name in package.namelist()]
    return squeeze("".join(re.sub(r"<[^>]+>", "", part.decode("utf-8", "ignore")) for part in parts))


@contextmanager
def _own_home(home: Path) -> Iterator[None]:
    """The user's own folder is elsewhere meanwhile."""
    before = os.environ.get(paths.HOME_VARIABLE)
    os.environ[paths.HOME_VARIABLE] = str(home)
    try:
        yield
    finally:
        if before is None:
            del os.environ[paths.HOME_VARIABLE]
        else:
            os.environ[paths.HOME_VARIABLE] = before
