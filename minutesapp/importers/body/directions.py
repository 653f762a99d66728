"""Stage directions: what tells them from speakers in the same brackets and from sentences in brackets."""

from __future__ import annotations

from minutesapp.importers.body.turns.speech import ACTION, ENDS_IN_ACTION
from minutesapp.importers.body.turns.turn_labels import is_label
from minutesapp.language.dates.clock import find_times
from minutesapp.language.matching.folding import nfkc, squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import wordlist
from minutesapp.templates.directions.recognition import direction_meaning, marks_for
from minutesapp.templates.parts.direction import DirectionForm, Marks
from minutesapp.templates.roles import DirectionMeaning

BULLETS = frozenset("・･※→⇒")
OPENERS = frozenset("(（【〔[［《≪<＜〈―－—‐-─–")
CLOSERS = frozenset(")）】〕]］》≫>＞〉―－—‐-─–。")
WRAPPED = pattern(
    r"(?:[(（](?P<paren>.+)[)）]|【(?P<sumi>[^】]+)】|〔(?P<shell>[^〕]+)〕|[\[［](?P<square>[^\]］]+)[\]］]|[《≪](?P<double>[^》≫]+)[》≫]"
    r"|[<＜〈](?P<angle>[^>＞〉]+)[>＞〉]|[―－—‐\-─–]{1,3}\s*(?P<dash>[^―－—‐\-─–].*[^―－—‐\-─–\s])\s*[―－—‐\-─–]{1,3})[。]?"
)
PLAIN = pattern(
    rf"(?:事務局|担当課?|[^\s。、:：】]{{1,14}}[課係室局部長員]|各?委員|会長|委員長|議長|教育長).{{0,2}}(?:から|より|が|、|の|に).{{0,50}}{ACTION}(?:した|があった|を行った|する)?。?|"
    rf"(?:異議|質疑|質問|意見|特に意見)(?:なし|無し)。?|(?:全員|全会|満場)(?:一致|賛成|了承|異議なし).{{0,12}}|(?:一同|各委員|委員|全員)?(?:了承|承認|可決|拍手|休憩|再開)。?"
    r"|[^。]{4,50}(?:のため|により|につき)、?(?:会議は)?非公開。?|同上"
)
STRONG, REPORTED = (tuple(wordlist("directions")[kind]) for kind in ("strong", "reported"))
PART = pattern(r"(?:御|ご)?(?:意見|質問|質疑)[0-9０-９一二三四五六七八九十]*")
"""What heads a part of a summary in brackets, and within a turn a part of that: it says nothing of anybody else."""
NO_DIRECTION = pattern(
    rf"主な|結果[】］\]〕》≫>＞〉]|まとめ$|結論$|{PART.pattern}$|(?:御|ご)?回答[0-9０-９一二三四五六七八九十]*$"
    r"|.{1,8}の(?:考え方?|回答|見解|対応)$|(?:作成|文責|記録|担当)[:：\s]|次回[\s　]*(?:令和|平成|[0-9０-９])"
)
"""What heads a part of a summary, or tells who wrote the record, or when the next meeting is."""
EXPLAINS = pattern(r"(?:です|ます|ません|ください|下さい)。?$")
"""How a note ends that speaks to the reader, and tells nothing that was done."""
OPENING_ALONE = pattern(r"[○〇◯●◎■□◆◇]?\s*(?P<title>(?:開|閉|散)[\s　]*会)")
BREAK = "休憩"
BULLET = pattern(r"[・･]\s*")
LONGEST_BULLET, LONGEST_PLAIN, LONGEST_WRAPPED, LONGEST_BETWEEN_DASHES, LONGEST_CLOSING = 40, 60, 80, 60, 100
"""Signs of a direction behind a bullet, without any sign, in brackets, between dashes, and of a line that closes."""
CLOSING = pattern(
    r"以上|閉会|散会|開会|その他|(?:この|本)(?:会議録|議事録)は.*。|\W?(?:会議)?(?:終了|閉会|散会)\W?|(?:午前|午後|正午|[0-9０-９]{1,2}[:：時]).{0,20}(?:開会|開議|休憩|再開|閉会|散会|終了|延会)(?:を?宣言)?(?:する|した)?。?|"
    r"(?:開会|開議|休憩|再開|閉会|散会|終了)[\s　:：(（]*+(?:宣言[\s　:：(（]*+)?(?:令和.{1,12}日[\s　]*+)?"
    r"(?:午前|午後|正午|[0-9０-９]{1,2}[:：時]).{0,14}|[(（]?以\s*上[)）]?"
)


def may_direct(text: str) -> bool:
    """Whether a line may be a direction at all; most are told apart by their first and last sign."""
    return text[0] in BULLETS or (text[0] in OPENERS and text[-1] in CLOSERS) or _is_plain(text)


def read_phrase(text: str, form: DirectionForm) -> str:
    """The words of a direction that the form offers, between the marks that it has for such; empty for all else."""
    for marks in filter(None, (form.times, form.decisions, Marks(form.open, form.close))):
        words = _between(text, marks)
        if words and direction_meaning(words, form) is not DirectionMeaning.NONE:
            return words
    unmarked = form.times == Marks() and _begins_with_time(text) and direction_meaning(text, form).tells_time
    return text if unmarked else ""


def _begins_with_time(text: str) -> bool:
    times = find_times(nfkc(text))
    return bool(times) and times[0][0] == 0


def read_direction(text: str, form: DirectionForm, *, speaking: bool, item: bool, own: bool) -> str | None:
    """The words of a direction, without the wrapper where the form has the same; None for what is none.

    `speaking` says that somebody speaks here, with `own` under a label on its own line (a bullet is then theirs),
    `item` that the source put the line into a list (``- ・``).
    """
    read = _read(text, form, speaking=speaking, item=item, own=own)
    return (_between(read, Marks(form.open, form.close)) or _between_own(read, form) or read) if read else read


def is_between_marks(text: str, form: DirectionForm) -> bool:
    """Whether a line is a direction by the marks that the form has before and behind most of them."""
    read = _read(text, form, speaking=True, item=False, own=False)
    return bool(read) and (read != text or bool(_between(text, Marks(form.open, form.close))))


def _between_own(text: str, form: DirectionForm) -> str:
    """What stands between the marks that directions of its sort have alone; empty where it is of no such sort."""
    for marks in filter(None, (form.times, form.decisions)):
        words = _between(text, marks)
        if words and marks_for(words, form)[1] == marks:
            return words
    return ""


def _between(text: str, marks: Marks) -> str:
    """What stands between these marks; empty where they are not there, or there are none."""
    before, behind = marks.open.strip(), marks.close.strip()
    if not before or not (text.startswith(before) and text.endswith(behind)):
        return ""
    return text[len(before) : len(text) - len(behind)].strip()


def _read(text: str, form: DirectionForm, *, speaking: bool, item: bool, own: bool) -> str | None:
    bullet = BULLET.match(text) if text[0] in "・･" else None
    if bullet:
        return _read_bullet(text[bullet.end() :], speaking=speaking, item=item, own=own)
    if text[0] == "※" and not speaking and EXPLAINS.search(text):
        return None
    if text[0] == "※" or (text[0] in "→⇒" and "。" not in text and len(text) <= LONGEST_BULLET):
        return text
    match = WRAPPED.fullmatch(text) if text[0] in OPENERS and text[-1] in CLOSERS else None
    if match is None:
        return text if _is_plain(text) and not (speaking and "。" in text) else None
    inside = next(filter(None, match.groups()))
    if not (speaking and is_part(text)) and not _is_wrapped_direction(inside, match.lastgroup or ""):
        return None
    return inside.strip() if (form.open.strip(), form.close.strip()) == _narrow(text) else text


def is_closing(text: str, *, speaking: bool = False) -> bool:
    """Whether a line is of the record itself, whoever spoke before: 以上, 閉会 午後3時, （結論）.

    A break in brackets (〔休憩　１０分間〕) is a direction, and so is the head of a part where somebody is `speaking`.
    """
    if speaking and is_part(text):
        return False
    plain = text.strip("《》≪≫〔〕【】 　")
    if len(text) > LONGEST_CLOSING or (plain != text and plain.startswith(BREAK)):
        return False
    if CLOSING.fullmatch(plain) or (plain[:1].isalnum() and CLOSING.fullmatch(squeeze(plain))):
        return True
    return text[0] in OPENERS and text[-1] in CLOSERS and NO_DIRECTION.match(text[1:-1]) is not None


def is_part(text: str) -> bool:
    """Whether a line is the head of a part of a summary in round brackets that may be one of a turn (（意見）)."""
    return text[0] in "(（" and text[-1] in ")）" and PART.fullmatch(text[1:-1].strip()) is not None


def opening_or_closing(text: str) -> str:
    """The words of a line that says nothing but 開会 or 閉会; below it somebody may open or close the meeting."""
    match = OPENING_ALONE.fullmatch(text)
    return match["title"] if match else ""


def wrapper_of(text: str) -> tuple[str, str]:
    """What stands before and behind the words of a line that looks like a direction; nothing where that is not told."""
    if text[:1] == "※":
        return text[: len(text) - len(text[1:].lstrip())], ""
    match = WRAPPED.fullmatch(text) if text[:1] in OPENERS and text[-1:] in CLOSERS else None
    if match is None or match.lastgroup is None:
        return "", ""
    return text[: match.start(match.lastgroup)], text[match.end(match.lastgroup) :]


def _read_bullet(text: str, *, speaking: bool, item: bool, own: bool) -> str | None:
    if speaking and own and not text.endswith(STRONG):
        return None
    acts = len(text) <= LONGEST_BULLET * 2 and "。" not in text[:-1] and bool(ENDS_IN_ACTION.search(text[-24:]))
    return text if acts or (item and not speaking and "。" not in text) else None


def _is_plain(text: str) -> bool:
    return len(text) <= LONGEST_PLAIN and "。" not in text[:-1] and PLAIN.fullmatch(text) is not None


def _is_wrapped_direction(inside: str, kind: str) -> bool:
    if is_label(inside) or inside.isdigit() or NO_DIRECTION.match(inside):
        return False
    if len(inside) > LONGEST_WRAPPED:
        return False
    if ENDS_IN_ACTION.search(inside[-24:]) and not inside.removesuffix("。").endswith(REPORTED):
        return "。" not in inside[:-1] or inside.count("。") <= 1
    if kind in ("sumi", "square", "angle"):
        return False
    whole = inside.removesuffix("。") if kind in ("double", "shell") else inside
    return len(inside) <= LONGEST_BETWEEN_DASHES if kind == "dash" else "。" not in whole


def _narrow(text: str) -> tuple[str, str]:
    return text[0].translate(NARROW), text[-1].translate(NARROW)


NARROW = str.maketrans("（）＜＞［］", "()<>[]")
