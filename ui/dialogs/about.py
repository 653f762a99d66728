"""What this program is, and under which licences its parts stand."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

import minutesapp
from ui.dialogs.base import BaseDialog, hint
from ui.widgets.appearance.icons import pixmap
from ui.widgets.plain import plain_label

PARTS = (
    ("Qt / PySide6", "LGPL v3", "画面"),
    ("python-docx", "MIT", "Wordの書き出し"),
    ("lxml", "BSD", "Wordの中身"),
    ("msgspec", "BSD", "会議録のファイル"),
    ("sqlite-utils", "Apache 2.0", "名簿"),
    ("fugashi / MeCab", "MIT / BSD", "読みの推定"),
    ("unidic-lite", "MIT / BSD", "読みの辞書"),
    ("platformdirs", "MIT", "保存する場所"),
)
QT_WORDS = (
    "この画面はQt（PySide6）を使っています。QtはGNU劣等一般公衆利用許諾書（LGPL）第3版のもとで配られており、"
    "差し替えられる部品として添えてあります。許諾書の全文はQtの部品と同じ場所にあります。"
)


class AboutDialog(BaseDialog):
    """The version and the licences."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "会議録作成について", reject="閉じる", size=(520, 460))
        self.column.addLayout(_head(self.devicePixelRatioF()))
        browser = QTextBrowser()
        browser.setOpenLinks(False)
        browser.setHtml(licences_html())
        browser.setAccessibleName("使用許諾")
        self.column.addWidget(browser, 1)


def licences_html() -> str:
    """The licences of the program and of its parts."""
    rows = "".join(f"<tr><td>{name}</td><td>{licence}</td><td>{use}</td></tr>" for name, licence, use in PARTS)
    heads = "".join(f"<th align='left'>{head}</th>" for head in ("部品", "許諾", "使う所"))
    return (
        "<p>このプログラムはMITライセンスのもとで自由に使えます。無保証です。</p>"
        f"<p>{QT_WORDS}</p><table cellpadding='4'><tr>{heads}</tr>{rows}</table>"
    )


def _head(scale: float) -> QHBoxLayout:
    picture = plain_label()
    picture.setPixmap(pixmap("app", "", 64, scale))
    name = plain_label("会議録作成")
    font = name.font()
    font.setPointSizeF(font.pointSizeF() * 1.6)
    font.setBold(True)
    name.setFont(font)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(name)
    words.addWidget(hint(f"版 {minutesapp.__version__}（Qt {qVersion()}）"))
    words.addWidget(hint("会議録・会議概要を、役所の様式どおりに作ります。"))
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row
