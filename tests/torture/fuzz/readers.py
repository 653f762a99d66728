"""Every reader of the program, each with an input made by chance: it takes it, or refuses it with a sentence."""

from __future__ import annotations

import io
import json
import os
import random
import shutil
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout, suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from minutesapp import cli, paths
from minutesapp.diagnosis import sample
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.session import Session
from minutesapp.errors import UserFacingError
from minutesapp.exporters import known_files
from minutesapp.language.plain import UNFIT
from minutesapp.model.blocks import LINE_BREAKS
from minutesapp.model.minutes import Minutes
from minutesapp.roster.source import RosterFile
from minutesapp.services import checking, forms, people, records, recovery
from minutesapp.services.beginning.meetings import Plan, begin
from minutesapp.services.clipboard import pasted
from minutesapp.services.clipboard.cleaning import clean_lines
from minutesapp.services.clipboard.turns_read import read_turns, take_turns
from minutesapp.services.lists import open_coming
from minutesapp.services.output import exporting, showing
from minutesapp.services.rosters import changes, upkeep
from minutesapp.services.rosters.exporting import export_roster
from minutesapp.services.rosters.transfers import apply_transfer, read_transfer_text
from minutesapp.settings import keep_settings, load_settings
from minutesapp.storage import lock, record_file
from minutesapp.storage.record_format import write_minutes
from minutesapp.templates.folder.catalog import FORM_FILE, LAYOUT_FILE, form_folders
from tests.books import cell, parts_of, row
from tests.growth import long_text, places, random_units
from tests.makers import retext
from tests.popolo_files import FILE
from tests.torture.fuzz.spoiling import (
    ENCODINGS,
    HOSTILE_TEXTS,
    Chance,
    spoil_bytes,
    spoil_database,
    spoil_package,
    spoil_text,
    spoil_value,
)
from tests.word_files import pack

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

CORPUS = Path(__file__).parents[2] / "corpus"
Reader = Callable[[Chance, Path], None]


def read_text(chance: Chance, folder: Path) -> None:
    """A text in any encoding, of the corpus or of rows of signs; what was read is written, shown and checked."""
    text = spoil_text(chance, chance.choice(_texts())) if chance.random() < 0.8 else _rows(chance)
    data = text.encode(chance.choice(ENCODINGS), chance.choice(("ignore", "replace")))
    file = folder / "in.txt"
    file.write_bytes(spoil_bytes(chance, data) if chance.random() < 0.3 else data)
    use_record(records.import_record(file, chance.choice((None, None, "kaigiroku"))).minutes, folder)


def read_record(chance: Chance, folder: Path) -> None:
    """A record with spoiled values, or as spoiled bytes."""
    table = json.loads(sample.sample_record().read_text(encoding="utf-8"))
    table["body"], table["attendees"] = chance.sample(table["body"], 8), table["attendees"][:6]
    for _ in range(chance.choice((1, 1, 2, 5))):
        table = spoil_value(chance, table)
    data = json.dumps(table, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    file = folder / "in.minutes"
    file.write_bytes(spoil_bytes(chance, data) if chance.random() < 0.2 else data)
    use_record(records.open_record(file).minutes, folder, own=False)
    begin(Plan("kaigiroku", previous=records.open_record(file).minutes))


def read_csv(chance: Chance, folder: Path) -> None:
    """A list of people as text."""
    data = spoil_text(chance, _list()).encode(chance.choice(ENCODINGS), "ignore")
    file = folder / "in.csv"
    file.write_bytes(spoil_bytes(chance, data) if chance.random() < 0.3 else data)
    take_in(chance, file, folder)


def read_xlsx(chance: Chance, folder: Path) -> None:
    """A list of people as an Excel file."""
    rows = "".join(row(cells="".join(map(_cell, line.split(",")))) for line in _list().splitlines())
    shared = "<si><t>東野</t></si>" * 3
    styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    package = pack({name: text.encode() for name, text in parts_of(rows, sharedStrings=shared, styles=styles).items()})
    (folder / "in.xlsx").write_bytes(spoil_package(chance, package))
    take_in(chance, folder / "in.xlsx", folder)


def read_popolo(chance: Chance, folder: Path) -> None:
    """A file of others with spoiled values, or as spoiled bytes; what is taken in comes out again."""
    table: Any = FILE
    for _ in range(chance.choice((1, 1, 2, 5))):
        table = spoil_value(chance, table)
    data = json.dumps(table).encode()
    file, roster = folder / "in.json", RosterFile(folder / "r.db")
    file.write_bytes(spoil_bytes(chance, data) if chance.random() < 0.2 else data)
    people.import_roster(file, roster)
    export_roster(folder / "out.json", None, roster)
    people.import_roster(folder / "out.json", roster)
    export_roster(folder / "again.json", None, roster)
    assert (folder / "out.json").read_bytes() == (folder / "again.json").read_bytes()


def read_transfer(chance: Chance, folder: Path) -> None:
    """A list of transfers as text: done once, it changes nothing a second time."""
    file, roster = folder / "r.db", RosterFile(folder / "r.db")
    file.write_bytes(_roster())
    transfer = read_transfer_text(spoil_text(chance, chance.choice(TRANSFERS)), date(2025, 4, 1))
    apply_transfer(transfer, roster)
    before = people.list_roster(None, roster)
    apply_transfer(transfer, roster)
    assert people.list_roster(None, roster) == before


def read_roster(chance: Chance, folder: Path) -> None:
    """A roster in which somebody else wrote."""
    file = folder / "r.db"
    file.write_bytes(_roster())
    spoil_database(chance, file)
    people.list_roster(None, RosterFile(file))
    people.complete(chance.choice(("や", "山", "kat", *HOSTILE_TEXTS)), None, 5, RosterFile(file))
    people.import_roster(sample.sample_roster(), RosterFile(file))
    people.list_roster(None, RosterFile(file))
    someone = chance.choice([one.id for one, _ in RosterFile(file).change(lambda store: store.everybody())])
    for deed in chance.choices((changes.undo, changes.redo), k=3):
        with suppress(UserFacingError):
            deed(roster=RosterFile(file))
    for told in changes.changes(RosterFile(file)):
        changes.change_words(told)
    people.list_roster(None, RosterFile(file))
    upkeep.change_person(someone, {"name": chance.choice(HOSTILE_TEXTS)}, RosterFile(file))


def read_form(chance: Chance, folder: Path) -> None:
    """A form of the office's own: it is usable, or missing and nothing else is."""
    own = paths.own_templates() / "own"
    own.mkdir(parents=True)
    text = (paths.resource("templates", chance.choice(("ueda-gaiyo", "kaigiroku"))) / FORM_FILE).read_text("utf-8")
    data = spoil_text(chance, text).encode("utf-8", "surrogatepass")
    (own / FORM_FILE).write_bytes(spoil_bytes(chance, data) if chance.random() < 0.3 else data)
    usable, missing = forms.forms(), forms.missing_forms()
    assert len(usable) + len(missing) == len(form_folders())
    if not missing:
        forms.form_text(forms.form("own"))
        use_record(begin(Plan("own", previous=records.open_record(sample.sample_record()).minutes)).minutes, folder)
        use_record(records.import_text(_texts()[0], "own").minutes, folder)


def read_layout(chance: Chance, folder: Path) -> None:
    """The Word file of a form."""
    own = paths.own_templates() / "ueda-gaiyo"
    shutil.copytree(paths.resource("templates", "ueda-gaiyo"), own)
    (own / LAYOUT_FILE).write_bytes(spoil_package(chance, (own / LAYOUT_FILE).read_bytes()))
    minutes = records.open_record(sample.sample_record()).minutes
    exporting.export_record(minutes, folder / "out.docx", chance.choice(("internal", "public")))


def read_settings(chance: Chance, folder: Path) -> None:
    """The settings: they never stop the program."""
    table = {"recent": ["a"], "font_size": 12, "geometry": "x", "roster": "", "dark": True, "window": {"a": "b"}}
    file = paths.settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    data = json.dumps(spoil_value(chance, table)).encode()
    file.write_bytes(spoil_bytes(chance, data) if chance.random() < 0.4 else data)
    keep_settings(load_settings())


def read_journal(chance: Chance, folder: Path) -> None:
    """What a crash left behind, of a record with a file or without: it comes back or is told, and is never deleted."""
    minutes, file = records.open_record(sample.sample_record()).minutes, folder / "a.minutes"
    saved = record_file.save_file(minutes, file) if chance.random() < 0.5 else None
    session = Session(minutes)
    recorder = recovery.journal_for(session, saved and file, saved and saved.stamp, unsaved=saved is None)
    for number in range(3):
        session.apply(retext(session.minutes, {number: f"議題{number}"}))
        if number == 0 and saved is not None:
            recorder.saved(file, saved.stamp, recorder.mark)
    recorder.leave()
    (journal,) = paths.recovery_folder().glob("*.journal")
    log = journal.with_name(f"{journal.name}-wal")
    if log.exists() and chance.random() < 0.3:
        log.write_bytes(spoil_bytes(chance, log.read_bytes()))
    else:
        spoil_database(chance, journal)
    found = recovery.look()
    held = [*paths.recovery_folder().rglob("*.journal")]
    assert len(held) == 1 == len(found.leftovers) + len(found.unreadable), "a journal is gone, or not told of"
    for leftover in found.leftovers:
        recovered = recovery.recover(leftover)
        use_record(recovered.minutes, folder, own=False)
        recovery.journal_for(recovered.session, None, unsaved=True, instead_of=recovered).leave()


def read_memory(chance: Chance, folder: Path) -> None:
    """What is remembered of files that were written: a file is ours or not, and can be written over or not."""
    out = folder / chance.choice(("out.txt", "out.html", "out.docx"))
    out.write_bytes(spoil_bytes(chance, b"x"))
    known_files.remember(out, out.read_bytes())
    file = paths.written_file()
    table, data = json.loads(file.read_bytes()), file.read_bytes()
    spoiled = json.dumps(spoil_value(chance, table)).encode() if chance.random() < 0.5 else spoil_bytes(chance, data)
    file.write_bytes(spoiled)
    ours = known_files.state_of(out) is known_files.FileState.OURS
    known_files.remember(out, b"y")
    assert ours or out.read_bytes() == b"y" or known_files.state_of(out) is not known_files.FileState.OURS


def read_window(chance: Chance, folder: Path) -> None:
    """Where the window stood and the clerk was: it opens on a screen, whatever the settings say."""
    from minutesapp.services.last_places import note_place, noted_place
    from ui.memory import Memory
    from ui.screens import rooms
    from ui.window.placement import PANELS, PLACE, put_window, screens_now

    window = _window()
    whole = {f"{PLACE} {screens_now()}": "10,20,900,700,0", f"{PANELS} {screens_now()}": window.room.describe()}
    spoiled = {key: spoil_text(chance, text) for key, text in whole.items()}
    spoiled["places"] = spoil_text(chance, note_place("", folder / "a.minutes", "b1"))
    text = json.dumps({"window": spoiled if chance.random() < 0.8 else spoil_value(chance, whole)})
    paths.settings_file().parent.mkdir(parents=True, exist_ok=True)
    paths.settings_file().write_text(text, encoding="utf-8")
    memory = Memory()
    put_window(window, memory)
    assert any(room.contains(window.geometry()) for room in rooms())
    assert memory.face and memory.theme and memory.folder
    noted_place(memory.settings.window.get("places", ""), folder / "a.minutes")


def read_paste(chance: Chance, folder: Path) -> None:
    """Lines from anywhere, pasted into a record and read as the minutes they may be."""
    minutes = records.open_record(sample.sample_record()).minutes
    place = chance.randrange(len(minutes.body))
    spots = sorted((Spot(place, 0), Spot(place, chance.choice((0, len(minutes.body[place].text))))))
    text = spoil_text(chance, chance.choice(_texts())) if chance.random() < 0.8 else _rows(chance)
    text += chance.choice(HOSTILE_TEXTS)
    offered = pasted.Pasted(minutes, *spots, clean_lines(text, table=chance.random() < 0.2), chance.random() < 0.5)
    pasted.likeness_of(offered)
    pasted.join_broken(offered, minutes)
    session = Session(minutes)
    read = take_turns(read_turns(offered), minutes, {}).change
    if read is not None:
        session.apply(read)
    use_record(session.minutes, folder)
    while session.undo() is not None:
        pass
    assert session.minutes == minutes


def read_lock(chance: Chance, folder: Path) -> None:
    """The lock beside a record."""
    record = folder / "a.minutes"
    record.write_bytes(sample.sample_record().read_bytes())
    lock.hold(record)
    file = lock.lock_file(record)
    data = file.read_bytes()
    if chance.random() < 0.5 and data[:1] == b"{":
        file.write_text(json.dumps(spoil_value(chance, json.loads(data))), encoding="utf-8")
    else:
        file.write_bytes(spoil_bytes(chance, data))
    lock.holder_of(record)
    lock.take_over(record).release()


TRANSFERS = (
    "【課長級】\n生涯学習課長　早乙女恵（中央図書館長）\n　　（兼）危機管理監\n◇退職（3月31日付）\n鷲尾隆\n",
    "氏名\t新所属\t新職\t旧職\n渡辺みのり\t総務課\t係長\t奉仕サービス担当主任\n東 健\t退職\t\t主事\n",
    "新,,氏名,旧,\n所属,職名,,所属,職名\n総務課,課長,小清水　綾,公共施設課,計画推進担当主査\n",
)
SHELL = (
    "import {file} -o {out}",
    "import {file} -o {out} --template {word} --roster {file}",
    "new --template {word} -o {out} --previous {file} --roster {file}",
    "show {file}",
    "show {file} --json",
    "check {file}",
    "check {file} --json",
    "export {file} -o {out}",
    "export {file} -o {out} --edition {word}",
    "roster import {file} --db {file}",
    "roster transfer {file} --on 2025-04-01 --db {file} --apply",
    "roster transfer {file} --on {word} --json",
    "roster export {out} --db {file}",
    "roster sample {file}",
    "roster list --db {file} --json",
    "roster list --on {word} --db {file}",
    "roster complete {word} --db {file}",
    "roster complete {word} --limit {word} --on {word}",
    "roster add {word} --kana {word} --post {word} --start {word} --db {file}",
    "roster show {word} --db {file}",
    "roster undo --db {file}",
    "roster changes --db {file} --json",
    "roster unconfirmed --db {file}",
    "roster committees set {word} --new --quorum {word} --staff {word} --db {file}",
    "template list --json",
    "template show {word}",
    "{word}",
    "{word} {file}",
)
WORDS = ("ueda-gaiyo", "kaigiroku", "internal", "public", "2024-06-01", "5", "や", "--help", "-o", "--", "\udcff")
FILES = (
    "folder", "pipe", "loop", "text.txt", "a.minutes", "list.csv", "r.db", "zeros", "none", "none/a.docx", "a\nb.txt",
)  # fmt: skip


def read_shell(chance: Chance, folder: Path) -> None:
    """A call of the command, with files of any kind in any place: done, or one sentence."""
    (folder / "folder").mkdir()
    os.mkfifo(folder / "pipe")
    (folder / "loop").symlink_to(folder / "loop")
    (folder / "text.txt").write_text(chance.choice(_texts()), encoding="utf-8")
    (folder / "a.minutes").write_bytes(sample.sample_record().read_bytes())
    (folder / "list.csv").write_bytes(sample.sample_roster().read_bytes())
    (folder / "r.db").write_bytes(_roster())
    (folder / "zeros").write_bytes(bytes(5_000))
    arguments = []
    for argument in chance.choice(SHELL).split():
        file = str(folder / chance.choice(FILES))
        out = str(folder / chance.choice(("out.minutes", "out.docx", "out.txt", "out.html", *FILES)))
        word = chance.choice(WORDS if chance.random() < 0.7 else [t for t in HOSTILE_TEXTS if "\x00" not in t])
        arguments.append(argument.replace("{file}", file).replace("{out}", out).replace("{word}", word))
    said = io.StringIO()
    with redirect_stdout(io.StringIO()), redirect_stderr(said):
        try:
            status = cli.main(arguments)
        except SystemExit as end:  # --help
            status = int(end.code or 0)
    assert status in (cli.DONE, cli.UNUSABLE), (status, arguments)
    assert status == cli.DONE or said.getvalue().count("\n") == 1, (said.getvalue(), arguments)


READERS: dict[str, Reader] = {
    "text": read_text,
    "paste": read_paste,
    "record": read_record,
    "csv": read_csv,
    "xlsx": read_xlsx,
    "popolo": read_popolo,
    "transfer": read_transfer,
    "roster": read_roster,
    "form": read_form,
    "layout": read_layout,
    "settings": read_settings,
    "window": read_window,
    "memory": read_memory,
    "journal": read_journal,
    "lock": read_lock,
    "shell": read_shell,
}


def use_record(minutes: Minutes, folder: Path, *, own: bool = True) -> None:
    """Do with a record what everybody does: save, show, check. What was made of text by us is clean line by line."""
    if own:
        expect_lines(minutes)
    file = folder / "out.minutes"
    file.write_bytes(write_minutes(minutes))
    again = records.open_record(file)
    assert not own or (again.minutes == minutes and not again.mends)
    showing.record_json(again.minutes)
    showing.record_text(again.minutes)
    checking.check_record(again.minutes)


def expect_lines(minutes: Minutes) -> None:
    """Names, posts, labels and numbers are one line each, of signs that a record may hold."""
    texts = [text for p in minutes.attendees for text in (p.name, p.post, p.group, p.organisation, p.label, p.note)]
    texts += [field.label for field in minutes.header]
    texts += [text for b in minutes.body for text in (b.text, b.number, b.speaker.label if b.speaker else "")]
    assert not [text for text in texts if UNFIT.search(text) or set(text) & set(LINE_BREAKS)]


@cache
def _window() -> MainWindow:
    """A window with two panels, for all cases of one worker."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QLabel

    from ui.window.main_window import MainWindow

    keep = QApplication.instance() or QApplication([])
    window = MainWindow(lambda: True, lambda event: False)
    window.setProperty("application", keep)
    window.put_dock("outline", "議題", Qt.DockWidgetArea.LeftDockWidgetArea, QLabel())
    window.put_dock("notes", "お知らせ", Qt.DockWidgetArea.BottomDockWidgetArea, QLabel())
    return window


def take_in(chance: Chance, file: Path, folder: Path) -> None:
    """Show what a list would do; now and then take it in, twice."""
    open_coming(file).preview(RosterFile(folder / "r.db"))
    if chance.random() < 0.2:
        people.import_roster(file, RosterFile(folder / "r.db"))
        again = people.import_roster(file, RosterFile(folder / "r.db"))
        assert not again.new


@cache
def _texts() -> tuple[str, ...]:
    return tuple(file.read_text(encoding="utf-8") for file in sorted(CORPUS.glob("*.txt")))


def _rows(chance: Chance) -> str:
    (unit,) = random_units(chance.randrange(10**9), 1)
    return long_text(chance.choice(list(places())), unit, chance.choice((10, 200, 3_000)))


def _list() -> str:
    return sample.sample_roster().read_text(encoding="utf-8-sig")


def _cell(text: str) -> str:
    return '<c t="s"><v>1</v></c>' if text == "委員" else cell(text)


@cache
def _roster() -> bytes:
    file = paths.user_home() / "sample.db"
    people.import_roster(sample.sample_roster(), RosterFile(file))
    return file.read_bytes()


def chance_of(reader: str, seed: int) -> Chance:
    """The chance of one case, always the same."""
    return random.Random(f"{reader} {seed}")
