"""Forms are found, read and refused."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.committee import Committee, NameStyle
from minutesapp.model.facts import Facts
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import broken_forms, form_of, layout_of, list_forms, load_form, read_form
from minutesapp.templates.labels import labels_of
from minutesapp.templates.parts.field import FieldType
from minutesapp.wording import describe

GOOD = 'name = "町の様式"\nkind = "会議録"\nfields = [{ key = "held", label = "日時", type = "datetime" }]\n'

BUILT_IN = {folder.name for folder in paths.resource("templates").iterdir()}


def own_form(text: str, id: str = "machi") -> None:
    folder = paths.own_templates() / id
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "template.toml").write_text(text, encoding="utf-8")


def test_the_built_in_forms_are_at_hand_with_their_word_files() -> None:
    forms = {form.id: form for form in list_forms()}
    assert {"ueda-gaiyo", "kaigiroku"} <= set(forms)
    assert all(layout_of(form).is_file() for form in forms.values())


def test_the_built_in_forms_are_listed_in_their_order_and_those_of_the_office_before_them() -> None:
    own_form(GOOD, "zenbu")
    forms = list_forms()
    assert [form.id for form in forms][:3] == ["zenbu", "kaigiroku", "ueda-gaiyo"]
    orders = [form.order for form in forms]
    assert orders == sorted(orders) and len(set(orders)) == len(orders)


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


@pytest.mark.parametrize(
    ("labels", "chair", "member"),
    [
        (None, "会長", "委員"),
        (NameStyle.NONE, "会長", "委員"),
        (NameStyle.FAMILY, "髙橋会長", "東"),
        (NameStyle.FULL, "髙橋健会長", "東葵"),
        (NameStyle.LETTER, "会長A", "委員B"),
        (NameStyle.NUMBER, "会長1", "委員2"),
        (NameStyle.ORGANISATION, "商工会議所会長", "PTA"),
    ],
)
def test_members_are_named_as_their_committee_has_it(labels: NameStyle | None, chair: str, member: str) -> None:
    people = (
        Attendee("a", "髙橋健", "髙橋", "健", post="会長", organisation="商工会議所"),
        Attendee("b", "東葵", "東", "葵", organisation="PTA"),
        Attendee("c", "南翔", "南", "翔", post="教育部長", side=Side.STAFF),
    )
    minutes = Minutes("ueda-gaiyo", Facts((), people, Committee("c1", "審議会", labels=labels)))
    assert labels_of(people, form_of(minutes)) == {"a": chair, "b": member, "c": "南教育部長"}
    if labels is None:
        assert form_of(minutes) == load_form("ueda-gaiyo")


def test_a_form_hides_names_from_the_public_whatever_a_committee_shows() -> None:
    public = '[turn.public_naming.member]\nname = "letter"\npost = "none"\nfallback = "委員"\n'
    own_form(f"{GOOD}{public}")
    shown, hidden = (
        form_of(Minutes("machi", Facts((), (), Committee("", "審議会", labels=labels)))).turn
        for labels in (NameStyle.FULL, NameStyle.NONE)
    )
    assert shown.public_naming is not None and hidden.public_naming is not None
    assert (shown.naming.member.name, shown.public_naming.member.name) == (NameStyle.FULL, NameStyle.LETTER)
    assert (hidden.naming.member.name, hidden.public_naming.member.name) == (NameStyle.NONE, NameStyle.NONE)


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


HOSTILE = {
    "a line break": GOOD + 'outline = ["開会\\n閉会"]\n',
    "a control sign": GOOD.replace("日時", "日\\u0007時"),
    "lists in lists": GOOD + "outline = " + "[" * 30_000,
    "tables in tables": GOOD + "[" + "a." * 500 + "a]\n",
    "a width beyond the page": GOOD.replace('"datetime"', '"text", cells = 1_000_000_000'),
    "a number of thousands of digits": GOOD + f"version = {'9' * 5_000}\n",
    "a number below nothing": GOOD + "version = -1\n",
    "a long text": GOOD.replace("日時", "日" * 3_000),
    "a long list": GOOD + f"outline = {['開会'] * 600}\n",
    "the same key twice": GOOD.replace("fields = [", 'fields = [{ key = "held", label = "日" }, '),
    "a key of the program": GOOD.replace('"held"', '"extra-1"'),
    "a long unknown key": GOOD + f"{'x' * 1_000} = 1\n",
    "too much of anything": GOOD + "#" * 70_000,
    "a width in a pattern": GOOD + '[turn.naming.staff]\npattern = "{name:>2000000000}"\n',
    "a part of a part": GOOD + '[turn.naming.staff]\npattern = "{name.__class__}"\n',
    "a place by number": GOOD + '[turn.public_naming.guest]\npattern = "{0}{}"\n',
    "a conversion": GOOD + '[turn.naming.member]\npattern = "{name!r}"\n',
    "a pattern in a pattern": GOOD + '[turn.naming.member]\npattern = "{name:{post}}"\n',
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_form_that_would_do_harm_is_refused_at_once(what: str) -> None:
    own_form(HOSTILE[what])
    start = time.process_time()
    with pytest.raises(UserFacingError, match="template-broken") as caught:
        load_form("machi")
    assert time.process_time() - start < 2
    sentence = describe(caught.value)
    assert "machi" in sentence and "（" in sentence and len(sentence) < 160


def test_a_form_in_another_encoding_is_refused() -> None:
    own_form("")
    Path(paths.own_templates() / "machi" / "template.toml").write_bytes(GOOD.encode("cp932"))
    with pytest.raises(UserFacingError, match="template-broken"):
        load_form("machi")


def test_a_form_that_is_gone_when_it_is_to_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="template-broken"):
        read_form(tmp_path / "gone")


def spoil(folder: Path, how: str) -> None:
    """Make a folder of the office's own that is no form."""
    file = folder / "template.toml"
    if how == "loop":
        folder.symlink_to(folder)
        return
    folder.mkdir(parents=True)
    match how:
        case "folder":
            file.mkdir()
        case "link":
            file.symlink_to(file)
        case "pipe":
            os.mkfifo(file)
        case "bytes":
            file.write_bytes(b"\xff\xfe\x00")


@pytest.mark.parametrize("how", ["nothing", "folder", "link", "pipe", "bytes", "loop"])
def test_what_is_no_form_is_only_missing_and_says_why(how: str, request: pytest.FixtureRequest) -> None:
    if how in ("link", "loop"):
        request.getfixturevalue("links")
    if how == "pipe" and not hasattr(os, "mkfifo"):
        pytest.skip("a system without pipes")
    own_form(GOOD, "zenbu")
    spoil(paths.own_templates() / "kowareta", how)
    (paths.own_templates() / ".trash").mkdir()
    (paths.own_templates() / "readme.txt").touch()
    assert {form.id for form in list_forms()} == BUILT_IN | {"zenbu"}
    (error,) = broken_forms()
    assert (error.code, error.facts["template"]) == ("template-broken", "kowareta")
    assert "template.toml" in describe(error)
    with pytest.raises(UserFacingError, match="template-broken"):
        load_form("kowareta")


def test_a_broken_form_of_the_office_does_not_give_way_to_the_built_in_one_of_its_name() -> None:
    own_form("name = ", "ueda-gaiyo")
    assert "ueda-gaiyo" not in {form.id for form in list_forms()}
    with pytest.raises(UserFacingError, match="template-broken"):
        load_form("ueda-gaiyo")


@pytest.mark.parametrize("kind", ["file", "loop", "nowhere"])
def test_what_is_no_folder_of_forms_is_told(kind: str) -> None:
    folder = paths.own_templates()
    folder.parent.mkdir(parents=True, exist_ok=True)
    if kind == "file":
        folder.touch()
    else:
        folder.symlink_to(folder if kind == "loop" else folder.parent / "gone")
    assert {form.id for form in list_forms()} == BUILT_IN
    assert [error.code for error in broken_forms()] == ["templates-unreadable"]


def test_a_folder_of_forms_that_may_not_be_entered_leaves_those_built_in(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> Iterator[Path]:
        if folder == paths.own_templates():
            raise PermissionError
        return iterdir(folder)

    paths.own_templates().mkdir(parents=True)
    iterdir = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", refuse)
    assert {form.id for form in list_forms()} == BUILT_IN
    assert [error.code for error in broken_forms()] == ["templates-unreadable"]
    assert load_form("ueda-gaiyo").id == "ueda-gaiyo"
