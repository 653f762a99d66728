"""Layouts as offices have them: with a head of their own, a crest, an address, a list, styles of their own."""

from __future__ import annotations

import io

import docx
from docx.enum.style import WD_STYLE_TYPE

from minutesapp.exporters.styles import FRAME_LABELS
from minutesapp.templates.folder.catalog import layout_of, load_form
from minutesapp.word.layout.style_names import IDS, SPEAKER_STYLE, WORD_NAMES
from minutesapp.word.markup.known import PREFIXES
from tests.unit.word.test_pictures import CLEAN_PNG
from tests.word_files import DOCUMENT, parts

HEAD, FOOT, STYLES, LISTS = "word/header9.xml", "word/footer1.xml", "word/styles.xml", "word/numbering.xml"
SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in PREFIXES.items())
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
ADDRESS = "www.city.sakuragaoka.example.jp"

LOOKS = '<w:rPr><w:rFonts w:ascii="HG丸ｺﾞｼｯｸM-PRO" w:eastAsiaTheme="minorEastAsia"/><w:color w:val="1F4E79"/></w:rPr>'
TABLE = (
    '<w:tbl><w:tblPr><w:tblStyle w:val="Table"/><w:tblW w:w="9000" w:type="dxa"/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid><w:tr>'
    f'<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr><w:p><w:r>{LOOKS}<w:t>桜丘市</w:t></w:r></w:p></w:tc>'
    '<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="af1"/>'
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr><w:jc w:val="right"/></w:pPr>'
    "<w:r><w:t>総務課</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)
CREST = (
    '<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="360000" cy="360000"/>'
    '<wp:docPr id="7" name="図 1" descr="市章"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="0" name="crest.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/>'
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
WATERMARK = (
    '<w:p><w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/></v:formulas></v:shapetype>'
    '<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;'
    'margin-left:0;margin-top:0;width:400pt;height:100pt;rotation:315;z-index:-251658752" fillcolor="silver" '
    'stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;ＭＳ 明朝&quot;;font-size:1pt" '
    'string="見本"/></v:shape></w:pict></w:r></w:p>'
)
LINK = f'<w:p><w:hyperlink r:id="rId2"><w:r><w:t>{ADDRESS}</w:t></w:r></w:hyperlink></w:p>'
LIST = (
    '<w:abstractNum w:abstractNumId="3"><w:nsid w:val="12345678"/><w:multiLevelType w:val="multilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1号"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="aiueo"/><w:lvlText w:val="%2項"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>'
)
STYLE = (
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="af1"><w:name w:val="桜丘市の見出し"/>'
    '<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:before="120"/></w:pPr></w:style>'
)


def office_layout() -> dict[str, bytes]:
    """The parts of the layout by name."""
    made = parts(layout_of(load_form("ueda-gaiyo")).read_bytes())
    texts = {name: content.decode() for name, content in made.items()}
    texts |= {HEAD: f"<w:hdr {SPACES}>{TABLE}{CREST}{WATERMARK}{LINK}</w:hdr>", LISTS: _root("numbering", LIST)}
    rows = _relation("rId1", "image", "media/crest.png")
    rows += _relation("rId2", "hyperlink", f"http://{ADDRESS}/", ' TargetMode="External"')
    texts["word/_rels/header9.xml.rels"] = f'<Relationships xmlns="{RELATIONS}">{rows}</Relationships>'
    more = _relation("rIdH", "header", "header9.xml") + _relation("rIdN", "numbering", "numbering.xml")
    texts["word/_rels/document.xml.rels"] = texts["word/_rels/document.xml.rels"].replace(
        "</Relationships>", f"{more}</Relationships>"
    )
    texts[STYLES] = texts[STYLES].replace("</w:styles>", f"{STYLE}</w:styles>")
    texts[DOCUMENT] = texts[DOCUMENT].replace(
        "<w:sectPr>", '<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/>'
    )
    return {**{name: text.encode() for name, text in texts.items()}, "word/media/crest.png": CLEAN_PNG}


def _root(name: str, inside: str) -> str:
    return f"<w:{name} {SPACES}>{inside}</w:{name}>"


def _relation(id: str, kind: str, target: str, more: str = "") -> str:
    return f'<Relationship Id="{id}" Type="{PREFIXES["r"]}/{kind}" Target="{target}"{more}/>'


def foreign_layout() -> dict[str, bytes]:
    """A layout that was begun in another program, from a file full of styles of its own; the parts by name."""
    document = docx.Document()
    for name in sorted(IDS.keys() - {SPEAKER_STYLE, *WORD_NAMES, *WORD_NAMES.values()}):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        if name not in FRAME_LABELS.values():
            document.add_paragraph("見本", name)
    document.styles.add_style(SPEAKER_STYLE, WD_STYLE_TYPE.CHARACTER)
    for label in FRAME_LABELS.values():
        row = document.add_table(1, 2, "Light Grid Accent 1").rows[0]
        row.cells[0].paragraphs[0].style = document.styles[label]
    document.sections[0].header.paragraphs[0].text = "桜丘市役所\t会議の記録"
    document.sections[0].footer.paragraphs[0].add_run().add_picture(io.BytesIO(CLEAN_PNG))
    document.core_properties.author = "kudo"
    buffer = io.BytesIO()
    document.save(buffer)
    return parts(buffer.getvalue())
