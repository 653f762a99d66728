"""How a paragraph looks, whatever says so."""

from __future__ import annotations

from lxml import etree
from lxml.etree import QName

from minutesapp.word.package import Package
from minutesapp.word.reading.foreign_file import ForeignFile
from minutesapp.word.sampling.properties import label_letters_of, letters_of, look_of, put_in_order, take_off
from tests.word_files import W, element, paragraph, stranger

NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1"/><w:pPr><w:tabs><w:tab w:val="num" '
    'w:pos="420"/></w:tabs><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def look(properties: str) -> dict[str, dict[str, str]]:
    file = ForeignFile(Package(stranger(paragraph("一", properties), numbering=NUMBERING)))
    file.read()
    found = look_of(file, file.paragraphs[0])
    return {QName(child).localname: {QName(k).localname: v for k, v in child.attrib.items()} for child in found}


def test_what_a_list_says_of_indents_is_said_by_the_paragraph() -> None:
    found = look(IN_LIST)
    assert found["ind"] == {"left": "420", "hanging": "420"}
    assert list(found) == ["numPr", "tabs", "ind"], "in the prescribed order, and out of the list"


def test_the_paragraph_itself_goes_before_its_list() -> None:
    assert look(IN_LIST + '<w:ind w:left="840" w:firstLine="0"/>')["ind"] == {"left": "840", "firstLine": "0"}


def test_what_is_of_the_place_alone_is_no_look() -> None:
    assert look('<w:keepNext w:val="0"/><w:pageBreakBefore/><w:jc w:val="right"/>') == {"jc": {"val": "right"}}


def test_letters_are_those_of_most_words_and_of_the_first() -> None:
    runs = "<w:r><w:rPr><w:b/></w:rPr><w:t>会長</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>始めます。</w:t></w:r>"
    shown = element(f"<w:p>{runs}</w:p>")[0]
    assert [child.tag for child in letters_of(shown)] == [f"{W}i"]
    assert [child.tag for child in label_letters_of(shown)] == [f"{W}b"]
    assert len(letters_of(element("<w:p/>")[0])) == 0


def test_how_far_a_label_is_spread_is_no_look_of_its_letters() -> None:
    fitted = '<w:r><w:rPr><w:b/><w:spacing w:val="40"/><w:fitText w:val="840"/></w:rPr><w:t>日時</w:t></w:r>'
    assert [child.tag for child in letters_of(element(f"<w:p>{fitted}</w:p>")[0])] == [f"{W}b"]


def test_properties_stand_in_the_order_of_the_schema() -> None:
    properties = element("<w:jc/><w:pStyle/><w:ind/>", "pPr")
    put_in_order(properties)
    assert [QName(child).localname for child in properties] == ["pStyle", "ind", "jc"]


def test_what_is_as_usual_is_taken_off_and_what_is_missing_is_said() -> None:
    def properties(xml: str) -> etree._Element:
        return element(xml, "pPr")

    usual = properties('<w:jc w:val="center"/><w:ind w:left="420"/><w:keepNext/>')
    same, plain = properties('<w:jc w:val="center"/><w:spacing w:before="1"/>'), properties("")
    take_off(same, usual)
    assert {QName(child).localname: dict(child.attrib) for child in same} == {
        "spacing": {f"{W}before": "1"},
        "ind": {f"{W}left": "0", f"{W}right": "0", f"{W}firstLine": "0"},
    }
    take_off(plain, usual)
    assert [QName(child).localname for child in plain] == ["jc", "ind"]
