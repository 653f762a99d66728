from __future__ import annotations

import re

from minutesapp.templates.form import Form
from minutesapp.word.layout.opening import open_layout
from tests.unit.word.layout.conftest import BUILT_IN, UEDA, opened
from tests.word_files import DOCUMENT, rewrite


def test_a_layout_may_call_namespaces_as_it_likes(own: Form) -> None:
    data = rewrite(
        BUILT_IN, lambda xml: re.sub(r"(?<=[</ ])w:|(?<=xmlns:)w(?==)", lambda found: found[0].replace("w", "x"), xml)
    )
    assert opened(own, data).text_format("発言") == open_layout(UEDA).text_format("発言")


def test_a_sample_that_ends_a_section_ends_none_in_the_file(own: Form) -> None:
    section = '<w:pStyle w:val="Turn"/><w:sectPr><w:type w:val="nextPage"/></w:sectPr>'
    layout = opened(own, rewrite(BUILT_IN, lambda xml: xml.replace('<w:pStyle w:val="Turn"/>', section)))
    assert layout.text_format("発言") == open_layout(UEDA).text_format("発言")


def test_a_layout_without_a_section_gets_one(own: Form) -> None:
    layout = opened(own, rewrite(BUILT_IN, lambda xml: re.sub("<w:sectPr>.*</w:sectPr>", "", xml)))
    assert layout.around_body[1] == "<w:sectPr/></w:body></w:document>"


def test_a_draft_says_so_on_every_page_and_numbers_its_lines() -> None:
    layout = open_layout(UEDA)
    layout.mark_as_draft("委員確認用（案）")
    made = layout.parts("", "題")
    assert [b"\xe5\xa7\x94\xe5\x93\xa1" in made[f"word/header{number}.xml"] for number in (1, 2, 3)] == [True] * 3
    numbers = '<w:lnNumType w:countBy="1" w:restart="newPage"/><w:docGrid'
    assert numbers in made[DOCUMENT].decode()


def test_pages_keep_the_head_that_their_section_has_from_the_one_before(own: Form) -> None:
    def part_in_two(xml: str) -> str:
        start = xml.rindex("<w:sectPr>")
        section = xml[start : xml.index("</w:sectPr>", start) + len("</w:sectPr>")]
        bare = re.sub(r"<w:footerReference[^>]*/>", "", section)
        return f"{xml[:start]}<w:p><w:pPr>{section}</w:pPr></w:p>{bare}{xml[start + len(section) :]}"

    layout = opened(own, rewrite(BUILT_IN, part_in_two))
    assert layout.parts("", "") == open_layout(UEDA).parts("", "")
