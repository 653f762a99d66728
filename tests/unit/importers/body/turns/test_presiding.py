import pytest

from minutesapp.importers.body.turns.presiding import presiding
from minutesapp.model.attendance import Attendee, Status

PRESIDENT = Attendee("a", "柘植長治", post="会長")
MEMBER = Attendee("b", "髙橋美咲", post="委員")


@pytest.mark.parametrize(
    ("texts", "committee"),
    [
        (["会議規則により、議長は会長が務めることとなっております。"], "環境審議会"),
        (["条例の規定により会長が議長となります。"], "環境審議会"),
        (["議長は、会議規則第5条により会長にお願いします。"], "環境審議会"),
        ([], "風見市農業委員会総会"),
    ],
)
def test_the_president_presides_where_the_record_or_the_law_says_so(texts: list[str], committee: str) -> None:
    assert presiding((MEMBER, PRESIDENT), texts, committee) == "a"


def test_nobody_is_meant_where_nothing_says_so_or_it_may_be_somebody_else() -> None:
    said = ["会長が議長となります。"]
    assert presiding((MEMBER, PRESIDENT), ["議長に一任します。"], "環境審議会") == ""
    assert presiding((MEMBER, PRESIDENT, Attendee("c", "森愛", post="議長")), said, "") == ""
    assert presiding((PRESIDENT, Attendee("c", "森愛", post="会長")), said, "") == ""
    assert presiding((Attendee("a", "柘植長治", post="会長", status=Status.ABSENT), MEMBER), said, "") == ""
