"""Which committee of the roster a record means by the name that it writes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from minutesapp.language.matching.folding import fold_for_matching, squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.committee import Committee
from minutesapp.model.header import TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_for
from minutesapp.templates.form import Form
from minutesapp.templates.roles import Role

OF_ONE_MEETING = pattern(
    r"(?:令和|平成|昭和)(?:元|[0-9一二三四五六七八九十]+)年度?|[0-9]{4}年度?|(?:第[0-9一二三四五六七八九十百]+|[0-9]+)(?:回|期|次)(?:目の?)?"
    r"|[0-9]+月|[(][^()]*[0-9][^()]*[)]"
)


def committee_name(minutes: Minutes, form: Form) -> str:
    """The name of the committee as the record writes it; empty where it does not."""
    field = field_for(Role.COMMITTEE, minutes, form)
    return field.value.text if field is not None and isinstance(field.value, TextValue) else ""


def lasting_name(name: str) -> str:
    """The name without what is another one at the next meeting: years, counts, 会議録. For matching only."""
    words = OF_ONE_MEETING.sub("", squeeze(name))
    return re.sub(rf"{any_of(wordlist('titles')['records'])}$", "", words) or squeeze(name)


def find_committee(name: str, committees: Iterable[Committee]) -> Committee | None:
    """The committee of this name, or else the one whose name ends it: 東雲市図書館協議会 is the 図書館協議会.

    Of several that do the longest; None where there is none.
    """
    written = fold_for_matching(name)
    fitting = [(len(own), one) for one in committees if (own := fold_for_matching(one.name)) and written.endswith(own)]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def is_called(written: str, name: str, committees: Iterable[Committee]) -> bool:
    """Whether of these committees the one of this name is meant by what a record writes."""
    found = find_committee(written, committees)
    return found is not None and found.name == name


def as_of_now(committee: Committee | None, name: str, committees: Iterable[Committee]) -> Committee | None:
    """The committee that met before as the roster has it now: by its id, else by the name that the record writes.

    As it was where the roster does not know it any more.
    """
    known = list(committees)
    same = next((one for one in known if committee is not None and committee.id == one.id), None)
    return same or find_committee(name, known) or committee
