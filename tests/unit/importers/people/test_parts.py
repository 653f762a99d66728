import pytest

from minutesapp.importers.people.parts import Part, readings


def likeliest(text: str) -> Part:
    return min(readings(text, ()), key=lambda reading: reading[1])[0]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("◎", Part.MARK),
        ("１番", Part.SEAT),
        ("〃", Part.DITTO),
        ("総務課長", Part.POST),
        ("風見大学教授", Part.OFFICE),
        ("公募市民", Part.OFFICE),
        ("鈴木花子", Part.NAME),
        ("君", Part.HONORIFIC),
        ("欠席", Part.STATUS),
        ("代理", Part.STATUS),
        ("（弁護士）", Part.NOTE),
        ("（班長）", Part.POST),
        ("（以下、真壁課長）", Part.NOTE),
        ("ほか8名", Part.NOBODY),
        ("資料に基づき", Part.OTHER),
    ],
)
def test_what_a_piece_rather_is(text: str, part: Part) -> None:
    assert likeliest(text) is part


def test_a_name_with_its_post_is_an_unlikely_post() -> None:
    (cost,) = (cost for part, cost in readings("杉原会長", ()) if part is Part.POST)
    assert cost > 2


def test_the_head_of_a_column_is_no_name() -> None:
    assert [part for part, _ in readings("氏名", ())] == [Part.OTHER]


def test_a_spread_post_is_one() -> None:
    assert Part.POST in [part for part, _ in readings("総務部長", ((1, 2), (2, 2), (3, 2)))]


def test_a_centre_with_a_rank_is_the_office_s_own_and_a_university_is_elsewhere() -> None:
    assert Part.POST in [part for part, _ in readings("こども家庭センター所長", ())]
    assert Part.POST in [part for part, _ in readings("教育課長補佐兼学校給食センター所長", ())]
    assert next(part for part, _ in readings("風見大学教授", ())) is Part.OFFICE


def test_a_house_with_the_place_where_it_stands_is_a_post() -> None:
    assert min(cost for part, cost in readings("北公民館長", ()) if part is Part.POST) < 1
    assert min(cost for part, cost in readings("北部長", ()) if part is Part.POST) > 1
