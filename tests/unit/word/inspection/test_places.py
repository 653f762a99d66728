"""What paragraphs stand on, and shapes over them."""

from __future__ import annotations

from minutesapp.word.inspection.looks import Looks
from minutesapp.word.inspection.places import Places, drawn_shapes
from tests.word_files import W, element

V = 'xmlns:v="urn:schemas-microsoft-com:vml"'


def grounds(xml: str) -> list[str]:
    root = element(xml)
    places = Places(root, Looks(None))
    return [places.of(paragraph).ground for paragraph in root.iter(f"{W}p")]


def test_the_nearest_shaded_cell_is_what_a_paragraph_stands_on() -> None:
    inner = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    shade = '<w:tcPr><w:shd w:val="clear" w:fill="333333"/></w:tcPr>'
    assert grounds(f"<w:p/><w:tbl><w:tr><w:tc>{shade}<w:p/>{inner}</w:tc></w:tr></w:tbl>") == ["", "333333", "333333"]


def test_a_box_is_what_its_words_stand_on() -> None:
    box = f'<v:rect {V} fillcolor="black [3213]"><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:rect>'
    assert grounds(f"<w:p><w:r><w:pict>{box}</w:pict></w:r></w:p>") == ["", "000000"]
    assert grounds('<w:background w:color="1f1f1f"/><w:p/>') == ["1F1F1F"]


def test_filled_shapes_are_told_and_lines_are_not() -> None:
    def drawn(style: str, more: str = 'fillcolor="#000000"') -> list[str]:
        return list(drawn_shapes(element(f'<w:r><w:pict><v:rect {V} style="{style}" {more}/></w:pict></w:r>', "p")))

    assert drawn("width:80pt;height:12pt") == ["000000"]
    assert drawn("width:400pt;height:1.5pt") == []
    assert drawn("width:80pt;height:12pt", 'fillcolor="black" filled="f"') == []
    assert drawn("width:80pt;height:12pt", "") == []


def test_a_box_with_words_in_it_covers_as_well() -> None:
    """非公開 in white over what is to be hidden."""
    words = "<v:textbox><w:txbxContent><w:p><w:r><w:t>非公開</w:t></w:r></w:p></w:txbxContent></v:textbox>"
    box = f'<v:rect {V} style="width:80pt;height:12pt" fillcolor="black">{words}</v:rect>'
    assert list(drawn_shapes(element(f"<w:r><w:pict>{box}</w:pict></w:r>", "p"))) == ["000000"]
