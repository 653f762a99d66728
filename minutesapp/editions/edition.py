"""The three editions of minutes. Only this module makes a public one, so whoever holds one holds nothing closed."""

from __future__ import annotations

from typing import Literal, assert_never, final, overload

from msgspec import Struct

from minutesapp.attendance.lists import seated
from minutesapp.editions.account import Account, take_account
from minutesapp.editions.hidden_names import publish_speakers
from minutesapp.editions.redaction import publish_body, publish_header, publish_people
from minutesapp.model.facts import Facts
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import EditionKind, Rendering

InsideKind = Literal["internal", "review"]

EDITION_NAMES: dict[EditionKind, str] = {"internal": "決裁用", "review": "委員確認用", "public": "公開用"}
"""What each edition is called on the screen and, but for the public one, in the properties of a file."""


class Edition(Struct, frozen=True):
    """Minutes for readers inside the office and for the members: all of the record."""

    kind: InsideKind
    minutes: Minutes


_KEY = object()


@final
class PublicEdition:
    """Minutes for everybody: `minutes` without anything closed, and the account by which a file of it is proven.

    Only `make_edition` can make one. The closed text itself is not in here, not even in `account`, which holds hashes.
    """

    __slots__ = ("_account", "_minutes")

    kind: Literal["public"] = "public"

    def __init__(self, minutes: Minutes, account: Account, *, key: object) -> None:
        if key is not _KEY:
            raise TypeError("a public edition is made by make_edition alone")
        self._minutes = minutes
        self._account = account

    @property
    def minutes(self) -> Minutes:
        """What is open."""
        return self._minutes

    @property
    def account(self) -> Account:
        """What a file of this edition must say, and what it must not."""
        return self._account


@overload
def make_edition(minutes: Minutes, form: Form, kind: Literal["public"]) -> PublicEdition: ...
@overload
def make_edition(minutes: Minutes, form: Form, kind: InsideKind) -> Edition: ...
@overload
def make_edition(minutes: Minutes, form: Form, kind: EditionKind) -> Edition | PublicEdition: ...
def make_edition(minutes: Minutes, form: Form, kind: EditionKind) -> Edition | PublicEdition:
    """The edition of a record for one kind of readers. Internal and review hold the same; only their names differ."""
    placed = seated(minutes, form)
    match kind:
        case "internal" | "review":
            return Edition(kind, placed)
        case "public":
            return _publish(placed, form)
        case _:
            assert_never(kind)


def _publish(minutes: Minutes, form: Form) -> PublicEdition:
    named = publish_speakers(minutes, form)
    body = publish_body(Rendering(named, form))
    facts = Facts(publish_header(minutes.header), publish_people(named, body, form))
    public = Minutes(minutes.template, facts, body)
    return PublicEdition(public, take_account(minutes, form), key=_KEY)
