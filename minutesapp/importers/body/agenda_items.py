"""Agenda items: what their numbers look like, and their levels by the order in which kinds of numbers appear."""

from __future__ import annotations

import re

from msgspec import Struct

from minutesapp.importers.body.turns.speech import ENDS_IN_ACTION, names_subject
from minutesapp.importers.closed_marks import divide_closed, divide_closed_line, may_be_closed
from minutesapp.importers.signs import family_of
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.names import is_family_name, split_name, split_staff
from minutesapp.language.numerals import parse_number
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import is_post, rank_of
from minutesapp.templates.roles import Role
from minutesapp.templates.vocabulary import field_labelled

N = r"[0-9０-９一二三四五六七八九十]{1,4}"
NAMED = re.compile(
    rf"(?P<sign>[■◆◇□●○〇◯◎▼▲△・]?\s?(?:(?:追加)?日程第?\s?{N}|(?:議案|報告|協議案?|承認|諮問|選挙|陳情|請願|発議|認定|同意|議|申請)第\s?{N}\s?号(?:の{N})?"
    rf"|(?:議題|案件|議事|報告事項|協議事項|審議事項|議決事項|付議事件|次第|議案|報告|協議|テーマ)\s?(?:[(（]{N}[)）]|{N}|[①-⑳⑴-⒇]|[ア-ン](?=\s))(?![0-9０-９年月日時分人名回件点つ])"
    rf"|第{N}号?(?:議案|報告|諮問|案件)|第{N}号?(?=[\s　])))(?P<gap>[\s　.．、:：]*)(?P<title>.*)"
)
NUMBERED = pattern(
    r"(?P<sign>[0-9０-９]{1,2}[-－‐―ー][0-9０-９]{1,2}(?=[\s　.．、])[.．、]?"
    r"|[0-9０-９]{1,2}[.．、](?![0-9０-９])|[0-9０-９]{1,2}(?=[\s　])|[(（][0-9０-９]{1,2}[)）]|[⑴-⒇]|[①-⑳]"
    r"|[(（][一二三四五六七八九十]{1,2}[)）]"
    r"|[Ⅰ-Ⅻ][.．、]?|[IVX]{1,4}[.．]|[(（][ア-ン][)）]|[ア-ン](?=[\s　.．、])[.．、]?|[(（][a-zａ-ｚ][)）]"
    r"|[a-zａ-ｚ](?=[\s　.．])[.．]?|[一二三四五六七八九十]{1,2}(?=[\s　、.．])[、.．]?)"
    r"(?P<gap>[\s　]*)(?P<title>\S.*)"
)
UNSPACED = pattern(r"(?P<sign>[0-9０-９]{1,2})(?P<gap>)(?P<title>(?!番)(?:[\u4e00-\u9fffァ-ヴ【〔]|その他)[^。]{0,30})")
SYMBOL = re.compile(r"(?P<sign>[■◆◇□▼▲△★☆◎])(?P<gap>\s*)(?P<title>\S.*)")
COUNTER = pattern(
    r"(?:点|人|名|件|年|月|日|時|分|回|か月|ヶ月|ヵ月|カ月|箇月|割|億|万|千|円|番|号|階|つ|歳|才|倍|㎞|㎡|団体|社|校|世帯|位|枚|台|本|個|週|期目|度|次|種類|章|条|項|市町村|キロ|パーセント|%|％)"
    r"(?:目|[ぁ-ん、]|$|[0-9０-９])"
)
SENTENCE_END = pattern(
    r"(?:ます|です|ました|でした|ません|である|だ|思う|ない|れる|いる|した|たい|ください)[。]?$|[、。]$"
)
COUNTED = pattern(r"[\s　][0-9０-９][0-9０-９,，.．]*[\s　]*(?:件|人|名|円|票|点|台|回|校|社|％|%)$")
"""How a row of a table ends that counts something (小学生　　4件)."""
TOGETHER = pattern(
    rf"(?:\s*(?:[、,，・~～〜]|から|及び|並びに|ないし|乃至)\s*(?:[一-鿿]{{1,4}}第|第)?\s?{N}\s?号?(?:議案|報告|諮問|案件)?(?:の{N}(?=\D|$))?(?:まで)?)+"
    r"(?=$|[\s　(（【〔\[［])"
)
"""What goes on with the number of a bill where several are taken together (議案第１号から議案第３号まで)."""
PARTICLE = pattern("[はをがとも、](?!し)|に(?!関)|から|まで|について")
"""What goes on with a sentence in which a bill is only named (議案第3号は、…)."""
FIRST_SIGN = pattern(
    r"[\s0-9０-９(（⑴-⒇①-⑳Ⅰ-ⅫIVXア-ンa-zａ-ｚ"
    r"一二三四五六七八九十■◆◇□▼▲▽△★☆◎●○〇◯・追日報協承認諮選陳請発同議申案審付次テ第]"
)
"""What any agenda item begins with; most lines of a body are told apart by it."""
CIRCLES = "○〇◯●"
FRAMES = {"【": "】", "〔": "〕", "[": "]", "［": "］", "《": "》", "≪": "≫", "<": ">", "＜": "＞", "〈": "〉"}
SECTION = pattern(
    r"(?:(?:報告|審議|協議|議決|承認|諮問|答申|連絡|確認|検討|同意|付議|その他|情報提供|意見聴取|審査)[・、及び]*)+(?:事項|案件|議案)|その他"
)
"""The name of a part of an agenda that has no number (報告事項)."""
DUTY = pattern(
    r"(?P<title>(?:開|閉)[\s　]?会|その他|.{0,8}(?:あいさつ|挨拶))"
    r"(?P<who>[\s　]{2,}\S.*|[（(](?!(?:一部)?非?公開)[^（）()]{1,12}[)）])"
)
"""A title that says nothing but what is always there, and whose duty it is."""
REST = "その他"
"""The last item of many an agenda; without a number it stands under no other."""
LONGEST, LONGEST_NUMBER = 70, 20
"""Signs of a title, and of the number before it."""
AT_THE_END = frozenset((Role.CONTACT, Role.SIGNATURES, Role.DRAFTER, Role.DRAFTED))
"""What stands behind the record of a meeting, in rows like those before it."""
NOTHING = pattern("特に?なし|なし|特になし")
SUB_NUMBER = pattern(r"\d{1,2}[-‐―ー](\d{1,2})")
KANA_ORDER = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"


class AgendaEntry(Struct, frozen=True):
    """A line that may be an agenda item: its number as written, the kind of number, its count, and the words behind.

    `named` numbers (議案第3号) begin anywhere and leave gaps.
    """

    sign: str
    family: str
    count: int | None
    title: str
    closed: bool
    spaced: bool
    named: bool = False


def read_item(text: str) -> AgendaEntry | None:
    """The line as an agenda item, if it looks like one: short, no sentence, no quantity (3 か月)."""
    if not 0 < len(text) <= LONGEST + LONGEST_NUMBER:
        return None
    if text[0] in FRAMES:
        return _read_framed(text)
    if not FIRST_SIGN.match(text):
        return None
    if text[0] in CIRCLES and SECTION.fullmatch(squeeze(text[1:])):
        return AgendaEntry(text[0], CIRCLES[0], None, text[1:].strip(), closed=False, spaced=True)
    match = NAMED.fullmatch(text) or NUMBERED.fullmatch(text) or UNSPACED.fullmatch(text) or SYMBOL.fullmatch(text)
    if match is None:
        return None
    named = match.re is NAMED
    sign, words = _divide_bills(match) if named else (match["sign"], match["title"])
    title, closed = divide_closed(words.strip())
    if (not title and not named) or not _is_title(title, match, counts=named or closed):
        return None
    family, count = _count(match["sign"], named, match.re is SYMBOL)
    spaced = bool(match["gap"]) or words[:1].isspace() or not sign[-1:].isdigit()
    return AgendaEntry(sign.strip(), family, count, title, closed, spaced, named)


def _divide_bills(match: re.Match[str]) -> tuple[str, str]:
    """The number of a bill and the words behind it; the numbers of several that are taken together are one."""
    more = TOGETHER.match(match.string, match.end("sign"))
    return (match.string[: more.end()], match.string[more.end() :]) if more else (match["sign"], match["title"])


def _read_framed(text: str) -> AgendaEntry | None:
    """An item whose number stands in brackets, or the whole item, or the name of a part of the agenda."""
    close = text.rfind(FRAMES[text[0]]) if _closes_at_end(text) else text.find(FRAMES[text[0]], 1)
    inside, behind = text[1:close].strip(), text[close + 1 :].strip()
    if close < 2 or not inside:
        return None
    title, closed = divide_closed(inside)
    if SECTION.fullmatch(squeeze(title)) and not divide_closed(behind)[0]:
        return AgendaEntry("", text[0], None, title, closed=closed or bool(behind), spaced=True)
    if not behind and (names_subject(title) or (closed and not ENDS_IN_ACTION.search(title))):
        bare = read_item(inside) if inside[0] not in FRAMES else None
        return bare or AgendaEntry("", text[0], None, title, closed=closed, spaced=True)
    item = read_item(f"{inside}　{behind}".strip()) if inside[0] not in FRAMES else None
    return item if item and item.count is not None and (behind or item.title) and _is_framed(item, behind) else None


def _closes_at_end(text: str) -> bool:
    """Whether the frame that opens a line closes at its end, around another of the same kind (【審査【非公開】】)."""
    opening, closing = text[0], FRAMES[text[0]]
    return (
        text[-1] == closing
        and text.count(opening) == text.count(closing) > 1
        and text.find(closing) > text.find(opening, 1)
    )


def _is_framed(item: AgendaEntry, behind: str) -> bool:
    """Whether what is in brackets may be an item: something is named, or there is nothing else on the line."""
    return item.named or not behind


def is_closed(text: str) -> bool:
    """Whether a line is closed to the public by its mark, as an item or without a number."""
    if not may_be_closed(text):
        return False
    item = read_item(text)
    return divide_closed_subject(text)[1] or (item is not None and item.closed)


def divide_closed_subject(text: str) -> tuple[str, bool]:
    """A line without a number, parted from the mark of a closed item, and whether it had one.

    The bare word is a mark where it stands apart behind what a meeting deals with.
    """
    title, closed = divide_closed_line(text)
    if closed:
        return title, True
    title, closed = divide_closed(text) if len(text) <= LONGEST else (text, False)
    return (title, True) if closed and names_subject(title) else (text, False)


def is_head_of_sheet(item: AgendaEntry) -> bool:
    """Whether an item is a head of the sheet and none of the agenda: 問合せ先, 次回開催予定, ■議事 over the numbers."""
    label, _, value = item.title.replace("\u3000", " ").partition(" ")
    kind = field_labelled(item.title) or (field_labelled(label) if value else None)
    if kind is None or item.named or item.closed:
        return False
    if kind.role is Role.REMARKS and NOTHING.fullmatch(value.strip()):
        return True
    part = SECTION.fullmatch(squeeze(item.title)) is not None
    return kind.role in AT_THE_END or (item.count is None and kind.role is Role.AGENDA and not part)


def divide_duty(title: str) -> tuple[str, str]:
    """A title and, behind it, who opens or greets, or what remains (開会　　副会長; 開会（課長））; mostly nothing."""
    match = DUTY.fullmatch(title)
    if match is None:
        return title, ""
    who = match["who"].strip()
    framed = who[0] in "(（"
    remains = match["title"] == REST and not framed
    return (match["title"], who) if remains or _names_somebody(who[1:-1] if framed else who) else (title, "")


def _names_somebody(text: str) -> bool:
    """Whether words are a post of the office or the board, or a name with one."""
    plain = squeeze(text)
    name, post = split_staff(text)
    if is_post(plain) or (post and is_family_name(name)):
        return True
    whole = split_name(text)
    return rank_of(plain) is not None or is_family_name(plain) or (bool(whole.given) and is_family_name(whole.family))


def _is_title(title: str, match: re.Match[str], *, counts: bool) -> bool:
    """Whether words behind a number are a title; `counts` says that a number may stand at their end (３件)."""
    if len(title) > LONGEST or "。" in title.rstrip("」）)") or SENTENCE_END.search(title):
        return False
    if (COUNTED.search(title) and not counts) or (match.re is NAMED and not match["gap"] and PARTICLE.match(title)):
        return False
    plain_digits = match["sign"].strip()[-1:].isdigit()
    return not (plain_digits and COUNTER.match(title))


def _count(sign: str, named: bool, symbol: bool) -> tuple[str, int | None]:
    plain = squeeze(sign)
    if symbol:
        return sign, None
    if named:
        digits = re.search(N, plain)
        if digits is None and plain[-1:] in KANA_ORDER:
            return f"議{plain[:-1]}ア", KANA_ORDER.index(plain[-1]) + 1
        if SYMBOL.match(sign):
            return sign[0], parse_number(digits[0]) if digits else None
        family = "日程" if "日程" in plain else "第" if plain.startswith("第") else "議" + re.sub(rf"{N}", "", plain)
        return family, parse_number(digits[0]) if digits else None
    inner = plain.strip("().、")
    if parts := SUB_NUMBER.fullmatch(inner):
        return "1-1", int(parts[1])
    if "Ⅰ" <= sign[:1] <= "Ⅻ":
        return "Ⅰ", ord(sign[0]) - ord("Ⅰ") + 1
    if inner in KANA_ORDER:
        return ("(ア)" if plain.startswith("(") else "ア"), KANA_ORDER.index(inner) + 1
    if inner.isascii() and inner.islower():
        return ("(a)" if plain.startswith("(") else "a"), ord(inner) - ord("a") + 1
    if inner.isascii() and inner.isupper():
        return "Ⅰ", {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}.get(
            inner
        )
    return family_of(sign), parse_number(inner)
