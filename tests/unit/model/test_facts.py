"""Facts are compared part by part."""

from minutesapp.model.facts import NO_FACTS, Facts
from tests.makers import CHAIR, HEADER, minutes


def test_the_parts_that_differ_are_named() -> None:
    facts = minutes().facts
    assert facts.differing(Facts(HEADER, (CHAIR,))) == {"attendees"}
    assert facts.differing(NO_FACTS) == {"header", "attendees"}
    assert facts.differing(Facts(tuple(HEADER), facts.attendees)) == set()
