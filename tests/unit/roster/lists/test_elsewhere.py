import pytest

from minutesapp.roster.lists.elsewhere import is_elsewhere
from tests.lists import table_of


@pytest.mark.parametrize(
    ("lines", "elsewhere"),
    [
        (("機関名|職名|氏名", "東野署|署長|甲野 一", "東野会|会長|乙野 二"), True),
        (("団体名|役職|氏名", "東野会|会長|甲野 一", "西川会|会長|乙野 二"), True),
        (("団体名|役職|氏名", "東野会|会長|甲野 一", "西川会|副会長|乙野 二"), False),
        (("団体名|役職|氏名", "東野会|会長|甲野 一", "西川会|委員|乙野 二", "南会|委員|丙野 三"), False),
        (("団体名|役職|氏名", "東野会|会長|甲野 一", "西川会||乙野 二", "南会||丙野 三"), False),
        (("職名|氏名|機関名", "署長|甲野 一|東野署", "会長|乙野 二|東野会"), False),
        (("所属|職名|氏名", "環境課|課長|甲野 一", "総務課|課長|乙野 二"), False),
    ],
)
def test_posts_behind_bodies_that_send_somebody_are_held_there(lines: tuple[str, ...], elsewhere: bool) -> None:
    assert is_elsewhere(table_of(*lines)) is elsewhere
