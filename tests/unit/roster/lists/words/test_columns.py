import pytest

from minutesapp.roster.lists.words.columns import belong_together, key_below, key_of, names_somebody


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("氏　名", "name"), ("氏名（敬称略）", "name"), ("氏名※", "name"), ("氏名 / Name", "name"),
        ("委員氏名", "name"),
        ("ﾌﾘｶﾞﾅ", "kana"), ("読み方", "kana"), ("よみかた", "kana"), ("氏名のふりがな", "kana"), ("カナ氏名", "kana"),
        ("フリガナ（全角カナ）", "kana"), ("姓（カナ）", "family_kana"), ("よみがな(名)", "given_kana"),
        ("せい", "family_kana"),
        ("役職等", "post"), (" 職　名 ", "post"), ("所属団体等", "group"), ("課名", "group"), ("所属・職名", "place"),
        ("種別", "side"), ("選出区分", "category"), ("議席番号", "seat"), ("会派名", "party"), ("№", "number"),
        ("No.", "number"),
        ("委嘱日", "start"), ("委嘱の年月日", "start"), ("任期（自）", "start"), ("任期（始期）", "start"),
        ("任期満了日", "end"), ("任期満了予定日", "end"), ("任期", "term"), ("備　考", "remarks"), ("定足数", "quorum"),
        ("電話番号", ""), ("所属（カナ）", ""), ("職名カナ", ""), ("生年月日", ""), ("", ""), ("氏名" * 30, ""),
    ],
)  # fmt: skip
def test_headings_are_known_by_many_words(heading: str, key: str) -> None:
    assert key_of(heading) == key


@pytest.mark.parametrize(
    ("top", "heading", "key"),
    [
        ("氏名", "姓", "family"), ("氏名", "名", "given"), ("ふりがな", "姓", "family_kana"),
        ("ふりがな", "めい", "given_kana"),
        ("氏名", "ふりがな", "kana"), ("氏名", "漢字", "name"), ("ふりがな", "氏名", "name"), ("任期", "至", "end"),
        ("職", "職", "post"), ("職", "", "post"), ("委員", "氏名", "name"), ("氏名", "内線", ""),
    ],
)  # fmt: skip
def test_of_two_headings_the_lower_one_says_what_of_the_upper_one_it_is(top: str, heading: str, key: str) -> None:
    assert key_below(top, heading) == key


def test_names_may_stand_with_their_readings() -> None:
    assert all(map(names_somebody, ("氏名", "姓", "氏名（ふりがな）", "ふりがな\n氏　名")))
    assert not any(map(names_somebody, ("ふりがな", "所属", "名", "")))


def test_parts_of_an_office_belong_together() -> None:
    assert belong_together("課") and belong_together("係　名")
    assert not belong_together("推薦団体")
