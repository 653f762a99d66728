"""The three editions of minutes. Only this module makes an open one, so whoever holds one holds nothing closed."""

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
OpenKind = Literal["review", "public"]

EDITION_NAMES: dict[EditionKind, str] = {"internal": "決裁用", "review": "委員確認用", "public": "公開用"}
"""What each edition is called on the screen and, but for the public one, in the properties of a file."""


class Edition(Struct, frozen=True):
    """All of the record: for readers inside the office, and for the members where the closed parts are asked for."""

    kind: InsideKind
    minutes: Minutes

    def rendering(self, form: Form) -> Rendering:
        """The record as this edition's readers read it."""
        return Rendering(self.minutes, form, self.kind)


_KEY = object()


@final
class PublicEdition:
    """What everybody may read: `minutes` without anything closed, and the account by which a file of it is proven.

    It goes to everybody (its `kind` is ``public``), or to the members to be confirmed (``review``). Only `make_edition`
    can make one. The closed text itself is not in here, not even in `account`, which holds hashes.
    """

    __slots__ = ("_account", "_kind", "_minutes")

    def __init__(self, kind: OpenKind, minutes: Minutes, account: Account, *, key: object) -> None:
        if key is not _KEY:
            raise TypeError("a public edition is made by make_edition alone")
        self._kind = kind
        self._minutes = minutes
        self._account = account

    @property
    def kind(self) -> OpenKind:
        """For whom it is."""
        return self._kind

    @property
    def minutes(self) -> Minutes:
        """What is open."""
        return self._minutes

    @property
    def account(self) -> Account:
        """What a file of this edition must say, and what it must not."""
        return self._account

    def rendering(self, form: Form) -> Rendering:
        """The record as this edition's readers read it: as the public does, whoever they are."""
        return Rendering(self._minutes, form, "public")


@overload
def make_edition(minutes: Minutes, form: Form, kind: Literal["internal"]) -> Edition: ...
@overload
def make_edition(minutes: Minutes, form: Form, kind: OpenKind) -> PublicEdition: ...
@overload
def make_edition(
    minutes: Minutes, form: Form, kind: EditionKind, *, with_closed: bool = False
) -> Edition | PublicEdition: ...
def make_edition(
    minutes: Minutes, form: Form, kind: EditionKind, *, with_closed: bool = False
) -> Edition | PublicEdition:
    """The edition of a record for one kind of readers.

    The internal one holds all of it, the public one what is open; that for the members what the public one holds, or
    all `with_closed`.
    """
    placed = seated(minutes, form)
    match kind:
        case "internal":
            return Edition(kind, placed)
        case "review":
            return Edition(kind, placed) if with_closed else _publish(placed, form, kind)
        case "public":
            return _publish(placed, form, kind)
        case _:
            assert_never(kind)


def _publish(minutes: Minutes, form: Form, kind: OpenKind) -> PublicEdition:
    named = publish_speakers(minutes, form)
    body = publish_body(Rendering(named, form))
    facts = Facts(publish_header(minutes.header), publish_people(named, body, form))
    public = Minutes(minutes.template, facts, body)
    return PublicEdition(kind, public, take_account(minutes, form), key=_KEY)
