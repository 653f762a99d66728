"""The words of a piece of HTML, for programs that put nothing else on the clipboard."""

from __future__ import annotations

from html.parser import HTMLParser

from minutesapp.language.pattern import pattern

BLOCKS = frozenset(
    ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "table", "ul", "ol", "dl", "dt", "dd", "blockquote",
     "pre", "section", "article", "header", "footer", "main", "body", "hr", "br", "title")
)  # fmt: skip
UNREAD = frozenset(("head", "style", "script", "template", "del", "title"))
"""What a browser does not show, and words that were struck from a text."""
ENDLESS = frozenset(("br", "hr", "img", "meta", "link", "input", "col", "wbr"))
CELLS = ("td", "th")
SHEET = pattern(r"urn:schemas-microsoft-com:office:excel|google-sheets-html-origin|(?s:LibreOffice.*<table)")
HEAD = 2_000
"""Signs in which a program says what it is."""
BLANKS = pattern("[ \t\r\n\f]+")


def web_words(html: str) -> str:
    """What one would read: a line for each paragraph and row, a tab between cells, ・ before items of lists."""
    reader = WordsReader()
    reader.feed(html)
    reader.close()
    return reader.words


def is_sheet(html: str) -> bool:
    """Whether a spreadsheet wrote it."""
    return SHEET.search(html[:HEAD]) is not None


class WordsReader(HTMLParser):
    """Collects the words of the elements that are shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = [""]
        self._unread: list[str] = []
        self._cells = 0

    @property
    def words(self) -> str:
        """All lines that say something."""
        return "\n".join(line.rstrip(" ") for line in self._lines if line.strip())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A paragraph begins a line, unless it stands in a cell."""
        hidden = any(name == "style" and "display:none" in (value or "").replace(" ", "") for name, value in attrs)
        if tag in UNREAD or hidden or self._unread:
            self._unread.extend([tag] if tag not in ENDLESS else [])
        elif tag == "tr":
            self._cells = 0
            self._break()
        elif tag in CELLS:
            self._begin_cell()
        elif tag in BLOCKS:
            self._break()
            self._lines[-1] += "・" if tag == "li" else ""

    def handle_endtag(self, tag: str) -> None:
        """What is behind a paragraph is another one."""
        if self._unread:
            if tag in self._unread:
                while self._unread.pop() != tag:
                    pass
        elif tag == "table":
            self._cells = 0
            self._break()
        elif tag in BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        """Words; white space counts once, as in a browser."""
        words = BLANKS.sub(" ", data)
        if not self._unread:
            line = self._lines[-1]
            self._lines[-1] += words.lstrip(" ") if not line or line[-1] in " \t\n" else words

    def _begin_cell(self) -> None:
        if self._cells:
            self._lines[-1] += "\t"
        else:
            self._break()
        self._cells += 1

    def _break(self) -> None:
        """The next words are of another line; within a row they go on in their cell."""
        line = self._lines[-1]
        if self._cells:
            self._lines[-1] += " " if line and line[-1] not in " \t" else ""
        elif line:
            self._lines.append("")
