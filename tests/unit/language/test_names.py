from itertools import product

import pytest

from minutesapp.language.names import (
    PersonName,
    closed_up,
    guess_readings,
    is_family_name,
    readings_of,
    split_name,
    split_staff,
)
from minutesapp.language.posts import rank_of

FAMILIES = """
青柳 浅野 飯島 伊東 石原 市村 今村 岩田 上原 内藤 大石 大沢 岡崎 奥村 小沢 片山 加納 川島 河野 神田 岸 北川 熊田 黒田
小泉 児玉 小西 小峰 榊原 桜庭 沢口 塩見 篠原 白石 須藤 関口 曽根 高山 滝沢 武井 玉井 塚本 土屋 寺田 富永 永田 中根 奈良
二宮 沼田 萩原 畑中 服部 早川 平井 広瀬 深沢 藤森 古田 堀内 本間 牧野 三宅 宮下 向井 森本 八木 安井 柳田 山岸 湯川 横田
吉岡 若林 和久井 勅使河原 日比谷 宇都宮 長谷部 波多野 堤 泉 乾 森 秦 岡 島 谷 城 東
"""
GIVENS = """
一郎 恵一 克己 憲治 光太郎 賢人 涼介 智也 祐介 義雄 和男 悟 徹 剛 亮 潤 淳一 裕子 典子 幸代 紀子 文江 美穂 静香 千尋
早苗 友美 里奈 美月 花子 純 薫 光 恵美子 貴美子 孝太郎 辰也 勝 豊 茜
"""
POSTS = """
総務課長 企画政策課長 障害福祉係長 下水道課主査 広報担当主任 こども未来課主事 選挙管理委員会事務局長 建築指導課長補佐
部長 係長
"""


@pytest.mark.parametrize(
    ("full", "family", "given"),
    [
        ("西和枝", "西", "和枝"),
        ("織典子", "織", "典子"),
        ("髙橋美咲", "髙橋", "美咲"),
        ("𠮷田健", "𠮷田", "健"),
        ("山﨑智子", "山﨑", "智子"),
        ("長谷川太郎", "長谷川", "太郎"),
        ("葛\U000e0100城愛", "葛\U000e0100城", "愛"),
        ("森まさこ", "森", "まさこ"),
        ("小田 切子", "小田", "切子"),
        ("小田切　子", "小田切", "子"),
        ("五十嵐誠", "五十嵐", "誠"),
        ("東海林太郎", "東海林", "太郎"),
    ],
)
def test_names_are_divided_as_written(full: str, family: str, given: str) -> None:
    assert split_name(full) == PersonName(family, given)


@pytest.mark.parametrize("full", ["ジョン・スミス", "林", "", "マリア ホセ ガルシア", "Ann"])
def test_what_cannot_be_divided_stays_whole(full: str) -> None:
    assert split_name(full) == PersonName()


def test_nearly_all_of_many_names_are_divided_rightly() -> None:
    names = list(product(FAMILIES.split(), GIVENS.split()))
    right = sum(split_name(family + given) == PersonName(family, given) for family, given in names)
    assert right / len(names) > 0.98


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("沢田防災情報・システム担当主任", "沢田", "防災情報・システム担当主任"),
        ("小田切総務課長", "小田切", "総務課長"),
        ("森下健幸づくり係長", "森下", "健幸づくり係長"),
        ("須田母子・歯科保健係長", "須田", "母子・歯科保健係長"),
        ("髙﨑秘書課長", "髙﨑", "秘書課長"),
        ("𠮷田係長", "𠮷田", "係長"),
        ("南部長", "南", "部長"),
        ("岡本部長", "岡本", "部長"),
        ("山田太郎総務課長", "山田太郎", "総務課長"),
        ("織典子委員", "織典子", "委員"),
        ("池田　主任", "池田", "主任"),
        ("山田 太郎 総務課長", "山田 太郎", "総務課長"),
        ("総務課長", "", "総務課長"),
        ("森林整備課長", "", "森林整備課長"),
        ("課長", "", "課長"),
        ("池田", "池田", ""),
        ("山田 太郎", "山田 太郎", ""),
        ("", "", ""),
    ],
)
def test_staff_entries_are_divided_into_name_and_post(text: str, name: str, post: str) -> None:
    assert split_staff(text) == (name, post)


def test_the_staff_of_the_seed_are_divided(seed: str) -> None:
    entries = [entry for line in seed.splitlines()[7:10] for entry in line.split("\t")[1].split("、")]
    divided = [split_staff(entry) for entry in entries]
    assert len(divided) == 11
    assert all(2 <= len(name) <= 3 and rank_of(post) and name + post in entries for name, post in divided)


def test_the_members_of_the_seed_are_divided(seed: str) -> None:
    line = next(line for line in seed.splitlines() if line.startswith("4 "))
    names = [entry.removesuffix("委員") for entry in line.split("\t")[1].split("、")]
    assert [len(split_name(name).family) for name in names] == [1, 2, 2, 1, 2, 2]


def test_nearly_all_of_many_staff_entries_are_divided_rightly() -> None:
    entries = list(product(FAMILIES.split(), POSTS.split()))
    right = sum(split_staff(family + post) == (family, post) for family, post in entries)
    assert right / len(entries) > 0.98


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("髙橋美咲", "たかはし みさき"),
        ("山﨑智子", "やまさき ともこ"),
        ("𠮷田 健", "よしだ けん"),
        ("森まさこ", "もり まさこ"),
        ("林葵", "はやし あおい"),
    ],
)
def test_the_right_reading_is_among_the_guesses(name: str, reading: str) -> None:
    assert reading in guess_readings(name)


@pytest.mark.parametrize(
    ("family", "reading"), [("池田", "いけだ"), ("工藤", "くどう"), ("渡邉", "わたなべ"), ("小清水", "こしみず")]
)
def test_a_family_name_alone_is_read_as_one(family: str, reading: str) -> None:
    assert reading in guess_readings(family)


def test_a_name_in_katakana_reads_as_it_stands() -> None:
    assert guess_readings("スミス") == ("すみす",)


def test_what_has_no_reading_gives_no_guess() -> None:
    assert guess_readings("") == ()


@pytest.mark.parametrize("name", ["山" * 30, "山田" * 10_000, "山田太郎課長" * 20])
def test_what_is_longer_than_any_name_is_none(name: str) -> None:
    assert split_name(name) == PersonName()
    assert guess_readings(name) == ()
    assert not is_family_name(name)
    assert split_staff(name) == (name, "")


def test_a_selector_without_a_sign_before_it_stays_with_the_sign_behind() -> None:
    assert split_name("\U000e0100山田太郎") == PersonName("\U000e0100山田", "太郎")


def test_three_readings_are_proposed_the_likeliest_first() -> None:
    assert readings_of("河野 一郎")[0] == "こうの いちろう"
    assert readings_of("髙橋 淳") == guess_readings("髙橋 淳")[:3] != guess_readings("髙橋 淳")
    assert len(set(readings_of("東 翔"))) <= 3
    assert readings_of("池田")[0] == "いけだ"
    assert readings_of("") == ()


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("山田 健太", "けんた"),
        ("山田 悠真", "ゆうま"),
        ("山田 悠斗", "ゆうと"),
        ("山田 ひろ子", "ひろこ"),
        ("山田 翔太", "しょうた"),
    ],
)
def test_a_given_name_is_read_by_its_signs_where_the_dictionary_has_it_not(name: str, reading: str) -> None:
    assert f"やまだ {reading}" in readings_of(name)


def test_no_reading_is_made_up_that_nobody_can_say() -> None:
    assert not [reading for reading in guess_readings("山田 一郎") if "っろ" in reading]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("岸　田　　　徹", "岸田 徹"),
        ("岸 田　徹", "岸田 徹"),
        ("五十嵐　　真　由", "五十嵐 真由"),
        ("大　久　保　勝", "大久保 勝"),
        ("岸田　徹", "岸田 徹"),
        ("環境課長　　岸　徹", "環境課長 岸 徹"),
        ("株式会社 東野 徹", "株式会社 東野 徹"),
        ("A B C", "A B C"),
        ("", ""),
    ],
)
def test_a_name_written_sign_by_sign_is_closed_up(written: str, name: str) -> None:
    assert closed_up(written) == name


def test_a_name_written_sign_by_sign_is_divided() -> None:
    assert split_name("岸　田　　徹") == PersonName("岸田", "徹")
