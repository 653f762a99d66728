"""What a column of committees says besides: whom somebody is there (総務委員長), in the words of the committee."""

from __future__ import annotations

from functools import lru_cache

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.posts import is_post, leads_committee, role_of
from minutesapp.language.wordlists import wordlist


@lru_cache(maxsize=4096)
def parted_committee(text: str) -> tuple[str, str]:
    """The committee and the role on it: 総務委員会 and 委員長 of 総務委員長; the role is empty where none is said."""
    name, _, last = text.rpartition(" ")
    if name and is_post(last):
        return name, last
    role = role_of(text)
    if not role:
        return text, ""
    name = squeeze(text).removesuffix(role)
    if not name or name.endswith(_committees()):
        return name, role
    end = next((end for end in _committees() if end.removesuffix("会") in role), "")
    return (f"{name}{end}", role) if end else (text, "")


@lru_cache(maxsize=4096)
def is_of_another(post: str, committee: str) -> bool:
    """Whether a post is the chair of another body than this committee: 東野医師会会長, not 審議会会長."""
    role, plain = role_of(post), squeeze(post)
    body = plain.removesuffix(role)
    if not committee and body.endswith(_committees()):
        return False
    return leads_committee(role) and body.endswith(_bodies()) and not squeeze(committee).endswith(body)


def _bodies() -> tuple[str, ...]:
    endings = wordlist("offices")["endings"]
    return (*endings["parts"], *endings["named"], *endings["committees"])


def _committees() -> tuple[str, ...]:
    words = wordlist("offices")["endings"]["committees"], wordlist("roster_columns")["lines"]["groups"]
    return tuple(end for some in words for end in some)
