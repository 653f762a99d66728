"""How letters look by all that is said of them, the nearest first."""

from __future__ import annotations

import pytest

from minutesapp.word.inspection.looks import Look, Looks, TablePlace, cell_kinds, shading
from tests.word_files import element

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Usual"/>
<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:shd w:val="clear" w:fill="111111"/></w:pPr>
<w:rPr><w:color w:val="ff0000"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Base"/></w:style>
<w:style w:type="paragraph" w:styleId="Round"><w:basedOn w:val="Round"/></w:style>
<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr>
<w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>
"""


def looks() -> Looks:
    return Looks(element(STYLES, "styles"))


def run(look: str) -> Look:
    return looks().of_run(element(f"<w:rPr>{look}</w:rPr>", "r"), "Own")


def test_what_a_run_says_of_itself_goes_before_its_styles() -> None:
    assert run("") == Look("FF0000", "", 10.5, False, False)
    assert run('<w:color w:val="00ff00"/><w:sz w:val="4"/><w:vanish/>') == Look("00FF00", "", 2, False, True)
    assert run('<w:highlight w:val="black"/>') == Look("FF0000", "000000", 10.5, True, False)


def test_a_style_based_on_itself_ends() -> None:
    assert looks().of_run(element("", "r"), "Round").ink == ""
    assert Looks(None).of_run(element("", "r"), "").size == 10.5


def test_a_paragraph_is_shaded_by_its_style() -> None:
    assert looks().paragraph_ground(element('<w:pPr><w:pStyle w:val="Own"/></w:pPr>', "p")) == "111111"
    assert looks().paragraph_ground(element("", "p")) == ""


def test_a_table_style_says_how_its_first_row_looks() -> None:
    first, second = (TablePlace("T", cell_kinds(row, 3, 0, 2)) for row in (0, 1))
    assert (looks().table_ground(first), looks().table_ground(second)) == ("000000", "")
    assert looks().of_run(element("", "r"), "", first).ink == "FFFFFF"
    assert looks().of_run(element("", "r"), "", second).ink == ""


@pytest.mark.parametrize(
    ("stated", "colour"),
    [
        ('w:val="clear" w:fill="d9d9d9"', "D9D9D9"),
        ('w:val="solid" w:color="000000" w:fill="FFFFFF"', "000000"),
        ('w:val="solid" w:color="auto"', "000000"),
        ('w:val="clear" w:fill="auto"', ""),
        ('w:val="clear" w:fill="auto" w:themeFill="text1"', "000000"),
    ],
)
def test_shades(stated: str, colour: str) -> None:
    assert shading(element(f"<w:shd {stated}/>", "rPr")[0]) == colour
    assert shading(None) == ""


def test_cells_are_called_by_their_places() -> None:
    assert cell_kinds(0, 1, 1, 2) == ("firstRow", "lastRow", "lastCol", "band2Horz", "band1Vert")
