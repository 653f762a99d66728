"""Where a word of a list of people may be several parts written together: a seat, a post, a name, an honorific."""

from __future__ import annotations

from functools import lru_cache

from minutesapp.importers.people.name_costs import KNOWN, LONGEST_FAMILY, OPEN_POST_END, name_cost
from minutesapp.importers.people.parts import HONORIFIC, MARKS, begins_torn
from minutesapp.language.kana import is_kana
from minutesapp.language.names import is_family_name, is_given_name, split_name, split_staff
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import is_post, office_words, rank_of, role_of
from minutesapp.language.tokens import GIVEN_TAG, analyses, tokenize

LONGEST_WORD = 40
"""Signs of a word that is looked into; a longer one is no name with its post."""
SEAT_BEFORE = pattern(r"第?[0-9０-９]{1,3}(?:番[.．:：]?|[.．:：])?(?=[^番\d])|第?[一二三四五六七八九十]{1,3}番(?=.)")
WITHIN = pattern(
    r"の[各両](?=.)|(?<!の)各(?=.)|(?<!の)両(?=委員|名)|(?<!^)※"
    r"|(?<=.)(?:ほか|外|他)(?=[一-鿿]{0,4}[0-9０-９]{1,2}[人名])"
)
HONORIFIC_BEHIND = pattern(rf"(?<=.)(?:{HONORIFIC.pattern})$")
NOUN = "名詞"
LONGEST_POST, ANALYSES = 12, 2


@lru_cache(maxsize=8_192)
def cuts_of(word: str) -> tuple[int, ...]:
    """Where a word may be several parts written together: 委員長杉原, 池田主任, 1番山田, 山田君."""
    if len(word) < 2 or len(word) > LONGEST_WORD or is_post(word):
        return ()
    found = set[int]()
    for sign in (MARKS, SEAT_BEFORE):
        if match := sign.match(word):
            found.add(match.end())
    start = max(found, default=0)
    rest = word[start:]
    found |= {
        start + cut for cut in range(2, min(len(rest), LONGEST_POST)) if rank_of(rest[:cut]) or is_post(rest[:cut])
    }
    found |= {start + cut for cut in _before_post(rest)}
    if match := HONORIFIC_BEHIND.search(word):
        found.add(match.start())
    found |= {match.start() for match in WITHIN.finditer(word)}
    return tuple(sorted(cut for cut in found if 0 < cut < len(word)))


def _before_post(word: str) -> set[int]:
    """Where in a word a post may begin behind a name."""
    name, post = split_staff(word)
    found = {len(name)} if name and post else set[int]()
    rank = rank_of(word)
    if role := role_of(word):
        found.add(len(word) - len(role))
    elif rank and _is_known_name(word[: -len(rank.word)]):
        found.add(len(word) - len(rank.word))
    if post or rank or OPEN_POST_END.search(word):
        found |= _ends_of_name(word)
    return found


def _ends_of_name(word: str) -> set[int]:
    """Where a family name may end at the head of a word, and a given name behind it, as the dictionary parts it."""
    found = {cut for cut in range(1, min(LONGEST_FAMILY, len(word) - 2) + 1) if is_family_name(word[:cut])}
    for first, *others in analyses(word, ANALYSES):
        if len(first.surface) > LONGEST_FAMILY or not (first.proper or is_family_name(first.surface)):
            continue
        found.add(len(first.surface))
        rest = word[len(first.surface) :]
        if not others or _begins_office(rest, others[0].surface):
            continue
        if others[0].name_tag == GIVEN_TAG or begins_torn(rest):
            found.add(len(first.surface) + len(others[0].surface))
    bare = (cut for cut in range(2, len(word) - 1) if is_post(word[cut:]))
    return {*found, *(cut for cut in bare if any(_is_given(word[family:cut]) for family in found))}


def _is_known_name(text: str) -> bool:
    return name_cost(text, ()) == KNOWN and split_name(text).given not in office_words()


def _is_given(text: str) -> bool:
    return is_given_name(text) and text not in office_words()


def _begins_office(post: str, head: str) -> bool:
    """Whether the word at the head of a post is of the office's name: without a family name before it, it is none."""
    if head in office_words():
        return True
    first = tokenize(post)[0]
    return (
        len(head) > 1 and first.surface == head and first.word_class == NOUN and not first.proper and not is_kana(head)
    )
