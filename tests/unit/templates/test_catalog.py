"""Forms are found, read and refused."""

from pathlib import Path

import pytest

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.templates.catalog import layout_of, list_forms, load_form, read_form
from minutesapp.templates.form import FieldType

GOOD = 'name = "町の様式"\nkind = "会議録"\nfields = [{ key = "held", label = "日時", type = "datetime" }]\n'


def own_form(text: str, id: str = "machi") -> None:
    folder = paths.own_templates() / id
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "template.toml").write_text(text, encoding="utf-8")


def test_the_built_in_forms_are_at_hand_with_their_word_files() -> None:
    forms = {form.id: form for form in list_forms()}
    assert {"ueda-gaiyo", "kaigiroku"} <= set(forms)
    assert all(layout_of(form).is_file() for form in forms.values())


def test_the_form_of_the_seed_is_as_counted() -> None:
    form = load_form("ueda-gaiyo")
    assert [field.label for field in form.fields] == [
        "審議会名",
        "日時",
        "会場",
        "出席者",
        "市側出席者",
        "公開・非公開",
        "傍聴者",
        "会議概要作成年月日",
    ]


def test_an_office_s_own_form_is_read_anew_when_it_changes() -> None:
    own_form(GOOD)
    assert load_form("machi").fields[0].type is FieldType.WHEN
    own_form(GOOD.replace("町の様式", "町の新しい様式"))
    assert load_form("machi").name == "町の新しい様式"


def test_an_office_s_form_replaces_the_built_in_one_of_the_same_name() -> None:
    own_form(GOOD, "ueda-gaiyo")
    assert load_form("ueda-gaiyo").name == "町の様式"


def test_a_form_that_is_not_there_is_named() -> None:
    with pytest.raises(UserFacingError) as caught:
        load_form("nowhere")
    assert (caught.value.code, caught.value.facts) == ("template-unknown", {"template": "nowhere"})


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (GOOD + "colour = 1\n", "colour"),
        (GOOD.replace("datetime", "date"), "fields[0].type"),
        ("name = ", "template.toml"),
        (GOOD + "[agenda]\nlevels = []\n", "agenda.levels"),
        (GOOD.replace('"datetime"', '"seat_table", across = 0'), "fields[0].across"),
        (GOOD.replace('"datetime"', '"persons", person = { pattern = "{namae}" }'), "fields[0].person.pattern"),
        (GOOD + '[turn.naming.staff]\npattern = "{name"\n', "turn.naming.staff.pattern"),
    ],
)
def test_a_broken_form_says_where(text: str, place: str) -> None:
    own_form(text)
    with pytest.raises(UserFacingError) as caught:
        load_form("machi")
    assert caught.value.code == "template-broken"
    assert caught.value.facts["place"] == place


def test_a_form_in_another_encoding_is_refused() -> None:
    own_form("")
    Path(paths.own_templates() / "machi" / "template.toml").write_bytes(GOOD.encode("cp932"))
    with pytest.raises(UserFacingError, match="template-broken"):
        load_form("machi")


def test_a_folder_with_the_name_of_a_form_is_no_form() -> None:
    (paths.own_templates() / "machi" / "template.toml").mkdir(parents=True)
    assert "machi" not in {form.id for form in list_forms()}


def test_a_form_that_is_gone_when_it_is_to_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="template-broken"):
        read_form(tmp_path / "gone")
