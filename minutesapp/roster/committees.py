"""The committees of a roster in its database: found by name, widths and variant kanji aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.plain import one_line
from minutesapp.model.committee import NO_QUORUM, Committee, Quorum, QuorumRule
from minutesapp.model.identity import fresh_id
from minutesapp.roster.schema import DamagedRosterError

if TYPE_CHECKING:
    from sqlite_utils import Database

ALL = "SELECT id, name, quorum, number, proxies, remote FROM committees ORDER BY rowid"


def all_committees(database: Database) -> tuple[Committee, ...]:
    """Everyone there is, in the order in which they came; DamagedRosterError for what is none."""
    return tuple(_committee(row) for row in database.execute(ALL))


def ids_of(database: Database, names: Iterable[str]) -> dict[str, str]:
    """The id for each of these names; committees that are not there yet are added. Nobody else may write meanwhile."""
    known = {folded: id for id, folded in database.execute("SELECT id, folded FROM committees")}
    ids = {}
    for name in dict.fromkeys(names):
        folded = fold_for_matching(name)
        if folded not in known:
            known[folded] = fresh_id()
            database.table("committees").insert(_row(Committee(known[folded], name), folded))
        ids[name] = known[folded]
    return ids


def put_quorums(database: Database, quorums: Mapping[str, Quorum]) -> None:
    """The quorums of these committees are as given. Nobody else may write meanwhile."""
    for name, id in ids_of(database, quorums).items():
        database.table("committees").update(id, _quorum_parts(quorums[name]))


def _row(committee: Committee, folded: str) -> dict[str, Any]:
    return {"id": committee.id, "name": committee.name, "folded": folded} | _quorum_parts(NO_QUORUM)


def _quorum_parts(quorum: Quorum) -> dict[str, Any]:
    return {
        "quorum": quorum.rule.value,
        "number": quorum.number,
        "proxies": int(quorum.proxies),
        "remote": int(quorum.remote),
    }


def _committee(row: tuple[Any, ...]) -> Committee:
    id, name, rule, number, proxies, remote = row
    if type(id) is not str or type(name) is not str or type(number) is not int:
        raise DamagedRosterError
    try:
        quorum = Quorum(QuorumRule(rule), number, bool(proxies), bool(remote))
    except ValueError as error:
        raise DamagedRosterError from error
    return Committee(id, one_line(name), quorum)
