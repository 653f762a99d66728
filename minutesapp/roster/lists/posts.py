"""Which post somebody of a list has, where, on which committee and on which side of the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.plain import one_line
from minutesapp.language.posts import is_post, leads_committee, rank_of, role_of
from minutesapp.model.attendance import Side
from minutesapp.roster.lists.elsewhere import ANY_MEMBER, is_elsewhere
from minutesapp.roster.lists.tables import ListTable
from minutesapp.roster.lists.words.committees import is_of_another, parted_committee
from minutesapp.roster.lists.words.lines import category_of_line, group_of_line
from minutesapp.roster.lists.words.names import MARKS
from minutesapp.roster.lists.words.sides import (
    Seat,
    committee_of_group,
    is_category,
    side_of_list,
    side_of_seat,
    side_of_word,
)
from minutesapp.roster.lists.words.titles import Titles


class Post(Struct, frozen=True, gc=False):
    """A post as a line tells it; `side` is None where nothing does. `mark` is one that says nothing.

    Of members `seat` is the 議席番号 and `category` the 選出区分. `left` is a post that goes behind the one on a
    committee of its column.
    """

    post: str = ""
    group: str = ""
    committee: str = ""
    side: Side | None = None
    mark: str = ""
    seat: str = ""
    category: str = ""
    left: str = ""


class PostReader:
    """Reads the posts of one list: `titles` is what is said of all of it, `group` the office that its sheet is of.

    `marked` are the places of columns whose marks say who holds a post.
    """

    def __init__(self, table: ListTable, titles: Titles, group: str = "") -> None:
        self._titles = titles
        self._group = titles.office or group
        self._marks = _mark_columns(table, titles.marks)
        self.marked = frozenset(place for place, _ in self._marks)
        self._listed = side_of_list(titles.side, table.columns, table.column("side"))
        self._of_committee = bool(titles.committee) or "committee" in table.columns or self._listed is Side.MEMBER
        self._elsewhere = self._of_committee and is_elsewhere(table)
        self._section_side: Side | None = None
        self._section_group = self._section_category = ""

    def begin_group(self, text: str) -> bool:
        """Take a line of its own that says who stands below it (【事務局】, 総務課); False for any other."""
        side, office = group_of_line(text)
        category = "" if side or office else category_of_line(text)
        if side is None and not office and not category:
            return False
        self._section_side, self._section_group, self._section_category = side, office, category
        return True

    @property
    def in_office(self) -> bool:
        """Whether a line of its own says that those below it are of the office."""
        return self._section_side is Side.STAFF

    def read(self, cells: Mapping[str, str], line: tuple[str, ...], told: Sequence[str] = ()) -> Post:
        """The post of a line; `told` are posts that its name and its remark bring, and a mark before the name."""
        word = words(cells, "side")
        committee, role = parted_committee(words(cells, "committee"))
        stated, group = self._own(cells, word)
        ours = (one for one in told if not is_of_another(one, committee or self._titles.committee))
        told = (*(one for one in (word, words(cells, "category")) if leads_committee(one)), *ours)
        post, mark = self._post((role, stated), line, told)
        group = group or self._section_group or self._group
        side = side_of_seat(Seat(word, post, group, committee, self._section_side), self._listed)
        is_taken = stated in (post, *ANY_MEMBER, *MARKS) or squeeze(stated) in (squeeze(post), *ANY_MEMBER)
        left = "" if is_taken else stated
        return Post(post, group, committee, side, mark, words(cells, "seat"), self._category(cells), left)

    def seated(self, post: Post, side: Side) -> Post:
        """The post with its side known for certain, and of a member with the committee."""
        if side is not Side.MEMBER:
            return Post(post.post, post.group, post.committee, side)
        committee = post.committee or self._titles.committee or committee_of_group(post.group, side)
        return replace(post, committee=committee, side=side)

    def _own(self, cells: Mapping[str, str], word: str) -> tuple[str, str]:
        """The post that a line states, and the group: with a post there, where that is none on the committee."""
        post, group = words(cells, "post"), words(cells, "group")
        there = words(cells, "there")
        if "place" in cells:
            office, there = _parted(words(cells, "place")) if not group else (group, words(cells, "place"))
            group = group or office
        elif self._elsewhere or is_of_another(post, words(cells, "committee") or self._titles.committee):
            post, there = "", f"{there} {post}".lstrip()
        is_staff = Side.STAFF in (self._section_side or side_of_word(word), side_of_word(group))
        if there and self._of_committee and not is_staff and (group or not is_post(there)):
            return post, f"{group} {there}".lstrip()
        return post or there, group

    def _category(self, cells: Mapping[str, str]) -> str:
        """For whom somebody stands, by the line, else by the one over it; the role of a chair is no such thing."""
        word, category = words(cells, "side"), words(cells, "category")
        own = category if category and not leads_committee(category) else word if is_category(word) else ""
        return own or self._section_category

    def _post(self, stated: Sequence[str], line: tuple[str, ...], told: Sequence[str]) -> tuple[str, str]:
        """The post, and a mark that nobody explains."""
        marked = (post for (place, mark), post in self._marks.items() if line[place : place + 1] == (mark,))
        plain = (squeeze(post) if is_post(post) else post for post in stated)
        own = list(filter(None, (*plain, *told, *marked)))
        legend = self._titles.marks
        posts = [legend.get(one, "") if one in MARKS else one for one in own]
        unknown = next((one for one in own if one in MARKS and one not in legend), "")
        best = next((post for post in posts if role_of(post) and post not in ANY_MEMBER), "")
        return best or next(filter(None, posts), ""), unknown


def words(cells: Mapping[str, str], key: str) -> str:
    """A cell as one line, single spaces between its words."""
    cell = cells.get(key, "")
    return " ".join(one_line(cell).split()) if cell else ""


def _parted(place: str) -> tuple[str, str]:
    """Office and post of one cell: 総務部 総務課長; what ends with no rank is an office."""
    office, _, last = place.rpartition(" ")
    if rank_of(last) or role_of(last):
        return office, last
    return place, ""


def _mark_columns(table: ListTable, legend: Mapping[str, str]) -> dict[tuple[int, str], str]:
    """What a mark in a column of its own means: the post over the column, or what a note says of the mark."""
    found: dict[tuple[int, str], str] = {}
    for place in table.untaken():
        marks = set(table.filled(place))
        if marks and marks <= MARKS:
            heading = role_of(table.heading(place))
            posts = {mark: heading or legend.get(mark, "") for mark in marks}
            found |= {(place, mark): post for mark, post in posts.items() if all(posts.values())}
    return found
