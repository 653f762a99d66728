"""Files in EveryPolitician's shape; nobody in them exists."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from minutesapp.roster.popolo.files import PopoloFile, read_popolo
from minutesapp.roster.sqlite.database import RosterDatabase

PERSON = {
    "birth_date": "1961-03",
    "contact_details": [{"type": "twitter", "value": "shinonome_mihon"}],
    "family_name": "髙梨",
    "gender": "female",
    "given_name": "美緒",
    "id": "0259486a-0410-49f3-aef9-8b79c15741a7",
    "identifiers": [{"identifier": "Q0", "scheme": "wikidata"}],
    "image": "https://example.org/1.jpg",
    "images": [{"url": "https://example.org/1.jpg"}],
    "links": [{"note": "website", "url": "https://example.org/"}],
    "name": "髙梨 美緒",
    "other_names": [
        {"lang": "en", "name": "Mio Takanashi", "note": "multilingual"},
        {"lang": "ja-hira", "name": "たかなし みお", "note": "multilingual"},
    ],
}
COUNCIL = {"classification": "legislature", "id": "council", "name": "東雲市議会", "seats": 24}
PARTY = {
    "classification": "party",
    "id": "party/wind",
    "name": "新風",
    "identifiers": [{"scheme": "s", "identifier": "1"}],
}
PERIOD = {
    "classification": "legislative period",
    "id": "term/9",
    "name": "9",
    "start_date": "2019-05",
    "end_date": "2023",
}
SEAT = {
    "area_id": "area/1",
    "legislative_period_id": "term/9",
    "on_behalf_of_id": "party/wind",
    "organization_id": "council",
    "person_id": PERSON["id"],
    "role": "member",
}
FILE: dict[str, Any] = {
    "posts": [],
    "persons": [PERSON],
    "organizations": [COUNCIL, PARTY],
    "meta": {"sources": ["https://example.org/"]},
    "memberships": [SEAT],
    "events": [PERIOD],
    "areas": [{"id": "area/1", "name": "東雲市", "type": "constituency"}],
}


def popolo(**parts: Any) -> PopoloFile:
    """A file with these lists in the place of its own."""
    file = read_popolo(json.dumps(FILE | parts).encode())
    assert file is not None
    return file


def opened(folder: Path, name: str = "r.db") -> RosterDatabase:
    """A roster there."""
    return RosterDatabase.open(folder / name)


TEXTS = st.text(max_size=5) | st.sampled_from(["髙梨 美緒", "東 健", "委員", "会長", "東雲市議会", "\ud83d", "2003-11"])
DATES = st.sampled_from(["2003", "2003-11", "2003-11-05", "2011-13", "", "昨年", "2011-04-01T00:00:00Z", "1999-12-31"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=4,
)
IDS = st.sampled_from(["a", "b", "0123456789ab", 7])


def of(kind: str, *wanted: str, **keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Objects of a kind: any of these keys, mostly those that are wanted, and others."""
    needed = {key: keys[key] for key in wanted}
    whole = st.fixed_dictionaries(needed, optional={key: keys[key] for key in keys if key not in wanted})
    known = st.integers(0, 5).flatmap(lambda chance: whole if chance else st.fixed_dictionaries({}, optional=keys))
    others = st.dictionaries(st.sampled_from(["links", "note", kind]), VALUES, max_size=2)
    return st.tuples(known, others).map(lambda parts: parts[0] | parts[1])


NAMED = {"id": IDS, "name": TEXTS | TEXTS | VALUES, "identifiers": VALUES, "other_names": VALUES}
PERSONS = of("persons", "id", "name", **NAMED, family_name=TEXTS, given_name=TEXTS, sort_name=TEXTS, images=VALUES)
CLASSES = st.sampled_from(["legislature", "party", "department", "committee", "x"])
ORGANIZATIONS = of("organizations", "id", "name", "classification", **NAMED, classification=CLASSES, settings=VALUES)
TERMS = {"start_date": DATES | DATES | VALUES, "end_date": DATES | DATES | VALUES}
PLACES = {"organization_id": IDS, "post_id": IDS, "on_behalf_of_id": IDS, "area_id": IDS, "legislative_period_id": IDS}
SAID = {"role": TEXTS | VALUES, "side": TEXTS, "seat": TEXTS, "id": IDS, "person_id": IDS}
MEMBERSHIPS = of("memberships", "person_id", "organization_id", **SAID, **PLACES, **TERMS)
FILES = st.fixed_dictionaries(
    {
        "persons": st.lists(PERSONS, min_size=1, max_size=4),
        "memberships": st.lists(MEMBERSHIPS, min_size=1, max_size=5),
    },
    optional={
        "organizations": st.lists(ORGANIZATIONS, min_size=1, max_size=4),
        "posts": st.lists(of("posts", "id", id=IDS, label=TEXTS, role=TEXTS, organization_id=IDS), max_size=2),
        "events": st.lists(of("events", "id", id=IDS, **TERMS), max_size=2),
        "areas": st.lists(of("areas", id=IDS, name=TEXTS), max_size=2) | VALUES,
        "meta": VALUES,
    },
)
