import pytest

from minutesapp.importers.body.turns.turn_labels import Labels, is_label


@pytest.mark.parametrize(
    "text",
    ["委員", "会　長", "事務局", "池田主任", "情報システム課長", "委員長（髙橋美咲君）", "１番（佐藤一郎君）",
    "第3番", "委員Ａ", "A委員",
     "委員11", "４番委員", "職務代理者", "葛󠄀城委員", "𠮷田委員", "木下（花）委員", "各委員", "一同", "事務局(Q)"],
)  # fmt: skip
def test_labels_end_in_a_role(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize(
    "text",
    ["", "了承", "異議なし", "事務局説明", "委員了承", "議題", "その他の委員", "５番委員着席", "委員長（あいさつ）",
    "出席委員", "会議録署名委員",
    "２番髙橋美咲議員登壇", "資料1",
     "市から説明があった委員"],
)  # fmt: skip
def test_what_happens_is_no_label(text: str) -> None:
    assert not is_label(text)


def test_a_record_teaches_labels_of_its_own() -> None:
    labels = Labels(["佐藤"])
    assert labels.expect("佐 藤")
    assert not labels.expect("鈴木")
    labels.learn(["鈴木"])
    assert labels.expect("鈴木")


def test_what_was_told_of_a_label_decides() -> None:
    labels = Labels(["杉原委員"], {"みどりの窓": True, "会長": False, "杉原委員": False})
    assert labels.expect("みどり の窓")
    assert not labels.expect("会長")
    assert not labels.expect("杉原委員")
    assert labels.denies("会　長")
    assert labels.longest_known("杉原委員ですが") == 0
