"""Numbers of turns, and speakers behind headings."""

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.spoken.leads import behind_headings, counted

HEADING, SPEAKER, SAID = ItemKind.HEADING, ItemKind.SPEAKER, ItemKind.CONTINUATION


def test_every_turn_has_its_number_before_the_sign_wherever_the_label_stands() -> None:
    inline = Item(ItemKind.TURN, "一", "○", "会長", gap="　")
    own = Item(SPEAKER, before="○", label="委員")
    items = (inline, Item(SAID, "二"), Item(HEADING, "議事"), own, Item(SAID, "三"))
    assert [item.words for item in counted(items, "1　")] == ["1　○会長　一", "二", "議事", "2　○委員", "三"]
    assert [item.words for item in counted((inline, inline), "（一）")] == ["（一）○会長　一", "（二）○会長　一"]


def test_the_speaker_under_a_heading_stands_at_its_end_before_its_mark() -> None:
    head = Item(HEADING, "報告", label="1", gap=" ", tail="【非公開】")
    speaker = Item(SPEAKER, before="（", label="総務課長", after="）")
    items = (head, speaker, Item(SAID, "一"), speaker, Item(SAID, "二"), head, head, speaker, Item(SAID, "三"))
    assert [item.words for item in behind_headings(items)] == [
        "1 報告（総務課長）【非公開】",
        "一",
        "（総務課長）",
        "二",
        "1 報告【非公開】",
        "1 報告（総務課長）【非公開】",
        "三",
    ]


def test_a_heading_at_the_end_and_one_over_something_else_stay_as_they_are() -> None:
    note, speaker = Item(ItemKind.DIRECTION, "説明"), Item(SPEAKER, label="会長")
    items = [Item(HEADING, "報告"), note, speaker, Item(HEADING, "閉会")]
    assert list(behind_headings(items)) == items
