"""Who attended, and by which name."""

from minutesapp.model.attendance import Attendee, Status


def test_everybody_but_the_absent_attends() -> None:
    assert [status for status in Status if not status.attends] == [Status.ABSENT]


def test_a_name_that_could_not_be_divided_stands_for_the_family_name() -> None:
    assert Attendee("p", "𠮷田 健", family="𠮷田").family_or_name == "𠮷田"
    assert Attendee("p", "市民団体A").family_or_name == "市民団体A"
