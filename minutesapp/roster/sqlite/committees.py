"""The committees of a roster in its database: found by name, widths and variant kanji aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.model.committee import Committee, NameStyle, Quorum, QuorumRule
from minutesapp.model.identity import fresh_id
from minutesapp.roster.people import CommitteeSettings
from minutesapp.roster.sqlite.schema import DamagedRosterError, next_number
from minutesapp.roster.sqlite.table_rows import lines

if TYPE_CHECKING:
    from sqlite_utils import Database

ALL = "SELECT id, name, form, attending, labels, quorum, number, proxies, remote FROM committees ORDER BY rowid"
STAFF = msgspec.json.Decoder(list[str])


def all_settings(database: Database) -> tuple[CommitteeSettings, ...]:
    """Every committee there is, in the order in which they came; DamagedRosterError for what is none."""
    return tuple(_settings(row) for row in database.execute(ALL))


def ids_of(database: Database, names: Iterable[str]) -> dict[str, str]:
    """The id for each of these names; committees that are not there yet are added. Nobody else may write meanwhile."""
    known = {folded: id for id, folded in database.execute("SELECT id, folded FROM committees")}
    ids = {}
    for name in dict.fromkeys(names):
        folded = fold_for_matching(name)
        if folded not in known:
            known[folded] = fresh_id()
            _add(database, CommitteeSettings(Committee(known[folded], name)))
        ids[name] = known[folded]
    return ids


def put_quorums(database: Database, quorums: Mapping[str, Quorum]) -> None:
    """The quorums of these committees are as given. Nobody else may write meanwhile."""
    for name, id in ids_of(database, quorums).items():
        database.table("committees").update(id, _quorum_parts(quorums[name]))


def put_settings(database: Database, settings: CommitteeSettings) -> None:
    """A committee under its id is as given, be it new; one without an id is new and gets one."""
    committee = settings.committee
    known = database.execute("SELECT 1 FROM committees WHERE id = ?", [committee.id]).fetchone()
    if known:
        database.table("committees").update(committee.id, _row(settings))
    else:
        new = replace(settings, committee=replace(committee, id=committee.id or fresh_id()))
        _add(database, new)


def _add(database: Database, settings: CommitteeSettings) -> None:
    row = _row(settings)
    columns, values = ", ".join(row), ", ".join(f":{column}" for column in row)
    numbered = f"INSERT INTO committees (rowid, {columns}) VALUES ({next_number('committees')}, {values})"
    database.conn.execute(numbered, row)


def _row(settings: CommitteeSettings) -> dict[str, Any]:
    committee = settings.committee
    return {
        "id": committee.id,
        "name": committee.name,
        "folded": fold_for_matching(committee.name),
        "form": settings.form,
        "attending": msgspec.json.encode(settings.staff).decode(),
        "labels": committee.labels or "",
    } | _quorum_parts(committee.quorum)


def _quorum_parts(quorum: Quorum) -> dict[str, Any]:
    return {
        "quorum": quorum.rule.value,
        "number": quorum.number,
        "proxies": int(quorum.proxies),
        "remote": int(quorum.remote),
    }


def _settings(row: tuple[Any, ...]) -> CommitteeSettings:
    *words, rule, number, proxies, remote = row
    id, name, form, staff, labels = lines(words)
    if type(number) is not int:
        raise DamagedRosterError
    try:
        quorum = Quorum(QuorumRule(rule), number, bool(proxies), bool(remote))
        style = NameStyle(labels) if labels else None
        groups = STAFF.decode(staff)
    except ValueError as error:  # of which msgspec's is one
        raise DamagedRosterError from error
    return CommitteeSettings(Committee(id, name, quorum, style), form, tuple(lines(groups)))
