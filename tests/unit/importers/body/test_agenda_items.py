import pytest

from minutesapp.importers.body.agenda_items import (
    divide_closed_subject,
    divide_duty,
    is_closed,
    is_head_of_sheet,
    read_item,
)


@pytest.mark.parametrize(
    ("text", "sign", "title"),
    [
        ("1 開会", "1", "開会"), ("１．開会", "１．", "開会"), ("（２）その他", "（２）", "その他"),
        ("⑶ 報告", "⑶", "報告"), ("① 案", "①", "案"),
        ("ア 目標", "ア", "目標"), ("Ⅱ 協議", "Ⅱ", "協議"), ("二 議題", "二", "議題"),
        ("日程第1　会議録の承認", "日程第1", "会議録の承認"),
        ("議案第12号 規則の改正について", "議案第12号", "規則の改正について"),
        ("議題（１） 諮問について", "議題（１）", "諮問について"),
        ("第１号議案　道路の変更", "第１号議案", "道路の変更"),
        ("協議事項ア　運賃の改定", "協議事項ア", "運賃の改定"),
        ("◆議題1 計画について", "◆議題1", "計画について"), ("■ 議事", "■", "議事"), ("3その他", "3", "その他"),
    ],
)  # fmt: skip
def test_every_kind_of_number_is_read(text: str, sign: str, title: str) -> None:
    item = read_item(text)
    assert item is not None
    assert (item.sign, item.title, item.closed) == (sign, title, False)


@pytest.mark.parametrize(
    "text",
    [
        "1 点目は人口です。",
        "3 か月ごとに見直します",
        "16 市で実施しています。",
        "令和6年度は12月に公表します。",
        "議案第41号は、原案のとおり可決することに御異議あり",
        "１　小学生　　　　４件",
        "12.5 パーセント",
        "開会",
        "5日",
        "",
        "（　）決算について",
    ],
)
def test_sentences_and_quantities_are_no_items(text: str) -> None:
    assert read_item(text) is None


@pytest.mark.parametrize("mark", ["【非公開】", "(非公開)", "（非公開）", "《非公開》", "［非公開］", "〔非公開〕"])
def test_the_mark_of_a_closed_item_is_no_part_of_its_title(mark: str) -> None:
    item = read_item(f"(1) 審査請求について{mark}")
    assert item is not None
    assert (item.title, item.closed) == ("審査請求について", True)


def test_a_line_is_closed_as_an_item_or_without_a_number() -> None:
    assert is_closed("2 【非公開】審査請求について") and is_closed("審査請求について【非公開】")
    assert not is_closed("（会長）非公開とします。") and not is_closed("2 公開・非公開の別について")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("≪審査請求について【非公開】≫", "審査請求について"),
        ("【審査請求【非公開】】", "審査請求"),
        ("【報告事項（非公開）】", "報告事項"),
    ],
)
def test_a_mark_may_stand_within_the_frame(text: str, title: str) -> None:
    item = read_item(text)
    assert item is not None and (item.title, item.closed) == (title, True)


def test_what_was_done_behind_closed_doors_is_no_item() -> None:
    assert read_item("［採点及び協議（非公開）］") is None


def test_the_bare_word_closes_what_a_meeting_deals_with() -> None:
    assert divide_closed_subject("審査請求について　非公開") == ("審査請求について", True)
    assert divide_closed_subject("本日の会議は　非公開") == ("本日の会議は　非公開", False)


def test_what_is_counted_behind_a_bill_or_a_closed_item_is_of_its_title() -> None:
    bill, closed = read_item("議案第１号　農地の許可申請について　３件"), read_item("1 保護の審査【非公開】　３件")
    assert bill is not None and closed is not None
    assert (bill.sign, bill.title) == ("議案第１号", "農地の許可申請について　３件")
    assert (closed.sign, closed.title, closed.closed) == ("1", "保護の審査　３件", True)


@pytest.mark.parametrize(
    ("text", "sign", "title"),
    [
        ("議案第１号から議案第３号まで（一括議題）", "議案第１号から議案第３号まで", "（一括議題）"),
        ("議案第４号、議案第５号", "議案第４号、議案第５号", ""),
        ("報告第1号～第3号　専決処分", "報告第1号～第3号", "専決処分"),
        ("日程第3から日程第5まで", "日程第3から日程第5まで", ""),
    ],
)
def test_bills_that_are_taken_together_are_one_item(text: str, sign: str, title: str) -> None:
    item = read_item(text)
    assert item is not None and (item.sign, item.title, item.named, item.spaced) == (sign, title, True, True)
    assert read_item(f"{text}を議題とします。") is None


def test_heads_of_the_sheet_are_no_items() -> None:
    heads = [item for text in ("9 問合せ先", "■議　事", "2 議事", "4. 次回の会議") if (item := read_item(text))]
    assert [is_head_of_sheet(item) for item in heads] == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "sign", "title"),
    [
        ("【議題一】地域の見守りについて", "議題一", "地域の見守りについて"),
        ("≪議事１　令和６年度の報告≫", "議事１", "令和６年度の報告"),
        ("≪　１　広場の案について　≫", "１", "広場の案について"),
        ("２－１　景観の区域", "２－１", "景観の区域"),
        ("議題⑶　個別の事例", "議題⑶", "個別の事例"),
        ("〔報告事項〕", "", "報告事項"),
        ("【計画の見直しについて】", "", "計画の見直しについて"),
        ("【第２号議案　地区の変更について（付議）】", "第２号議案", "地区の変更について（付議）"),
    ],
)
def test_items_in_frames_and_in_two_parts(text: str, sign: str, title: str) -> None:
    item = read_item(text)
    assert item is not None
    assert (item.sign, item.title) == (sign, title)


@pytest.mark.parametrize("text", ["【会長】", "〔拍手〕", "【会長】一つ目の議題です", "［13:15］ 委員", "≪≫"])
def test_other_things_in_frames_are_no_items(text: str) -> None:
    assert read_item(text) is None


def test_a_label_of_the_sheet_with_its_value_is_no_item() -> None:
    for text in ("9　問合せ先　福祉課", "8　その他　なし"):
        item = read_item(text)
        assert item is not None and is_head_of_sheet(item)


def test_whose_duty_an_opening_is_is_no_part_of_its_title() -> None:
    assert divide_duty("開会　　辻館長") == ("開会", "辻館長")
    assert divide_duty("開会（久我課長）") == ("開会", "（久我課長）")
    assert divide_duty("その他　　次回日程　11月14日") == ("その他", "次回日程　11月14日")
    assert divide_duty("計画の変更　　（案）") == ("計画の変更　　（案）", "")
    assert divide_duty("開会　　奈良 泰哉") == ("開会", "奈良 泰哉")
    for title in (
        "その他（次期委員）",
        "市長挨拶（代読）",
        "市長挨拶　　代読（副市長）",
        "開会（午後2時）",
        "開会（公開）",
    ):
        assert divide_duty(title) == (title, "")


def test_the_name_of_a_part_may_stand_behind_a_circle() -> None:
    item = read_item("○その他")
    assert item is not None and (item.title, item.count) == ("その他", None)
    assert read_item("○資料の確認") is None
