from __future__ import annotations

import re

import pytest
from lxml import etree

from minutesapp.word.traces import clean, clean_settings

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def cleaned(xml: str, attributes: str = "") -> str:
    """What is left of the inside of a part."""
    root = etree.fromstring(f"<w:part {SPACES} {attributes}>{xml}</w:part>")
    clean(root)
    text = re.sub(r' xmlns:\w+="[^"]*"', "", etree.tostring(root, encoding="unicode"))
    return "" if text.endswith("/>") else text[text.index(">") + 1 : -len("</w:part>")]


RUN = "<w:r><w:t>見出し</w:t></w:r>"


@pytest.mark.parametrize(
    ("xml", "left"),
    [
        ('<w:proofErr w:type="spellStart"/>', ""),
        ('<w:rsids><w:rsidRoot w:val="00A1B2C3"/></w:rsids>', ""),
        ('<w:p w:rsidR="00A1B2C3" w:rsidRDefault="00A1B2C3"/>', "<w:p/>"),
        ('<w:pPr><w:pPrChange w:author="工藤"><w:pPr/></w:pPrChange></w:pPr>', "<w:pPr/>"),
        ('<w:p><w:bookmarkStart w:name="工藤"/><w:bookmarkEnd/></w:p>', "<w:p/>"),
        (f'<w:ins w:author="工藤">{RUN}</w:ins>', RUN),
        (f'<w:del w:author="工藤">{RUN}</w:del>', ""),
        (f'<w:sdt><w:sdtPr><w:tag w:val="工藤"/></w:sdtPr><w:sdtContent>{RUN}</w:sdtContent></w:sdt>', RUN),
        (f'<w:smartTag w:element="工藤"><w:smartTagPr/>{RUN}</w:smartTag>', RUN),
        ('<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>', "<w:r/>"),
        (r'<v:shape alt="説明: C:\Users\kudo\logo"/>', "<v:shape/>"),
        ('<wp:docPr id="1" name="logo_kudo.png" descr="logo_kudo.png"/>', '<wp:docPr id="1" name=""/>'),
        ('<wp:docPr id="1" name="図 1" descr="市章"/>', '<wp:docPr id="1" name="" descr="市章"/>'),
    ],
)
def test_what_tells_of_people_is_taken_out(xml: str, left: str) -> None:
    assert (
        cleaned(xml).replace(' xmlns:v="urn:schemas-microsoft-com:vml"', "").replace(f" {SPACES.split(' ')[3]}", "")
        == left
    )


@pytest.mark.parametrize("words", ["<w:工藤/>", '<x:a xmlns:x="urn:kudo"/>', '<x:a xmlns:x="http://kudo.example/"/>'])
def test_words_in_the_place_of_names_of_markup_go(words: str) -> None:
    assert cleaned(f"<w:p>{words}</w:p>") == "<w:p/>"


@pytest.mark.parametrize("attribute", ['w:工藤="1"', 'x:b="1" xmlns:x="urn:kudo"'])
def test_words_in_the_place_of_names_of_attributes_go(attribute: str) -> None:
    assert cleaned(f"<w:p {attribute}/>") == "<w:p/>"


def test_of_alternatives_the_one_that_every_word_knows_is_left() -> None:
    choice = f'<mc:Choice Requires="wps"><w:t>新</w:t></mc:Choice><mc:Fallback>{RUN}</mc:Fallback>'
    assert cleaned(f"<mc:AlternateContent>{choice}</mc:AlternateContent>") == RUN
    assert cleaned('<mc:AlternateContent><mc:Choice Requires="wps"/></mc:AlternateContent>') == ""


def test_what_a_reader_may_ignore_goes() -> None:
    ignorable = 'mc:Ignorable="w14"'
    assert cleaned('<w:p w14:paraId="1A2B3C4D"/><w14:docId w14:val="1"/>', ignorable) == "<w:p/>"


def test_of_the_settings_stays_what_pages_look_like() -> None:
    root = etree.fromstring(
        f'<w:settings {SPACES}><w:attachedTemplate/><w:docVars><w:docVar w:name="作成者" w:val="工藤"/></w:docVars>'
        '<w:documentProtection w:hash="x"/><w:defaultTabStop w:val="907"/><w:compat><w:useFELayout/></w:compat>'
        "</w:settings>"
    )
    clean_settings(root)
    assert [etree.QName(element).localname for element in root] == ["defaultTabStop", "compat"]
