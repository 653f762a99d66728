"""What is copied, set for Word."""

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.services.clipboard.web_clip import web_clip


def test_labels_hang_and_directions_stand_apart() -> None:
    page = web_clip((
        Item(ItemKind.HEADING, "審議", label="(1)", gap=" ", tail="【非公開】", level=2),
        Item(ItemKind.TURN, "はい<b>。", "(", "会長", ")", " "),
        Item(ItemKind.CONTINUATION, "次に"),
        Item(ItemKind.DIRECTION, "退室", "・ "),
    ))  # fmt: skip
    assert '<p style="margin:6pt 0 0 10.5pt;text-indent:0pt;font-weight:bold">(1) 審議【非公開】</p>' in page
    assert '<p style="margin:0pt 0 0 10.5pt;text-indent:-10.5pt">(会長) はい&lt;b&gt;。</p>' in page
    assert '<p style="margin:0pt 0 0 10.5pt;text-indent:10.5pt">次に</p>' in page
    assert '<p style="margin:0pt 0 0 31.5pt;text-indent:-10.5pt">・ 退室</p>' in page


def test_speakers_beside_their_words_are_a_table_also_where_a_turn_only_goes_on() -> None:
    page = web_clip((
        Item(ItemKind.CONTINUATION, "続き", framed=True),
        Item(ItemKind.TURN, "はい", label="会長", framed=True),
        Item(ItemKind.DIRECTION, "退室", "・ ", framed=True),
        Item(ItemKind.NARRATIVE, "以上"),
    ))  # fmt: skip
    assert page.count("<tr>") == 2 and page.count("<table") == 1
    assert page.index("はい") < page.index("退室") < page.index("</table>") < page.index("以上")
