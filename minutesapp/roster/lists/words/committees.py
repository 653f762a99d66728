"""What a column of committees says besides: whom somebody is there (総務委員長), in the words of the committee."""

from __future__ import annotations

from functools import lru_cache

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.posts import is_post, role_of
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


def _committees() -> tuple[str, ...]:
    words = wordlist("offices")["endings"]["committees"], wordlist("roster_columns")["lines"]["groups"]
    return tuple(end for some in words for end in some)
