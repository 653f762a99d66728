"""The kinds of values that markup has: numbers, colours, words of the markup itself, names of fonts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Kind = Callable[[str], str | None]
"""From a value to what is kept of it; None where it is not of this kind."""

MARKUP_WORDS = """
0 1 true false on off t f none nil auto default normal clear continue restart custom both any other left right
center centre start end top middle bottom inside outside inline baseline distribute thaiDistribute lowKashida
mediumKashida highKashida numTab decimal bar num dot hyphen underscore heavy middleDot superscript subscript comma
circle underDot round square angle curly drop margin notBeside around tight through text page column paragraph
character line leftMargin rightMargin topMargin bottomMargin insideMargin outsideMargin bothSides largest exact
atLeast lines linesAndChars snapToChars pct dxa fixed autofit never overlap lrTb tb tbRl rl btLr lr lrTbV tbV tbRlV
rlV tbLrV lrV allLines firstAndLastLine firstLineOnly lastLineOnly odd even first nextPage nextColumn continuous
oddPage evenPage newPage newSection portrait landscape front back allPages firstPage notFirstPage period colon
emDash enDash textWrapping all indent begin separate preserve single words double thick dotted dottedHeavy dash
dashedHeavy dashLong dashLongHeavy dotDash dashDotHeavy dotDotDash dashDotDotHeavy wave wavyHeavy wavyDouble dashed
triple thinThickSmallGap thickThinSmallGap thinThickThinSmallGap thinThickMediumGap thickThinMediumGap
thinThickThinMediumGap thinThickLargeGap thickThinLargeGap thinThickThinLargeGap doubleWave dashSmallGap
dashDotStroked threeDEmboss threeDEngrave outset inset blinkBackground lights antsBlack antsRed shimmer sparkle
solid horzStripe vertStripe reverseDiagStripe diagStripe horzCross diagCross thinHorzStripe thinVertStripe
thinReverseDiagStripe thinDiagStripe thinHorzCross thinDiagCross pct5 pct10 pct12 pct15 pct20 pct25 pct30 pct35
pct37 pct40 pct45 pct50 pct55 pct60 pct62 pct65 pct70 pct75 pct80 pct85 pct87 pct90 pct95 black blue cyan green
magenta red yellow white darkBlue darkCyan darkGreen darkMagenta darkRed darkYellow darkGray lightGray gray silver
maroon olive lime aqua teal navy fuchsia purple window windowText dark1 light1 dark2 light2 accent1 accent2 accent3
accent4 accent5 accent6 hyperlink followedHyperlink background1 text1 background2 text2 bg1 tx1 bg2 tx2 dk1 lt1 dk2
lt2 hlink folHlink phClr eastAsia cs majorEastAsia majorBidi majorAscii majorHAnsi minorEastAsia minorBidi
minorAscii minorHAnsi upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago
ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal
japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet
decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle
ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting taiwaneseCountingThousand
taiwaneseDigital chineseCounting chineseCountingThousand chineseLegalSimplified ideographLegalTraditional
koreanDigital koreanDigital2 koreanCounting koreanLegal ganada chosung numberInDash singleLevel multilevel
hybridMultilevel tab space nothing table numbering wholeTable firstRow lastRow firstCol lastCol band1Vert band2Vert
band1Horz band2Horz neCell nwCell seCell swCell decorative modern roman script swiss variable distributeLetter
distributeSpace rightVertical doNotCompress compressPunctuation compressPunctuationAndJapaneseKana
compatibilityMode overrideTableStyleFontSizeAndJustification enableOpenTypeFeatures doNotFlipMirrorIndents
differentiateMultirowTableHeaders useWord2013TrackBottomHyphenation allowHyphenationAtTrackBottom
allowTextAfterFloatingTableBreak http://schemas.microsoft.com/office/word
http://schemas.openxmlformats.org/drawingml/2006/picture email screen print hqprint rect roundRect ellipse flat rnd
sq sng dbl thickThin thinThick tri ctr in tl tr bl br b l r sysDot sysDash lgDash dashDot lgDashDot lgDashDotDot
sysDashDot sysDashDotDot med sm lg triangle stealth diamond oval arrow x y xy view edit backwardCompatible segments
miter bevel tile frame pattern gradient gradientRadial perspective emboss longDash longDashDot longDashDotDot
shortDash shortDot shortDashDot shortDashDotDot thinThin thickBetweenThin topAndBottom absolute relative static
visible visibility hidden mso-fit-shape-to-text if sum prod mid abs min max sqrt sin cos tan atan2 sumangle val mod
cosatan2 sinatan2 lineDrawn pixelLineWidth pixelWidth pixelHeight emuWidth emuHeight width height xcenter ycenter
darken lighten this vertical horizontal vertical-ideographic lr-tb tb-rl wrap atmost margin-left bold italic
underline small-caps char left-margin-area right-margin-area top-margin-area bottom-margin-area inner-margin-area
outer-margin-area bottom-to-top top-to-bottom top-baseline
"""
TOKENS = frozenset(MARKUP_WORDS.split())
"""The words of the markup: no list of them is longer than what its users need, and none is a word of anybody."""
NUMBER = r"[-+]?(?:\d{1,10}(?:\.\d{0,6})?|\.\d{1,6})(?:mm|cm|in|pt|pc|pi|px|em|ex|emu|fd|f|%)?"
COLOUR = r"[0-9A-Fa-f]{6}"
HEXADECIMAL = rf"#?{COLOUR}|[0-9A-Fa-f]{{2}}|[0-9A-Fa-f]{{4}}|#[0-9A-Fa-f]{{3}}"
SETTING = re.compile(f"{NUMBER}|{HEXADECIMAL}", re.ASCII)
PARTED = re.compile(r"[\s,()\[\]]+")
IN_A_ROW = re.compile(rf"{NUMBER}|[@#]-?\d{{1,6}}", re.ASCII)
TINT = re.compile(rf"(#{COLOUR}|#[0-9A-Fa-f]{{3}}|\w+)(?: \[\d{{1,4}}\])?", re.ASCII)
PATH = re.compile(r"(?:nf|ns|ae|al|at|ar|wa|wr|w|qx|qy|qb|[mlcxetrv]|[@#]?-?\d{1,9}(?!\d)|,| )*", re.ASCII)
MOST_IN_A_ROW = 8
LANGUAGE_TAGS = "ja-JP en-US en-GB zh-CN zh-TW zh-HK ko-KR ar-SA he-IL th-TH de-DE fr-FR es-ES pt-BR x-none"
LANGUAGES = frozenset(LANGUAGE_TAGS.split())
FONT = re.compile(r"@?[\w .\-+&'()・]{0,31}")
"""No name of a font is longer."""
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\U000e0000-\U000e00ff]|(?<![\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
"""Signs that take no room, and selectors of a variant behind what has none."""
REGION = re.compile(r"-?\d{1,10}", re.ASCII)
"""What Word calls letters that are fitted or set together."""
SHAPE_KIND = re.compile(r"#?_x0000_t\d{1,3}")
RELATION = re.compile(r"[\w.-]{1,255}", re.ASCII)
PLACING_WORDS = """
position left top width height margin-left margin-top margin-right margin-bottom z-index visibility rotation flip
mso-position-horizontal mso-position-horizontal-relative mso-position-vertical mso-position-vertical-relative
mso-wrap-style mso-wrap-edited mso-wrap-distance-left mso-wrap-distance-top mso-wrap-distance-right
mso-wrap-distance-bottom mso-width-percent mso-height-percent mso-width-relative mso-height-relative
mso-fit-shape-to-text mso-left-percent mso-top-percent v-text-anchor v-text-kern v-text-align v-text-spacing
v-rotate-letters v-same-letter-heights layout-flow mso-layout-flow-alt font-size font-weight font-style
"""
CSS = frozenset(PLACING_WORDS.split())
SIGNS_OF_KINSOKU = re.compile(r"(?:[\W_]|[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯー々〻ゝゞヽヾｰ])*")
TABLE_PARTS = re.compile("(?:0000)?[0-9A-Fa-f]{4}")
LEVEL_TEXT = re.compile(r"(?:%[1-9]|[\W_])*")


def setting(value: str) -> str | None:
    """A number, a colour, or a word of the markup."""
    return value if value in TOKENS or SETTING.fullmatch(value) else None


def several(value: str) -> str | None:
    """A few settings, or places of other numbers, in a row."""
    parts = [part for part in PARTED.split(value) if part]
    known = all(part in TOKENS or IN_A_ROW.fullmatch(part) for part in parts)
    return value if known and len(parts) <= MOST_IN_A_ROW else None


def tint(value: str) -> str | None:
    """The colour of a shape, with the number of its place in a palette if it has one."""
    found = TINT.fullmatch(value)
    return value if found and setting(found[1]) is not None else None


def is_closed(value: str) -> bool:
    """Whether a value can hold no words: it sets something, or draws or places a shape."""
    if setting(value) is not None or several(value) is not None or tint(value) is not None or PATH.fullmatch(value):
        return True
    return ":" in value and "font-family" not in value and css(value) == value


def font(value: str) -> str | None:
    """The name of a font; which one is the office's choice, so it is searched."""
    return value if FONT.fullmatch(value) else None


def words(value: str) -> str | None:
    """Words on the page, without signs that nobody sees there."""
    return UNSEEN.sub("", value)


def css(value: str) -> str | None:
    """The declarations of a shape's style that place it and are known."""
    return ";".join(_declarations(value)) or None


def _declarations(value: str) -> Iterator[str]:
    for declaration in value.split(";"):
        key, _, said = declaration.partition(":")
        if key.strip() in CSS and said.strip() and several(said.strip()) is not None:
            yield f"{key.strip()}:{said.strip()}"
        elif key.strip() == "font-family" and font(said.strip()) is not None:
            yield f"font-family:{said.strip()}"


def matching(pattern: re.Pattern[str]) -> Kind:
    return lambda value: value if pattern.fullmatch(value) else None


def one_of(values: frozenset[str]) -> Kind:
    return lambda value: value if value in values else None
