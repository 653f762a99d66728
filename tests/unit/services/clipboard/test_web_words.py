"""Words of HTML, where nothing else is on the clipboard."""

import pytest

from minutesapp.services.clipboard.web_words import is_sheet, web_words


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>一</p><p>二<br>三</p>", "一\n二\n三"),
        ("<div>一<div>二</div>三</div>", "一\n二\n三"),
        ("<p>予算\n  案&nbsp;&amp;&#x20BB7;</p>", "予算 案\u00a0&𠮷"),
        ("<ul><li>一<li>二</ul>", "・一\n・二"),
        ("<table><tr><th>発言者<th>発言</tr><tr><td><p>会長</p><td>はい。</table>", "発言者\t発言\n会長 \tはい。"),
        ("<html><head><title>題</title><style>p{}</style></head><body><!--x--><p>一</p></body>", "一"),
        ('<p>一<span style="display: none">秘</span><script>x()</script>二<del>消</del></p>', "一二"),
        ('<p>一<span style="mso-hide:all;display:none"><img src="a"><br>秘</span>二</p>', "一二"),
        ("<b>一</b> <i>二</i>", "一 二"),
        ("<p>壊れた<td>表", "壊れた\n表"),
        ("", ""),
    ],
)
def test_a_paragraph_is_a_line_and_a_cell_is_parted_by_a_tab(html: str, words: str) -> None:
    assert web_words(html) == words


def test_what_a_spreadsheet_wrote_is_told_by_its_head() -> None:
    assert is_sheet('<html xmlns:x="urn:schemas-microsoft-com:office:excel">')
    assert is_sheet('<meta name="generator" content="LibreOffice 7"/></head><body>\n<table>')
    assert is_sheet("<google-sheets-html-origin><table>")
    assert not is_sheet("<table><tr><td>Word</td></tr></table>")
