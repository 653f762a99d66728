"""What marks on words are called on the screen. They are kept as codes."""

from __future__ import annotations

MARKS: dict[str, str] = {
    "query": "要確認",
    "withheld": "不開示",
    "withdrawn": "発言の取消し",
    "corrected": "発言の訂正",
}
ANY_MARK = "印"


def name_mark(code: str) -> str:
    """What a mark with this code is called."""
    return MARKS.get(code, ANY_MARK)
