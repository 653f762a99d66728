"""Fields and people are found by key and id."""

from tests.makers import CHAIR, HEADER, minutes


def test_a_field_is_found_by_its_key() -> None:
    assert minutes().field("body_name") == HEADER[0]
    assert minutes().field("venue") is None


def test_an_attendee_is_found_by_id() -> None:
    assert minutes().attendee("p1") == CHAIR
    assert minutes().attendee("nobody") is None
