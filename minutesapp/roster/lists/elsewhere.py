"""Posts that the members of a committee hold elsewhere: in the office or the body that sends them."""

from __future__ import annotations

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.posts import role_of
from minutesapp.roster.lists.tables import ListTable
from minutesapp.roster.lists.words.columns import goes_with_body

ANY_MEMBER = ("委員",)
"""What everybody is, before which another post goes (会長 in 備考)."""


def is_elsewhere(table: ListTable) -> bool:
    """Whether the posts of a list are those that its people have where they come from: 職名 behind 機関名.

    A committee has one 会長, and says of the others that they are 委員, or nothing.
    """
    groups, posts = table.columns.get("group", ()), table.columns.get("post", ())
    if not groups or posts != (groups[-1] + 1,) or not goes_with_body(table.heading(groups[-1])):
        return False
    found = list(table.filled(posts[0]))
    if any(squeeze(post) in ANY_MEMBER for post in found) or 2 * len(found) < len(table.rows):
        return False
    return len(set(found)) < len(found) or not all(map(role_of, found))
