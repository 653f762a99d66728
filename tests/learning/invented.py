"""Minutes as offices make them in Word, invented: without named styles, with lists, tables, leaders, boxes, changes."""

from __future__ import annotations

from tests.word_files import paragraph, stranger

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="List Paragraph"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:ind w:left="840"/></w:pPr></w:style>'
)
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1417" w:bottom="1417" w:left="1701" w:right="1134"/></w:sectPr>'
)
CENTRED = '<w:jc w:val="center"/>'
HANGING = (
    '<w:tabs><w:tab w:val="left" w:leader="middleDot" w:pos="2310"/></w:tabs><w:ind w:left="2310" w:hanging="2310"/>'
)
TURN = '<w:ind w:left="630" w:hanging="630"/>'
MORE = '<w:ind w:left="630" w:firstLine="210"/>'
ASIDE = '<w:ind w:left="1260"/>'
HEADER = (
    ("会議の名称", "第3回架空市上下水道審議会"),
    ("開催日時", "令和5年11月8日（水曜日） 13時30分～15時"),
    ("開催場所", "架空市役所 302会議室"),
    ("出席委員", "柏原会長、𠮷井委員、髙野委員"),
    ("事務局", "野々村水道課長、榊係長"),
    ("傍聴者", "2人"),
    ("会議資料", "資料1 経営状況"),
    ("水道料金等審議番号", "5-3"),
)
BODY = (
    ("１　開会", "item"),
    ("２　議事", "item"),
    ("（１）経営状況について", "under"),
    ("【野々村水道課長】　資料に沿って説明する。昨年度の給水収益は前年を下回った。", "turn"),
    ("【柏原会長】　質問はあるか。", "turn"),
    ("【𠮷井委員】　料金を見直す時期はいつになるのか。", "turn"),
    ("【榊係長】　来年度の審議会に案をお示しする予定である。", "turn"),
    ("経費の削減も並行して進めている。", "more"),
    ("＜資料２を配布＞", "aside"),
    ("【髙野委員】　管の更新は計画どおりに進んでいるか。", "turn"),
    ("【榊係長】　おおむね計画どおりに進んでいる。", "turn"),
    ("３　閉会", "item"),
    ("以上", "end"),
)
LOOKS = {
    "item": '<w:spacing w:before="180"/>',
    "under": '<w:ind w:left="420"/>',
    "turn": TURN,
    "more": MORE,
    "aside": ASIDE,
    "end": '<w:jc w:val="right"/>',
}


def plain_file() -> bytes:
    """Minutes all in one style, every look stated by the paragraph itself; leaders lead to the values."""
    rows = "".join(_row(label, value) for label, value in HEADER)
    return made(paragraph("会　議　録", CENTRED) + rows + body())


def table_file() -> bytes:
    """The same with the header in a ruled table, and turns in another, under a head."""
    cell = '<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>{}</w:tc>'
    rows = "".join(
        f"<w:tr>{cell.format(2000, paragraph(label, CENTRED))}{cell.format(7000, paragraph(value))}</w:tr>"
        for label, value in HEADER
    )
    turns = [text[1:].split("】　") for text, kind in BODY if kind == "turn"]
    said = "".join(
        f"<w:tr>{cell.format(1800, paragraph(who))}{cell.format(7200, paragraph(words, MORE))}</w:tr>"
        for who, words in turns
    )
    heads = cell.format(1800, paragraph("発言者", CENTRED)) + cell.format(7200, paragraph("発言内容", CENTRED))
    return made(
        paragraph("会議録", CENTRED)
        + f"<w:tbl>{grid(2000, 7000)}{rows}</w:tbl>{paragraph('')}"
        + paragraph("１　議事", LOOKS["item"])
        + f"<w:tbl>{grid(1800, 7200)}<w:tr>{heads}</w:tr>{said}</w:tbl>{paragraph('')}"
    )


def list_file() -> bytes:
    """The same with the numbers of the agenda counted by Word, whose list says how far they stand in."""
    level = (
        '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/>'
        '<w:pPr><w:ind w:left="{}" w:hanging="420"/></w:pPr></w:lvl>'
    )
    levels = level.format(0, "decimalFullWidth", "%1", 420) + level.format(1, "decimal", "(%2)", 840)
    list_of_word = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{list_of_word}'
    counted = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    numbers = {"item": counted.format(0), "under": counted.format(1)}
    rows = "".join(_row(label, value) for label, value in HEADER)
    lines = "".join(
        paragraph(text.lstrip("１２３　").removeprefix("（１）"), f'<w:pStyle w:val="b"/>{numbers[kind]}')
        if kind in numbers
        else paragraph(text, LOOKS[kind])
        for text, kind in BODY
    )
    return made(paragraph("会議録", CENTRED) + rows + lines, numbering)


def changed_file() -> bytes:
    """The same with changes that were tracked: words put in and taken out, a turn deleted, a comment."""
    put = '<w:ins w:id="1" w:author="榊"><w:r><w:t>【髙野委員】　追加の発言である。</w:t></w:r></w:ins>'
    gone = '<w:del w:id="2" w:author="榊"><w:r><w:delText>【髙野委員】　消した発言である。</w:delText></w:r></w:del>'
    marked = '<w:rPr><w:del w:id="3" w:author="榊"/></w:rPr>'
    more = f"<w:p><w:pPr>{TURN}</w:pPr>{put}</w:p><w:p><w:pPr>{TURN}{marked}</w:pPr>{gone}</w:p>"
    rows = "".join(_row(label, value) for label, value in HEADER)
    before, last = body().rsplit("<w:p><w:pPr><w:spacing", 1)
    return made(f"{paragraph('会議録', CENTRED)}{rows}{before}{more}<w:p><w:pPr><w:spacing{last}")


def box_file() -> bytes:
    """The same with the title in a text box, anchored in the first row of the header."""
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('会議録', CENTRED)}</w:txbxContent></w:pict></w:r>"
    rows = "".join(_row(label, value) for label, value in HEADER)
    return made(f"<w:p>{box}</w:p>" + rows + body())


def body() -> str:
    """The body, every paragraph in its look."""
    return "".join(paragraph(text, LOOKS[kind]) for text, kind in BODY)


def made(text: str, numbering: str = "") -> bytes:
    """A file with this text, of one section."""
    others = {"styles": STYLES} | ({"numbering": numbering} if numbering else {})
    return stranger(text + SECTION, **others)


def grid(*widths: int) -> str:
    """What a ruled table of these columns begins with."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'


def _row(label: str, value: str) -> str:
    return f"<w:p><w:pPr>{HANGING}</w:pPr><w:r><w:t>{label}</w:t><w:tab/><w:t>{value}</w:t></w:r></w:p>"
