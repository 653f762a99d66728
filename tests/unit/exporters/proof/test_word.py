from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.editions.edition import make_edition
from minutesapp.errors import UserFacingError
from minutesapp.exporters.plan import plan_of, record_items, record_title
from minutesapp.exporters.proof.printed import Printed
from minutesapp.exporters.proof.word import prove_word
from minutesapp.exporters.word import word_file
from minutesapp.templates.folder.catalog import layout_of, load_form
from minutesapp.templates.rendering import Rendering
from minutesapp.word.layout.opening import open_layout
from minutesapp.word.package import pack_parts
from tests.makers import heading, minutes, more, turn
from tests.word_files import DOCUMENT, pack, parts, rewrite

FORM = load_form("ueda-gaiyo")
SECRET = "弁償額四百二十万円で調整している。"
RECORD = minutes(
    heading("審査請求", closed=True), turn(SECRET, "p1"), more("否決。"), heading("報告"), turn("増えた。", "p3")
)
EDITION = make_edition(RECORD, FORM, "public")
ACCOUNT = EDITION.account
ITEMS = tuple(record_items(Rendering(ACCOUNT.record, FORM, "public"), ACCOUNT.shown))
TITLE = record_title(ACCOUNT.record, FORM)
PRINTED = Printed(ITEMS, TITLE)
CLEAN = word_file(plan_of(EDITION, FORM), TITLE, FORM)


def refused(data: bytes) -> tuple[str, object]:
    with pytest.raises(UserFacingError) as caught:
        prove_word(data, PRINTED, ACCOUNT, open_layout(FORM))
    return caught.value.code, caught.value.facts["part"]


def spoiled(change: Callable[[str], str], part: str = DOCUMENT) -> bytes:
    """The clean file with one part changed, packed as we pack."""
    files = parts(CLEAN)
    changed = change(files[part].decode())
    assert changed != files[part].decode()
    return pack_parts({**files, part: changed.encode()})


def test_what_the_writer_makes_is_clean() -> None:
    prove_word(CLEAN, PRINTED, ACCOUNT, open_layout(FORM))


def into(place: str, leak: str) -> Callable[[str], str]:
    return lambda xml: xml.replace(place, leak + place, 1)


@pytest.mark.parametrize(
    ("part", "place", "leak"),
    [
        (DOCUMENT, "<w:sectPr", f"<w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p>"),
        (DOCUMENT, "<w:sectPr", '<w:p><w:r><w:t xml:space="preserve">否</w:t></w:r></w:p>'),
        (DOCUMENT, "<w:sectPr", "<!-- 否 -->"),
        (DOCUMENT, "<w:sectPr", f'<w:p w:alt="{SECRET}"/>'),
        (DOCUMENT, "<w:sectPr", "<heads/>"),
        (DOCUMENT, "増えた。", "否"),
        (DOCUMENT, "増えた。", "&#x5426;"),
        (DOCUMENT, "増えた。", "<![CDATA[否]]>"),
        (DOCUMENT, "<w:body>", "<?a 否?>"),
        ("word/footer1.xml", "</w:ftr>", f"<w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p>"),
        ("docProps/core.xml", "<dc:language>", f"<dc:subject>{SECRET}</dc:subject>"),
        ("word/settings.xml", "<w:compat>", f"<w:docVars><w:docVar w:val='{SECRET}'/></w:docVars>"),
    ],
)
def test_a_leak_is_found_wherever_it_hides(part: str, place: str, leak: str) -> None:
    assert refused(spoiled(into(place, leak), part)) == ("public-leak", part)


@pytest.mark.parametrize(
    ("part", "place", "trace"),
    [
        ("docProps/core.xml", "<dc:language>", "<dc:creator>佐伯</dc:creator>"),
        ("docProps/core.xml", "<dc:language>", "<dcterms:created>2024-06-01T00:00:00Z</dcterms:created>"),
        ("word/styles.xml", "</w:styles>", " "),
        ("word/styles.xml", '"Normal"/>', "<!-- -->"),
        ("[Content_Types].xml", "</Types>", '<Default Extension="bin" ContentType="a/b"/>'),
    ],
)
def test_a_trace_of_who_made_the_file_is_found(part: str, place: str, trace: str) -> None:
    assert refused(spoiled(into(place, trace), part)) == ("public-trace", part)


@pytest.mark.parametrize(
    "trace", ['<w:p w:rsidR="00A1B2C3"/>', "<w:p/>", "<w:p></w:p>", "<w:r></w:r>", "<w:tab/>", "\n"]
)
def test_nothing_stands_in_the_text_that_no_item_needs(trace: str) -> None:
    assert refused(spoiled(into("<w:sectPr", trace))) == ("public-leak", DOCUMENT)


@pytest.mark.parametrize("part", ["word/comments.xml", "docProps/app.xml", "customXml/item1.xml", "secret.xml"])
def test_a_part_of_its_own_is_found(part: str) -> None:
    assert refused(pack_parts({**parts(CLEAN), part: b"<a/>"})) == ("public-trace", part)
    assert refused(pack_parts({**parts(CLEAN), part: SECRET.encode()})) == ("public-leak", part)


def test_a_missing_part_is_found() -> None:
    files = parts(CLEAN)
    del files["word/footer1.xml"]
    assert refused(pack_parts(files)) == ("public-trace", "zip")


def with_entry(change: Callable[[zipfile.ZipInfo], object], **how: int) -> bytes:
    """The clean parts in a zip whose first entry is another than ours."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for number, (name, content) in enumerate(parts(CLEAN).items()):
            entry = zipfile.ZipInfo(name)
            entry.create_system, entry.compress_type = 0, zipfile.ZIP_DEFLATED
            if not number:
                change(entry)
            package.writestr(entry, content)
    return buffer.getvalue()


def commented(data: bytes) -> bytes:
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as package:
        package.comment = b"secret"
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        CLEAN + b"x",
        CLEAN[:-1],
        CLEAN[:30] + CLEAN[31:],
        commented(CLEAN),
        pack(parts(CLEAN)),
        pack_parts(dict(reversed(parts(CLEAN).items()))),
        with_entry(lambda entry: setattr(entry, "comment", b"secret")),
        with_entry(lambda entry: setattr(entry, "extra", b"\xfe\xca\x04\0abcd")),
        with_entry(lambda entry: setattr(entry, "date_time", (2024, 7, 9, 10, 0, 0))),
        with_entry(lambda entry: setattr(entry, "compress_type", zipfile.ZIP_STORED)),
        b"PK\x03\x04",
    ],
)
def test_a_zip_holds_nothing_but_its_parts(data: bytes) -> None:
    assert refused(data) == ("public-trace", "zip")


def test_a_part_that_stands_twice_is_found() -> None:
    buffer = io.BytesIO(CLEAN)
    with zipfile.ZipFile(buffer, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr(DOCUMENT, parts(CLEAN)[DOCUMENT])
    assert refused(buffer.getvalue()) == ("public-trace", "zip")


def test_the_layout_is_searched_too(tmp_path: Path) -> None:
    form = replace(FORM, folder=str(tmp_path))
    footer = "<w:p><w:r><w:t>担当　工</w:t></w:r><w:r><w:t>藤（くどう）</w:t></w:r></w:p>"
    layout_of(form).write_bytes(rewrite(layout_of(FORM).read_bytes(), into("</w:ftr>", footer), "word/footer1.xml"))
    secret = replace(RECORD.with_facts(attendees=()), body=RECORD.body[:1])
    told = secret.with_facts(attendees=(replace(RECORD.attendees[2], field=""),))
    for record, clean in ((secret, True), (told, False)):
        edition = make_edition(record, form, "public")
        data = word_file(plan_of(edition, form), TITLE, form)
        items = tuple(record_items(Rendering(edition.account.record, form, "public"), edition.account.shown))
        if clean:
            prove_word(data, Printed(items, TITLE), edition.account, open_layout(edition.account.form))
            continue
        with pytest.raises(UserFacingError) as caught:
            prove_word(data, Printed(items, TITLE), edition.account, open_layout(edition.account.form))
        assert (caught.value.code, caught.value.facts["part"]) == ("public-leak", "word/footer1.xml")
