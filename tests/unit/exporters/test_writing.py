from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from msgspec.structs import replace

from minutesapp import exporters
from minutesapp.editions.edition import make_edition
from minutesapp.errors import UserFacingError
from minutesapp.exporters.plan import plan_of
from minutesapp.exporters.writing import WRITERS, export
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import layout_of, load_form
from tests.makers import bodies, heading, minutes, turn
from tests.word_files import DOCUMENT, lines_of, pack, parts

FORM = load_form("ueda-gaiyo")
RECORD = minutes(heading("審査", closed=True), turn("秘密の話である。", "p1"), heading("報告"), turn("はい。", "p3"))
INSIDE = make_edition(RECORD, FORM, "internal")
PUBLIC = make_edition(RECORD, FORM, "public")


def code_of(edition: object, path: Path) -> str:
    with pytest.raises(UserFacingError) as caught:
        export(edition, FORM, path)  # type: ignore[arg-type]
    return caught.value.code


def test_the_package_offers_the_function() -> None:
    assert exporters.export is export


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize("edition", [INSIDE, PUBLIC], ids=["inside", "public"])
def test_every_format_is_written_in_every_edition(tmp_path: Path, suffix: str, edition: object) -> None:
    path = tmp_path / f"会議録{suffix}"
    export(edition, FORM, path)  # type: ignore[arg-type]
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    text = "".join(lines_of(path.read_bytes())) if suffix == ".docx" else path.read_text(encoding="utf-8")
    assert "審査【非公開】" in text
    assert ("秘密の話である。" in text) == (edition is INSIDE)


def test_the_suffix_may_be_in_capitals(tmp_path: Path) -> None:
    export(INSIDE, FORM, tmp_path / "A.TXT")
    assert (tmp_path / "A.TXT").read_text(encoding="utf-8-sig").startswith("1 審議会名")


@pytest.mark.parametrize("name", ["a.xyz", "a", "a.doc", ".docx"])
def test_another_suffix_is_refused_and_nothing_written(tmp_path: Path, name: str) -> None:
    assert code_of(INSIDE, tmp_path / name) == "export-format"
    assert not list(tmp_path.iterdir())


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    assert code_of(INSIDE, tmp_path / "no" / "a.docx") == "folder-missing"


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    assert code_of(INSIDE, tmp_path / "a.docx") == "path-is-folder"


@pytest.mark.parametrize("suffix", WRITERS)
def test_a_leak_stops_the_export_and_the_old_file_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"old")
    monkeypatch.setattr(
        "minutesapp.exporters.proof.printed.plan_of", lambda edition, form, anchored: plan_of(INSIDE, form)
    )
    assert code_of(PUBLIC, path) == "public-leak"
    assert ([file.name for file in tmp_path.iterdir()], path.read_bytes()) == ([path.name], b"old")


@pytest.mark.parametrize("suffix", WRITERS)
def test_what_somebody_has_worked_on_is_replaced_only_on_purpose(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    for _ in range(2):
        export(INSIDE, FORM, path, over_any=False)
    path.write_bytes(path.read_bytes() + b"\r\n")
    edited = path.read_bytes()
    with pytest.raises(UserFacingError) as caught:
        export(INSIDE, FORM, path, over_any=False)
    assert caught.value.code == "export-over-edited"
    assert ([file.name for file in tmp_path.iterdir()], path.read_bytes()) == ([path.name], edited)
    export(INSIDE, FORM, path)
    assert path.read_bytes() != edited


def test_what_somebody_else_made_is_replaced_only_on_purpose(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"old")
    with pytest.raises(UserFacingError) as caught:
        export(PUBLIC, FORM, tmp_path / "a.docx", over_any=False)
    assert caught.value.code == "export-over-foreign"
    export(PUBLIC, FORM, tmp_path / "a.docx")


def test_a_file_changed_while_the_new_one_is_made_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    export(INSIDE, FORM, path)

    def save_meanwhile(edition: object, data: bytes, *made: object) -> None:
        path.write_bytes(b"somebody's work")

    monkeypatch.setattr("minutesapp.exporters.writing.prove_public", save_meanwhile)
    with pytest.raises(UserFacingError):
        export(PUBLIC, FORM, path, over_any=False)
    assert path.read_bytes() == b"somebody's work"


@pytest.mark.parametrize("id", ["ueda-gaiyo", "kaigiroku"])
@pytest.mark.parametrize("suffix", WRITERS)
def test_an_empty_record_can_be_written(tmp_path: Path, id: str, suffix: str) -> None:
    form = load_form(id)
    export(make_edition(Minutes(id), form, "public"), form, tmp_path / f"a{suffix}")
    assert (tmp_path / f"a{suffix}").stat().st_size > 0


@given(body=bodies())
def test_the_public_edition_of_any_record_passes_its_own_proof(
    tmp_path_factory: pytest.TempPathFactory, body: tuple[object, ...]
) -> None:
    folder = tmp_path_factory.mktemp("public")
    record = replace(RECORD, body=body)  # type: ignore[arg-type]
    for suffix in WRITERS:
        export(make_edition(record, FORM, "public"), FORM, folder / f"a{suffix}")


DRAFT = "委員確認用（案）"


@pytest.mark.parametrize("suffix", WRITERS)
def test_only_the_copy_to_be_confirmed_says_that_it_is_a_draft(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    said = {}
    for kind in ("internal", "review", "public"):
        export(make_edition(RECORD, FORM, kind), FORM, path)  # type: ignore[call-overload]
        files = parts(path.read_bytes()).values() if suffix == ".docx" else [path.read_bytes()]
        said[kind] = sum(DRAFT.encode() in content for content in files)
    assert said == {"internal": 0, "review": 3 if suffix == ".docx" else 1, "public": 0}


def saved_by_word(data: bytes) -> bytes:
    """The built-in layout with what Word would leave in it after a clerk restyled it."""
    files = parts(data)
    rsid = 'w:rsidR="00A1B2C3" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="1A2B3C4D"'
    for name in (DOCUMENT, "word/footer1.xml"):
        files[name] = files[name].replace(b"<w:p>", f"<w:p {rsid}>".encode())
    core = b"<dc:creator>clerk</dc:creator><dc:language>"
    files["docProps/core.xml"] = files["docProps/core.xml"].replace(b"<dc:language>", core)
    files["docProps/app.xml"] = b"<Properties><Company>office</Company></Properties>"
    extended = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
    row = f'<Relationship Id="x1" Type="{extended}" Target="docProps/app.xml"/></Relationships>'
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"</Relationships>", row.encode())
    return pack(files)


@pytest.mark.parametrize("edition", [INSIDE, PUBLIC], ids=["inside", "public"])
def test_a_layout_that_a_clerk_restyled_leaves_no_trace_of_the_clerk(tmp_path: Path, edition: object) -> None:
    form = replace(FORM, folder=str(tmp_path))
    layout_of(form).write_bytes(saved_by_word(layout_of(FORM).read_bytes()))
    export(edition, form, tmp_path / "a.docx")  # type: ignore[arg-type]
    files = parts((tmp_path / "a.docx").read_bytes())
    assert "docProps/app.xml" not in files
    assert not [
        trace for trace in (b"00A1B2C3", b"1A2B3C4D", b"clerk") if any(trace in data for data in files.values())
    ]
    assert "はい。" in "".join(lines_of((tmp_path / "a.docx").read_bytes()))


@pytest.mark.parametrize("edition", [INSIDE, PUBLIC], ids=["inside", "public"])
@pytest.mark.parametrize("after", range(3))
def test_who_stops_the_work_at_any_moment_keeps_the_old_file(tmp_path: Path, edition: object, after: int) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"keep me")
    moments = iter(range(after))

    def proceed() -> None:
        if next(moments, None) is None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(edition, FORM, path, proceed=proceed)  # type: ignore[arg-type]
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]
    assert path.read_bytes() == b"keep me"
