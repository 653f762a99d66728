"""An edition as pages."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.model.minutes import Minutes
from minutesapp.services.output.exporting import EditionName
from minutesapp.services.output.preview import Paragraph, Preview, Sheets, preview_record, preview_sheets

SECRET = "30年間は公開しない"


@pytest.mark.parametrize("edition", EditionName)
def test_an_edition_is_shown_as_its_readers_will_see_it(shinonome: Minutes, edition: EditionName) -> None:
    sheets = preview_sheets(shinonome, edition)
    words = "\n".join(block.words for block in sheets.blocks if isinstance(block, Paragraph))
    assert "電子図書館の貸出" in words
    assert (SECRET in words) == (edition is EditionName.INTERNAL)
    assert sheets.paper.numbered == (edition is EditionName.REVIEW)


def said(sheets: Sheets) -> list[str]:
    """What each paragraph says, as one reads."""
    found: list[str] = []
    for block in sheets.blocks:
        cells = [] if isinstance(block, Paragraph) else [cell for row in block.rows for cell in row]
        found += [block.words] if isinstance(block, Paragraph) else [p.words for c in cells for p in c.paragraphs]
    return found


@pytest.mark.parametrize("form", ["ueda-gaiyo", "kaigiroku"])
@pytest.mark.parametrize("edition", EditionName)
def test_it_is_known_where_each_block_is(shinonome: Minutes, form: str, edition: EditionName) -> None:
    minutes = replace(shinonome, template=form)
    preview = preview_record(minutes, edition)
    words = said(preview.sheets)
    for block in minutes.body:
        if block.id in preview.places:
            first, last = preview.places[block.id]
            assert block.text in words[last - 1]
            assert last - first == (2 if form == "kaigiroku" and block.speaker else 1)
    left_out = [block for block in minutes.body if block.id not in preview.places]
    assert bool(left_out) == (edition is not EditionName.INTERNAL)


def test_equal_and_empty_blocks_are_told_apart(shinonome: Minutes) -> None:
    body = tuple(replace(block, text="はい。" if at % 2 else "", spans=()) for at, block in enumerate(shinonome.body))
    preview = preview_record(replace(shinonome, body=body), EditionName.INTERNAL)
    places = [preview.places[block.id] for block in body]
    assert places == sorted(places)
    words = said(preview.sheets)
    assert all(words[last - 1].endswith("はい。") for _, last in places[1::2])


def test_the_work_can_be_stopped_on_the_way(shinonome: Minutes) -> None:
    """Whoever goes on typing does not wait for the whole of it."""
    asked: list[int] = []

    def proceed() -> None:
        asked.append(1)
        if len(asked) == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        preview_record(shinonome, EditionName.PUBLIC, proceed)


def test_a_record_without_a_body_has_pages(shinonome: Minutes) -> None:
    preview: Preview = preview_record(replace(shinonome, body=()), EditionName.INTERNAL)
    assert preview.places == {} and preview.sheets.blocks
