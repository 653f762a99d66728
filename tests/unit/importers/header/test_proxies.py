import pytest

from minutesapp.importers.header.proxies import divide_proxy
from minutesapp.model.attendance import Proxy


@pytest.mark.parametrize(
    ("note", "proxy", "left"),
    [
        ("代理：業務課長　野上　守", Proxy("野上 守", "野上", "業務課長"), ""),
        ("代理出席：総務課長、東　守", Proxy("東 守", "東", "総務課長"), ""),
        ("代理 薬剤師会副会長 浅葉徹", Proxy("浅葉徹", "浅葉", "薬剤師会副会長"), ""),
        ("代理　児玉", Proxy("児玉", "児玉"), ""),
        ("代理、五十嵐忠", Proxy("五十嵐忠", "五十嵐"), ""),
        ("代理人：森下和夫", Proxy("森下和夫", "森下"), ""),
        ("野上業務課長が代理出席", Proxy("野上", "野上", "業務課長"), ""),
        ("東雲商工会、代理：工藤係長", Proxy("工藤", "工藤", "係長"), "東雲商工会"),
    ],
)
def test_who_came_in_somebodys_place_is_read_with_the_post(note: str, proxy: Proxy, left: str) -> None:
    assert divide_proxy(note) == (proxy, left)


@pytest.mark.parametrize("note", ["代理出席", "会長代理", "代理：消防署", "代理：課長補佐", "代理：東　守　他1名", ""])
def test_a_note_that_names_nobody_stays(note: str) -> None:
    assert divide_proxy(note) == (None, note)
