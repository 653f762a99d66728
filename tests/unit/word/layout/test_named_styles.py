from __future__ import annotations

from minutesapp.word.layout.named_styles import NamedStyles
from tests.word_files import element

STYLES = NamedStyles(
    element(
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="発言"/></w:style>'
        '<w:style w:type="paragraph"><w:name w:val="無名"/></w:style><w:style w:type="paragraph" w:styleId="c"/>'
        '<w:style w:type="character" w:styleId="d"><w:name w:val="発言者表示"/></w:style>',
        "styles",
    )
)


def test_a_style_is_found_by_its_name_or_by_words() -> None:
    assert [STYLES.paragraph(name) for name in ("発言", "見出し 1")] == ["b", "a"]


def test_styles_of_letters_are_apart() -> None:
    assert (STYLES.character("発言者表示"), STYLES.paragraph("発言者表示")) == ("d", None)


def test_what_has_no_name_or_no_id_is_none() -> None:
    assert STYLES.paragraph("無名") is None and STYLES.character("発言") is None
