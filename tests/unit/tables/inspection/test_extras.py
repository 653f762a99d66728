"""Comments, shapes, people."""

from __future__ import annotations

from collections.abc import Iterable

from minutesapp.tables.inspection.extras import Attributes, BookNote, Notes, Shapes
from minutesapp.tables.package import PackagePart

Events = Iterable[tuple[str, dict[str, str], str]]


def feed(part: PackagePart, events: Events) -> None:
    """Elements with their attributes and text; a stroke before a name ends it."""
    for name, attributes, text in events:
        if name.startswith("/"):
            part.end(name[1:])
        else:
            part.start(name, attributes)
            if text:
                part.text(text)


def test_a_comment_is_told_with_its_author() -> None:
    notes = Notes()
    feed(notes, [("author", {}, "佐藤"), ("/author", {}, ""), ("comment", {"ref": "B2", "authorId": "0"}, ""),
                 ("t", {}, "載せるな"), ("/t", {}, ""), ("/comment", {}, "")])  # fmt: skip
    feed(notes, [("comment", {"ref": "C3", "authorId": "9"}, ""), ("/comment", {}, "")])
    assert notes.found == [BookNote("B2", "佐藤", "載せるな"), BookNote("C3", "", "")]


def test_a_shape_covers_the_cells_that_it_reaches_into() -> None:
    shapes, events = Shapes(), [("twoCellAnchor", {}, "")]
    for end, row, col, offset in (("from", "1", "0", "0"), ("to", "3", "1", "9")):
        inside = [("row", row), ("col", col), ("colOff", offset), ("rowOff", "0")]
        events += [(end, {}, ""), *(e for name, text in inside for e in ((name, {}, text), (f"/{name}", {}, "")))]
        events.append((f"/{end}", {}, ""))
    events += [("spPr", {}, ""), ("solidFill", {}, ""), ("schemeClr", {"val": "tx1"}, "")]
    events += [("/schemeClr", {}, ""), ("/solidFill", {}, ""), ("/spPr", {}, ""), ("/twoCellAnchor", {}, "")]
    feed(shapes, events)
    (shape,) = shapes.found
    assert (list(shape.rows), list(shape.columns), shape.fill, shape.words) == ([2, 3], [1, 2], "000000", "")


def test_what_elements_state_is_gathered() -> None:
    people = Attributes("person", "displayName")
    feed(people, [("person", {"displayName": "髙橋"}, ""), ("other", {"displayName": "x"}, ""), ("person", {}, "")])
    assert people.found == ["髙橋"]
