"""The codes of fields: which ones a layout may bring along.

A code is seen by nobody, so it may hold no words of its own. Fields that print them anyway (EQ) are kept as words.
"""

from __future__ import annotations

from minutesapp.language.pattern import pattern

NUMBERS = {"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES"}
"""Fields that print a number, which Word counts anew."""
BARE = (
    *sorted(NUMBERS), "AUTHOR", "COMMENTS", "CREATEDATE", "DATE", "EDITTIME", "FILENAME", "FILESIZE", "KEYWORDS",
    "LASTSAVEDBY", "NUMCHARS", "NUMWORDS", "PRINTDATE", "REVNUM", "SAVEDATE", "SUBJECT", "TEMPLATE", "TIME", "TITLE",
    "USERADDRESS", "USERINITIALS", "USERNAME",
)  # fmt: skip
LETTERS = (
    "ALPHABETIC|alphabetic|AIUEO|Arabic|ARABICDASH|ArabicDash|Caps|CHARFORMAT|DBCHAR|DBNUM[1-4]|CHINESENUM[1-3]|FirstCap"
    "|GB[1-4]|IROHA|KANJINUM[1-3]|JPNUM[1-4]|Lower|MERGEFORMAT|ROMAN|roman|SBCHAR|Upper|ZODIAC[1-3]"
)
"""How a field may write its result."""
PICTURE = r'"?[#0x.,+ %\-]{1,20}"?'
DATE = r"(?:y+|M+|d+|H+|h+|m+|s+|g+|e+|E+|a{3,4}|AM/PM|am/pm|O|[年月日時分秒曜（）()'/:.,\- 　])+"
SWITCH = rf'\\\* ?(?:{LETTERS})|\\# ?{PICTURE}|\\@ ?(?:"{DATE}"|{DATE})|\\[hlnpstu]'
STYLE = r'(?:[1-9]|"?(?:(?:見出し|[Hh]eading) [1-9]|表題|[Tt]itle)"?)'
FIELD = rf"(?:{'|'.join(BARE)}|STYLEREF {STYLE})"
SYMBOL = r'SYMBOL (?:0x)?[0-9A-Fa-f]{1,5}(?: \\f "[^"\\]{1,31}"| \\s [0-9]{1,3}| \\[ahju])*'
SAID = r'"[\d\W_]{0,20}"'
TERM = r"[\d\W_]{1,20}"
CLOSED = pattern(rf"(?i:{FIELD})(?: ?(?:{SWITCH}))*|{SYMBOL}|EQ .*")
COMPUTED = pattern(rf"=[\d+*/()\- ]+|IF (?:{TERM})(?:<=|>=|<>|=|<|>)(?:{TERM}) ?{SAID} ?{SAID}(?: ?{SWITCH})*")
"""Fields around other fields, whose place a digit takes."""
NESTED = "1"


def closed_code(code: str) -> str | None:
    """The code, spaced as usual; None where it may hold words of anybody."""
    tidy = " ".join(code.split())
    return f" {tidy} " if CLOSED.fullmatch(tidy) or COMPUTED.fullmatch(tidy) else None


def prints_number(code: str) -> bool:
    """Whether the field prints a number that Word counts."""
    return code.split()[0].upper() in NUMBERS if code.split() else False
