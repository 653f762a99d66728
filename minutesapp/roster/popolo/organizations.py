"""Committees, offices and groups of a roster as organizations of a Popolo file, with what others say of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from msgspec import ValidationError, convert, to_builtins

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.wordlists import wordlist
from minutesapp.model.committee import NO_QUORUM, Committee, NameStyle, Quorum
from minutesapp.roster.people import CommitteeSettings
from minutesapp.roster.popolo.files import Raw, reference, words
from minutesapp.roster.popolo.places import Sort, sort_of

T = TypeVar("T")
U = TypeVar("U")


class Organizations:
    """Those of a file, by what the roster calls them; a group that is not there yet is added when it is asked for."""

    def __init__(
        self, foreign: Iterable[tuple[str, Raw]], settings: Sequence[CommitteeSettings], offices: Iterable[str]
    ) -> None:
        """`foreign` are those of others with the ids of the committees that they became, `offices` names of offices."""
        known = {one.committee.id: one for one in settings}
        self._offices = set(offices)
        self._committees: dict[str, str] = {}
        self._groups: dict[str, str] = {}
        self.written: list[Raw] = []
        for own, raw in foreign:
            self._take(raw, known.get(own))
        for one in settings:
            if one.committee.name not in self._committees:
                self._take(_written_committee(one), one)

    def committee(self, name: str) -> str:
        """What the file calls a committee."""
        return self._committees[name]

    def group(self, name: str) -> str:
        """What the file calls an office or a group."""
        if name not in self._groups:
            sort = "office" if name in self._offices else "group"
            self._take({"id": f"group/{name}", "name": name, "classification": _written(sort)}, None)
        return self._groups[name]

    def _take(self, raw: Raw, settings: CommitteeSettings | None) -> None:
        if settings is not None:
            name = settings.committee.name
            self._committees.setdefault(name, reference(raw, "id"))
            raw = raw if fold_for_matching(words(raw, "name")) == fold_for_matching(name) else raw | {"name": name}
        elif sort_of(raw) is not Sort.COMMITTEE:
            self._groups.setdefault(words(raw, "name"), reference(raw, "id"))
        self.written.append(raw)


def settings_of(raw: Raw, id: str) -> CommitteeSettings:
    """A committee by an organization; how its meetings are prepared, where the file is one of ours."""
    stated = raw.get("settings")
    said: dict[str, Any] = stated if isinstance(stated, dict) else {}
    staff = said.get("attending")
    groups = tuple(name for name in staff if isinstance(name, str)) if isinstance(staff, list) else ()
    return CommitteeSettings(
        Committee(
            id,
            words(raw, "name"),
            _known(said.get("quorum"), Quorum, NO_QUORUM),
            _known(said.get("labels"), NameStyle, None),
        ),
        words(said, "form"),
        groups,
    )


def _written_committee(settings: CommitteeSettings) -> Raw:
    committee, quorum = settings.committee, settings.committee.quorum
    said = {
        "quorum": {} if quorum == NO_QUORUM else to_builtins(quorum),
        "labels": committee.labels or "",
        "form": settings.form,
        "attending": list(settings.staff),
    }
    stated = {key: value for key, value in said.items() if value}
    raw: Raw = {"id": committee.id, "name": committee.name, "classification": _written("committee")}
    return raw | {"settings": stated} if stated else raw


def _known(stated: object, kind: type[T], otherwise: U) -> T | U:
    """What is stated as a value of this kind; otherwise where nothing is, or what is none of ours."""
    try:
        return convert(stated, kind)
    except ValidationError:
        return otherwise


def _written(sort: str) -> str:
    return str(wordlist("popolo")["written"][sort])
