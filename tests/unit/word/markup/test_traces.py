from __future__ import annotations

import re

import pytest
from lxml import etree

from minutesapp.word.markup.traces import clean

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office"'
)


def cleaned(xml: str, attributes: str = "") -> str:
    """What is left of the inside of a header."""
    root = clean(etree.fromstring(f"<w:hdr {SPACES} {attributes}>{xml}</w:hdr>"))
    text = re.sub(r' xmlns:\w+="[^"]*"', "", etree.tostring(root, encoding="unicode"))
    return "" if text.endswith("/>") and text.count("<") == 1 else text[text.index(">") + 1 : -len("</w:hdr>")]


RUN = "<w:r><w:t>見出し</w:t></w:r>"
LINE = f"<w:p>{RUN}</w:p>"


@pytest.mark.parametrize(
    ("xml", "left"),
    [
        ('<w:proofErr w:type="spellStart"/>', ""),
        ('<w:rsids><w:rsidRoot w:val="00A1B2C3"/></w:rsids>', ""),
        ('<w:p w:rsidR="00A1B2C3" w:rsidRDefault="00A1B2C3"/>', "<w:p/>"),
        ('<w:p><w:pPr><w:pPrChange w:author="工藤"><w:pPr/></w:pPrChange></w:pPr></w:p>', "<w:p><w:pPr/></w:p>"),
        ('<w:p><w:bookmarkStart w:name="工藤"/><w:bookmarkEnd/></w:p>', "<w:p/>"),
        (f'<w:p><w:ins w:author="工藤">{RUN}</w:ins></w:p>', LINE),
        (f'<w:p><w:del w:author="工藤">{RUN}</w:del></w:p>', "<w:p/>"),
        (f'<w:sdt><w:sdtPr><w:tag w:val="工藤"/></w:sdtPr><w:sdtContent>{LINE}</w:sdtContent></w:sdt>', LINE),
        (f'<w:p><w:smartTag w:element="工藤"><w:smartTagPr/>{RUN}</w:smartTag></w:p>', LINE),
        (
            '<w:p><w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>',
            "<w:p><w:r/></w:p>",
        ),
        (r'<v:shape alt="説明: C:\Users\kudo\logo"/>', "<v:shape/>"),
        ('<wp:docPr id="1" name="logo_kudo.png" descr="市章"/>', '<wp:docPr id="1" name=""/>'),
    ],
)
def test_what_tells_of_people_is_taken_out(xml: str, left: str) -> None:
    assert cleaned(xml) == left


@pytest.mark.parametrize(
    ("properties", "left"),
    [
        ('<w:pBdr><w:top w:val="apples" w:sz="4" w:space="1"/></w:pBdr>', "<w:pBdr/>"),
        ('<w:rPr><w:shd w:val="工藤" w:fill="D9D9D9"/></w:rPr>', "<w:rPr/>"),
        ('<w:rPr><w:lang w:val="fr-CA" w:eastAsia="ja-JP"/></w:rPr>', '<w:rPr><w:lang w:eastAsia="ja-JP"/></w:rPr>'),
        ('<w:rPr><w:lang w:val="fr-CA"/></w:rPr>', "<w:rPr/>"),
    ],
)
def test_what_would_be_without_its_value_goes(properties: str, left: str) -> None:
    assert cleaned(f"<w:p><w:pPr>{properties}</w:pPr></w:p>") == f"<w:p><w:pPr>{left}</w:pPr></w:p>"


def test_a_drawing_of_what_is_not_known_leaves_no_empty_one() -> None:
    a, other = "http://schemas.openxmlformats.org/drawingml/2006/main", "urn:schemas-microsoft-com:other"
    data = f'<a:graphicData uri="{other}"><x:relIds xmlns:x="{other}"/></a:graphicData>'
    inline = f'<wp:inline><a:graphic xmlns:a="{a}">{data}</a:graphic></wp:inline>'
    assert cleaned(f"<w:p>{RUN}<w:r><w:drawing>{inline}</w:drawing></w:r></w:p>") == f"<w:p>{RUN}<w:r/></w:p>"


@pytest.mark.parametrize(
    "xml",
    [
        '<v:rect style="width:0;height:1.5pt" o:hralign="center" o:hrstd="t" o:hr="t" stroked="f"/>',
        '<v:rect><v:stroke dashstyle="1 1" endcap="round"/></v:rect>',
        '<v:rect><v:stroke dashstyle="longDashDot"/></v:rect>',
        '<v:rect style="flip:x y;mso-position-horizontal-relative:left-margin-area"/>',
        '<v:rect><v:textbox style="layout-flow:vertical;mso-layout-flow-alt:bottom-to-top"/></v:rect>',
    ],
)
def test_lines_and_boxes_look_as_they_did(xml: str) -> None:
    assert cleaned(f"<w:p><w:r><w:pict>{xml}</w:pict></w:r></w:p>") == f"<w:p><w:r><w:pict>{xml}</w:pict></w:r></w:p>"


@pytest.mark.parametrize("kind", ["taiwaneseCountingThousand", "chineseCounting", "japaneseCounting", "iroha"])
def test_numbers_are_written_as_the_layout_has_them(kind: str) -> None:
    section = f'<w:p><w:pPr><w:numPr><w:numFmt w:val="{kind}"/></w:numPr></w:pPr></w:p>'
    assert cleaned(section) == section


def test_the_parts_of_a_table_that_look_otherwise_are_kept_in_each_spelling() -> None:
    for value in ("04A0", "000004A0"):
        table = f'<w:tbl><w:tblPr><w:tblLook w:val="{value}"/></w:tblPr></w:tbl>'
        assert cleaned(table) == table


@pytest.mark.parametrize("words", ["<w:工藤/>", '<x:a xmlns:x="urn:kudo"/>', '<x:a xmlns:x="http://kudo.example/"/>'])
def test_words_in_the_place_of_names_of_markup_go(words: str) -> None:
    assert cleaned(f"<w:p>{words}</w:p>") == "<w:p/>"


@pytest.mark.parametrize(
    "attribute", ['w:工藤="1"', 'x:b="1" xmlns:x="urn:kudo"', 'w:rsidR="00A1B2C3"', 'w:val="工藤"']
)
def test_words_in_the_place_of_attributes_go(attribute: str) -> None:
    assert cleaned(f"<w:p><w:r {attribute}/></w:p>") in ("<w:p><w:r/></w:p>", "<w:p/>")


@pytest.mark.parametrize(
    "words", ["工藤", "kudo", "5bel6 jap0", "takahashi", "m-i-s-a-k-i", "#kudo", "1234567890123", "e9ab98e6a98b"]
)
@pytest.mark.parametrize(
    "element",
    [
        '<w:jc w:val="{}"/>', '<w:sz w:val="{}"/>', '<w:color w:val="{}"/>', '<w:ind w:left="{}"/>',
        '<w:lang w:eastAsia="{}"/>', '<v:rect fillcolor="{}"/>', '<v:shape style="width:{}"/>', '<v:path v="m{},1"/>',
        '<v:shape id="{}"/>', '<wp:extent cx="{}"/>', '<w:framePr w:hAnchor="{}"/>', '<v:f eqn="sum {} 0 1"/>',
    ],
)  # fmt: skip
def test_no_value_is_a_word_of_anybody(element: str, words: str) -> None:
    assert words not in cleaned(element.format(words))


@pytest.mark.parametrize(
    "xml",
    [
        '<w:jc w:val="distribute"/>', '<w:sz w:val="21"/>', '<w:color w:val="1F4E79" w:themeShade="BF"/>',
        '<w:spacing w:before="12.5pt" w:line="240" w:lineRule="auto"/>', '<w:lang w:val="en-US" w:eastAsia="ja-JP"/>',
        '<w:p><w:r><w:rPr><w:rFonts w:ascii="游明朝" w:eastAsiaTheme="minorEastAsia"/></w:rPr></w:r></w:p>',
        '<w:tblLook w:val="04A0" w:firstRow="1"/>',
        '<v:shape style="position:absolute;margin-left:0;width:12.5pt;mso-wrap-style:square" type="#_x0000_t202"/>',
        '<v:path v="m0,0l1,0,1,1,0,1xe" gradientshapeok="t"/>', '<v:f eqn="if lineDrawn pixelLineWidth 0"/>',
        '<v:shape><v:textpath string="見本"/></v:shape>',
        '<wp:positionH relativeFrom="column"><wp:align>right</wp:align></wp:positionH>',
        '<wp:positionV relativeFrom="page"><wp:posOffset>-127000</wp:posOffset></wp:positionV>',
    ],
)  # fmt: skip
def test_what_sets_the_looks_stays(xml: str) -> None:
    assert cleaned(xml) == xml


def test_one_wrong_value_takes_no_other_with_it() -> None:
    assert cleaned('<w:ind w:left="工藤" w:right="1"/>') == '<w:ind w:right="1"/>'


@pytest.mark.parametrize(
    "xml",
    [
        "<w:t>工藤</w:t>", "<w:p><w:t>工藤</w:t></w:p>", "<w:r><w:t>工藤</w:t></w:r>",
        "<w:tr><w:tc><w:p/></w:tc></w:tr>",
        f"<w:jc>{LINE}</w:jc>", f"<w:p><w:pPr>{RUN}</w:pPr></w:p>",
        '<w:font w:name="工藤"/>', '<w:lvlText w:val="工藤"/>',
        '<w:p><w:r><w:rFonts w:ascii="工藤"/></w:r></w:p>',
        '<w:style w:styleId="工藤"><w:name w:val="工藤"/></w:style>',
        '<w:p><w:r w:styleId="工藤" w:ascii="工藤" w:font="工藤"/></w:p>',
    ],
)  # fmt: skip
def test_what_says_something_stands_where_word_shows_it_or_nowhere(xml: str) -> None:
    assert "工藤" not in cleaned(xml) and "見出し" not in cleaned(xml)


def test_white_space_between_elements_says_nothing() -> None:
    assert cleaned("<w:p> \t\n<w:r>\t</w:r>工藤</w:p>") == "<w:p><w:r/></w:p>"


def test_the_prefixes_of_namespaces_are_the_usual_ones() -> None:
    root = clean(etree.fromstring(f'<kudo:hdr xmlns:kudo="{SPACES.split(chr(34))[1]}"><kudo:p/></kudo:hdr>'))
    assert b"kudo" not in etree.tostring(root)
    assert root.prefix == "w"


def test_a_part_of_an_unknown_kind_is_empty() -> None:
    assert len(clean(etree.fromstring("<a><b/></a>"))) == 0


@pytest.mark.parametrize(("value", "stays"), [("", False), (' w:val="1"', False), (' w:val="0"', True)])
def test_what_is_hidden_on_the_page_goes(value: str, stays: bool) -> None:
    hidden = f"<w:p><w:r><w:rPr><w:vanish{value}/></w:rPr><w:t>工藤</w:t></w:r></w:p>"
    assert ("工藤" in cleaned(hidden)) is stays


def test_of_alternatives_the_one_that_every_word_knows_is_left() -> None:
    choice = f'<mc:Choice Requires="wps"><w:t>新</w:t></mc:Choice><mc:Fallback>{LINE}</mc:Fallback>'
    assert cleaned(f"<mc:AlternateContent>{choice}</mc:AlternateContent>") == LINE
    assert cleaned('<mc:AlternateContent><mc:Choice Requires="wps"/></mc:AlternateContent>') == ""


def test_what_a_reader_may_ignore_goes() -> None:
    ignorable = 'mc:Ignorable="w14"'
    assert cleaned('<w:p w14:paraId="1A2B3C4D"/><w14:docId w14:val="1"/>', ignorable) == "<w:p/>"


def test_letters_that_are_fitted_together_stay_so_under_numbers_of_ours() -> None:
    fit = '<w:r><w:rPr><w:fitText w:val="1260" w:id="{}"/></w:rPr></w:r>'
    ids = ("-1720000256", "-1720000256", "1720000257")
    words = "<w:p>{}</w:p>".format("".join(map(fit.format, ids)))
    assert cleaned(words) == "<w:p>{}</w:p>".format("".join(map(fit.format, "112")))


@pytest.mark.parametrize(
    "colours",
    [
        '<a:blip><a:clrChange><a:clrFrom><a:srgbClr val="FFFFFF"/></a:clrFrom><a:clrTo><a:srgbClr val="FFFFFF">'
        '<a:alpha val="0"/></a:srgbClr></a:clrTo></a:clrChange></a:blip>',
        '<a:ln w="9525"><a:solidFill><a:sysClr val="windowText" lastClr="000000"/></a:solidFill></a:ln>',
        '<a:ln w="9525"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>',
    ],
)
def test_pictures_keep_what_is_clear_in_them_and_the_colour_of_their_edges(colours: str) -> None:
    space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    assert cleaned(colours, space) == colours
