"""The office's own forms: copied, kept, handed on, taken in, set aside."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.services.forming.keeping import (
    as_copy,
    copied,
    free_id,
    hand_out,
    is_own,
    keep,
    keep_layout,
    layout_file,
    pack,
    remove,
    take_in,
)
from minutesapp.templates.folder.catalog import list_forms, load_form
from minutesapp.templates.parts.direction import DirectionForm, DirectionPhrase
from tests.makers import UEDA


def test_a_copy_is_a_form_of_the_office_s_own_with_the_layout_of_the_other() -> None:
    kept = keep(copied("ueda-gaiyo", "東雲市 文化財審議会"))
    assert (kept.id, kept.name) == ("東雲市-文化財審議会", "東雲市 文化財審議会")
    assert is_own(kept) and not is_own(UEDA)
    assert load_form(kept.id) == kept
    assert replace(kept, id=UEDA.id, name=UEDA.name, folder=UEDA.folder) == UEDA
    assert (Path(kept.folder) / "layout.docx").read_bytes() == (Path(UEDA.folder) / "layout.docx").read_bytes()


def test_what_is_read_may_be_taken_for_a_copy_of_a_strict_form() -> None:
    assert load_form("shingikai").strict and not copied("shingikai", "図書館協議会").strict


def test_two_copies_of_one_name_have_folders_of_their_own() -> None:
    assert [keep(copied("kaigiroku", "写し")).id for _ in range(3)] == ["写し", "写し-2", "写し-3"]


@pytest.mark.parametrize("name", ["", "　", "…/…"])
def test_a_name_without_letters_is_told(name: str) -> None:
    with pytest.raises(UserFacingError) as caught:
        free_id(name)
    assert caught.value.code == "form-nameless"


def test_no_name_leads_out_of_the_folder_of_forms() -> None:
    assert free_id("../../etc/passwd") == "etc-passwd"
    assert free_id("ueda-gaiyo") == "ueda-gaiyo-2"


def test_what_is_kept_again_replaces_itself_with_its_layout() -> None:
    kept = keep(copied("ueda-gaiyo", "写し"))
    layout = (Path(load_form("kaigiroku").folder) / "layout.docx").read_bytes()
    again = keep(replace(kept, title="会議録"), layout)
    assert load_form("写し") == again and again.title == "会議録"
    assert (Path(again.folder) / "layout.docx").read_bytes() == layout


def test_a_form_that_could_not_be_used_is_not_kept() -> None:
    kept = keep(copied("ueda-gaiyo", "写し"))
    with pytest.raises(UserFacingError) as caught:
        keep(replace(kept, fields=(kept.fields[0], kept.fields[0])))
    assert (caught.value.code, caught.value.facts["place"]) == ("form-misfit", "fields[1].key")
    assert load_form("写し") == kept


def test_a_layout_that_is_none_is_not_kept() -> None:
    kept = keep(copied("ueda-gaiyo", "写し"))
    with pytest.raises(UserFacingError) as caught:
        keep(replace(kept, title="題"), b"PK no layout")
    assert caught.value.code == "layout-broken" and load_form("写し") == kept


def test_a_form_goes_out_and_comes_in_as_one_file(tmp_path: Path) -> None:
    kept = keep(replace(copied("kaigiroku", "写し"), title="会議の記録"))
    hand_out(kept, tmp_path / "a.minutesform")
    remove(kept)
    other = take_in(tmp_path / "a.minutesform")
    assert (other.id, other.name, other.title) == ("写し", "写し", "会議の記録")
    assert pack(kept) == pack(other)


def test_a_form_keeps_its_id_under_another_name_so_that_its_records_know_it(tmp_path: Path) -> None:
    kept = keep(copied("kaigiroku", "図書館協議会"))
    hand_out(keep(replace(kept, name="図書館運営協議会")), tmp_path / "a.minutesform")
    keep(kept)
    assert take_in(tmp_path / "a.minutesform") == replace(kept, name="図書館運営協議会")
    keep(replace(kept, title="題"))
    assert take_in(tmp_path / "a.minutesform").id == "図書館運営協議会", "another form, and both stay"
    assert load_form(kept.id).title == "題"


@pytest.mark.parametrize("id", [b"../../x", b"", b"\xff", "備え付け/..".encode(), b"kaigiroku"])
def test_no_id_that_is_handed_on_leads_out_of_the_folder_or_to_a_form_that_is_built_in(
    tmp_path: Path, id: bytes
) -> None:
    buffer = io.BytesIO(pack(copied("kaigiroku", "写し")))
    with zipfile.ZipFile(buffer) as package:
        parts = {name: package.read(name) for name in package.namelist()} | {"id": id}
    with zipfile.ZipFile(tmp_path / "a.minutesform", "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    taken = take_in(tmp_path / "a.minutesform")
    assert Path(taken.folder).parent == paths.own_templates() and taken.id not in ("kaigiroku", "")


def test_a_copy_of_a_form_of_the_office_s_own_has_its_look() -> None:
    kept = keep(copied("kaigiroku", "写し"), (Path(UEDA.folder) / "layout.docx").read_bytes())
    again = keep(copied(kept.id, "もう一つ"))
    assert again.id == "もう一つ"
    assert (Path(again.folder) / "layout.docx").read_bytes() == (Path(UEDA.folder) / "layout.docx").read_bytes()


def test_a_form_that_somebody_changed_meanwhile_is_not_replaced_without_a_word() -> None:
    before = keep(copied("kaigiroku", "写し"))
    keep(replace(before, title="先"))
    for there in (lambda: None, lambda: (Path(before.folder) / "template.toml").write_bytes(b"name = 1")):
        there()
        with pytest.raises(UserFacingError) as caught:
            keep(replace(before, title="後"), before=before)
        assert caught.value.code == "form-changed"
    assert keep(as_copy(replace(before, title="後"), "後の写し")).title == "後"
    assert keep(replace(before, title="後")).title == "後"


def test_a_layout_alone_is_kept_and_the_rest_stays() -> None:
    before = keep(copied("kaigiroku", "写し"))
    keep(replace(before, title="先"))
    keep_layout(before, (Path(UEDA.folder) / "layout.docx").read_bytes())
    assert load_form("写し").title == "先"
    remove(before)
    with pytest.raises(UserFacingError) as caught:
        keep_layout(before, (Path(UEDA.folder) / "layout.docx").read_bytes())
    assert caught.value.code == "form-gone" and not Path(before.folder).exists()


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({}, "form-file"),
        ({"template.toml": b"name = 1"}, "form-file"),
        ({"template.toml": b"name = 1", "layout.docx": b""}, "template-broken"),
        ({"template.toml": b"name = '" + b"a" * 70_000 + b"'", "layout.docx": b""}, "template-broken"),
        ({"template.toml": b"name='x'\nkind='y'\nfields=[]", "layout.docx": b"no"}, "layout-broken"),
        ({"../template.toml": b"", "layout.docx": b""}, "form-file"),
    ],
)
def test_what_is_no_form_is_told_and_nothing_is_kept(tmp_path: Path, parts: dict[str, bytes], code: str) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    (tmp_path / "a.minutesform").write_bytes(buffer.getvalue() if parts else b"no zip")
    with pytest.raises(UserFacingError) as caught:
        take_in(tmp_path / "a.minutesform")
    assert caught.value.code == code
    assert {form.id for form in list_forms()} == {form.id for form in list_forms() if not is_own(form)}


def test_a_form_is_set_aside_and_its_folder_stays() -> None:
    for number in (1, 2):
        kept = keep(copied("ueda-gaiyo", "写し"))
        left = remove(kept)
        assert left == paths.own_templates() / f".写し.{number}" and (left / "template.toml").is_file()
        assert "写し" not in {form.id for form in list_forms()}


def test_a_form_that_is_built_in_stays() -> None:
    with pytest.raises(UserFacingError) as caught:
        remove(UEDA)
    assert caught.value.code == "form-built-in"


def test_a_form_set_aside_elsewhere_is_not_kept_with_another_look() -> None:
    kept = keep(copied("kaigiroku", "写し"))
    remove(kept)
    with pytest.raises(UserFacingError) as caught:
        keep(replace(kept, title="題"))
    assert caught.value.code == "form-gone"


def test_a_look_that_is_there_stays_while_the_form_changes() -> None:
    kept = keep(copied("kaigiroku", "写し"))
    file = Path(kept.folder) / "layout.docx"
    before = file.stat().st_mtime_ns
    keep(replace(kept, title="題"))
    assert file.stat().st_mtime_ns == before


def test_nothing_is_left_of_a_form_whose_look_is_none(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError):
        keep(copied("kaigiroku", "写し"), b"no layout")
    assert not (paths.own_templates() / "写し").exists()


def test_a_form_without_a_look_of_its_own_gets_one_to_change() -> None:
    kept = keep(copied("kaigiroku", "写し"))
    (Path(kept.folder) / "layout.docx").unlink()
    assert layout_file(kept) == Path(kept.folder) / "layout.docx" and layout_file(kept).is_file()


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"name": "　"}, "name"),
        ({"cover": ("頁" * 1_900,) * 20, "title": "題"}, ""),
        ({"direction": DirectionForm(phrases=(DirectionPhrase("{people}と{people}"),))}, "direction.phrases[0].words"),
    ],
)
def test_what_could_not_be_read_or_would_hang_is_not_kept(change: dict[str, Any], place: str) -> None:
    with pytest.raises(UserFacingError) as caught:
        keep(replace(copied("kaigiroku", "写し"), **change))
    assert (caught.value.code, caught.value.facts["place"]) == ("form-misfit", place)
