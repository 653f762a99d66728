"""Title, cover and sentences that a form makes of the other fields come back as those."""

from msgspec.structs import replace

from minutesapp.importers.woven_words import without_woven
from minutesapp.model.header import TITLE, Header, HeaderField, TextValue
from minutesapp.templates.roles import FieldPlace, Role
from tests.makers import UEDA

FIELDS = tuple(replace(f, place=FieldPlace.WOVEN) if f.role is Role.COMMITTEE else f for f in UEDA.fields)
KIND = next(field for field in FIELDS if field.role is Role.COMMITTEE)
WOVEN = replace(UEDA, fields=FIELDS, title="{committee}総会{kind}", cover=("{committee}", "記　録"))
BOARD = HeaderField(KIND.key, KIND.label, TextValue("東雲市農業委員会"))


def header(*lines: str, named: str = "") -> Header:
    own = (replace(BOARD, value=TextValue(named)),) if named else ()
    return (HeaderField(TITLE, "", TextValue("\n".join(lines))), *own)


def test_lines_that_the_form_prints_are_none_of_the_record() -> None:
    read = header("東雲市農業委員会", "記 録", "東雲市農業委員会総会会議概要", named="東雲市農業委員会")
    assert without_woven(WOVEN, read) == (BOARD,)


def test_a_committee_that_stands_in_the_title_alone_is_called_as_there() -> None:
    assert without_woven(WOVEN, header("東雲市農業委員会総会会議概要", named="東雲市農業委員会総会")) == (BOARD,)
    assert without_woven(WOVEN, header("東雲市農業委員会総会会議概要")) == (BOARD,)


def test_a_committee_with_a_row_of_its_own_keeps_its_name() -> None:
    read = header("東雲市農業委員会総会会議概要", named="農業委員会")
    own = replace(WOVEN, fields=UEDA.fields)
    assert without_woven(own, read) == read


def test_other_lines_stay_and_the_committee_as_it_was_read() -> None:
    read = header("第3回の記録", named="東雲市農業委員会総会")
    assert without_woven(WOVEN, read) == read
    mixed = header("（案）", "東雲市農業委員会総会会議概要", named="東雲市農業委員会")
    assert without_woven(WOVEN, mixed) == mixed, "the title of the form gives way to the record's own"


def test_a_header_without_a_title_stays() -> None:
    assert without_woven(WOVEN, (BOARD,)) == (BOARD,)
