import pytest

from minutesapp.importers.reading import read_text
from minutesapp.templates.folder.catalog import list_forms
from tests.golden.forms.forms import reading_of

NUMBERED = (
    "1 審議会名\t東雲市審査会\n2 日 時\t令和6年7月9日\n3 会 場\t市役所\n\n協議事項等\n1 開会\n"
    "(委員) はい。\n(委員) いいえ。"
)
TABLE = "会議の名称\t東雲市協議会\n開催日時\t令和6年7月9日\n開催場所\t市役所\n会議内容\n○会長\nはい。\n○委員\nいいえ。"


@pytest.mark.parametrize(("text", "form"), [(NUMBERED, "ueda-gaiyo"), (TABLE, "kaigiroku")])
def test_the_form_is_the_one_the_source_resembles(text: str, form: str) -> None:
    assert read_text(text).minutes.template == form


def test_a_form_that_is_named_is_taken() -> None:
    assert read_text(NUMBERED, "kaigiroku").minutes.template == "kaigiroku"


def test_a_strict_form_is_taken_for_what_is_as_it_prints_it() -> None:
    assert reading_of("shingikai").minutes.template == "shingikai"


def test_a_strict_form_is_not_taken_because_no_other_fits_better() -> None:
    strict = {form.id for form in list_forms() if form.strict}
    alike = "会議名\t東雲市協議会\n日時\t令和6年7月9日\n場所\t市役所\n会議の概要\n委員：はい。\n委員：いいえ。"
    assert "shingikai" in strict and read_text(alike).minutes.template not in strict
