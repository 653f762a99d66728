from __future__ import annotations

from datetime import time

import pytest
from msgspec.structs import replace

from minutesapp.attendance.untold import with_untold
from minutesapp.editions.edition import make_edition
from minutesapp.exporters.header import header_items
from minutesapp.exporters.plan import plan_of
from minutesapp.model.attendance import Attendee, Proxy, Side, Status
from minutesapp.model.committee import NameStyle
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField, PeopleValue, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm, FieldType, TableColumn
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from minutesapp.templates.parts.person import PersonStyle
from minutesapp.templates.values.seats import shows_seats
from tests.makers import CHAIR, CLERK, HEADER, MEMBER, turn

UEDA, TABLE = load_form("ueda-gaiyo"), load_form("kaigiroku")
ABSENT_FIELD = HeaderField("absent", "欠席委員", PeopleValue())


def lines(people: tuple[Attendee, ...], form: Form = UEDA, header: tuple[HeaderField, ...] = HEADER) -> list[str]:
    return [item.words for item in header_items(Minutes(form.id, Facts(header, people)), form)]


def marked(status: Status, **parts: str) -> Attendee:
    return replace(MEMBER, status=status, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize("form", [UEDA, TABLE], ids=["ueda-gaiyo", "kaigiroku"])
@pytest.mark.parametrize(
    ("status", "mark"),
    [
        (Status.LATE, "（遅参）"), (Status.LEFT_EARLY, "（早退）"), (Status.PROXY, "（代理出席）"),
        (Status.REMOTE, "（オンライン出席）"), (Status.AWAY, "（途中退席）"), (Status.PRESENT, ""),
    ],
)  # fmt: skip
def test_how_somebody_took_part_stands_behind_the_name(form: Form, status: Status, mark: str) -> None:
    assert f"髙橋 美咲会長、𠮷田 健委員{mark}" in "\n".join(lines((CHAIR, marked(status)), form))


@pytest.mark.parametrize("form", [UEDA, TABLE], ids=["ueda-gaiyo", "kaigiroku"])
@pytest.mark.parametrize(
    ("person", "mark"),
    [
        (replace(MEMBER, status=Status.LATE, arrived=time(14, 10)), "（午後2時10分から出席）"),
        (replace(MEMBER, status=Status.PROXY, proxy=Proxy("鈴木 一郎")), "（代理 鈴木 一郎）"),
        (replace(MEMBER, status=Status.AWAY, left=time(14), arrived=time(15)), "（午後2時から午後3時まで途中退席）"),
    ],
)
def test_what_is_known_of_it_stands_there_in_every_form(form: Form, person: Attendee, mark: str) -> None:
    assert f"𠮷田 健委員{mark}" in "\n".join(lines((CHAIR, person), form))


def test_who_stands_in_no_list_gets_a_row_that_says_all_that_is_known() -> None:
    late = replace(MEMBER, field="", status=Status.LATE, arrived=time(14, 10))
    assert "3 遅参者\t𠮷田 健委員（午後2時10分から出席）" in lines((CHAIR, late))
    proxy = replace(MEMBER, field="", status=Status.PROXY, proxy=Proxy("鈴木 一郎", "鈴木"))
    assert "3 代理出席者\t𠮷田 健委員（代理 鈴木 一郎）" in lines((CHAIR, proxy))
    assert "3 途中退席者\t𠮷田 健委員" in lines((CHAIR, marked(Status.AWAY, field="")))


def test_where_the_public_reads_no_name_it_reads_no_proxys_either() -> None:
    naming = Naming(NamingPolicy(NameStyle.LETTER, fallback="委員"))
    form = replace(UEDA, turn=replace(UEDA.turn, public_naming=naming))
    away = replace(MEMBER, field="", status=Status.PROXY, proxy=Proxy("鈴木 一郎", "鈴木", "総務課長"))
    record = Minutes(UEDA.id, Facts(HEADER, (CHAIR, away)))
    words = [item.words for item in plan_of(make_edition(record, form, "public"), form)]
    assert "3 代理出席者\t委員B" in words
    assert not [line for line in words if "鈴木" in line]
    assert [line for line in lines((CHAIR, away), form) if "鈴木" in line]


def test_the_absent_get_a_row_behind_the_members() -> None:
    people = (CHAIR, marked(Status.ABSENT), replace(CLERK, status=Status.ABSENT))
    assert lines(people) == [
        "1 審議会名\t東雲市情報公開審査会",
        "2 出席者\t髙橋 美咲会長",
        "3 欠席者\t𠮷田 健委員、工藤文書係長",
        "4 市側出席者",
    ]


def test_where_nobody_was_absent_there_is_no_such_row() -> None:
    assert not [line for line in lines((CHAIR, MEMBER, CLERK)) if "欠席" in line]


def test_the_list_of_the_absent_is_enough() -> None:
    people = (CHAIR, marked(Status.ABSENT, field="absent"))
    assert lines(people, TABLE, (*HEADER, ABSENT_FIELD)) == [
        "審議会名\t東雲市情報公開審査会", "出席者\t髙橋 美咲会長", "市側出席者", "欠席委員\t𠮷田 健委員",
    ]  # fmt: skip


def test_the_row_stands_behind_the_members_wherever_they_are() -> None:
    nowhere = marked(Status.LATE, field="")
    venue = HeaderField("venue", "会場", TextValue("市役所"))
    assert [w.partition("\t")[0] for w in lines((nowhere,), UEDA, (HEADER[2], HEADER[1], venue))] == [
        "1 市側出席者", "2 出席者", "3 遅参者", "4 会場",
    ]  # fmt: skip
    assert [w.partition("\t")[0] for w in lines((nowhere,), UEDA, (HEADER[2], venue))] == [
        "1 市側出席者", "2 遅参者", "3 会場",
    ]  # fmt: skip
    behind = lines((nowhere,), TABLE, (ABSENT_FIELD, HEADER[1], venue))
    assert [w.partition("\t")[0] for w in behind] == ["欠席委員", "出席者", "遅参者", "会場"]


def test_a_list_in_which_how_they_took_part_stands_needs_no_row() -> None:
    assert not [words for words in lines((CHAIR, marked(Status.LATE), CLERK)) if "遅参者" in words]
    listed = replace(ABSENT_FIELD, value=PeopleValue(verbatim="𠮷田委員"))
    rows = lines((CHAIR, marked(Status.ABSENT, field="absent")), TABLE, (*HEADER, listed))
    assert rows[-1] == "欠席委員\t𠮷田委員" and not [words for words in rows if "欠席者" in words]


def test_a_field_that_lists_nobody_tells_nothing() -> None:
    assert "3 遅参者\t𠮷田 健委員" in lines((CHAIR, marked(Status.LATE, field="body_name")))


@pytest.mark.parametrize(
    ("field", "written"), [("staff", "工藤文書係長"), ("", "工藤文書係長"), ("members", "工藤 遥文書係長")]
)
def test_in_a_row_people_are_written_as_in_their_list(field: str, written: str) -> None:
    away = replace(CLERK, name="工藤 遥", family="工藤", given="遥", status=Status.ABSENT, field=field)
    assert f"3 欠席者\t{written}" in lines((CHAIR, away))


def test_who_has_no_name_is_told_of_by_label() -> None:
    assert "3 遅参者\t係長" in lines((CHAIR, Attendee("p8", "", post="文書係長", side=Side.STAFF, status=Status.LATE)))


def test_who_is_in_no_list_is_named_all_the_same() -> None:
    late = Attendee("p8", "原田", "原田", post="参考人", side=Side.GUEST, status=Status.LATE)
    proxy = marked(Status.PROXY, field="", note="代理：森係長")
    assert lines((CHAIR, late, proxy))[2:4] == ["3 遅参者\t原田参考人", "4 代理出席者\t𠮷田 健委員（代理：森係長）"]


def test_a_record_without_any_list_names_them_at_the_end() -> None:
    record = Minutes("x", Facts((HeaderField("venue", "会場", TextValue("市役所")),), (marked(Status.ABSENT),)))
    assert [item.words for item in header_items(record, UEDA)] == ["1 会場\t市役所", "2 欠席者\t𠮷田 健委員"]
    assert [i.words for i in header_items(record.with_facts(header=()), UEDA)] == ["1 欠席者\t𠮷田 健委員"]


def test_the_words_of_the_source_are_left_to_say_it() -> None:
    value = PeopleValue(verbatim="髙橋会長、𠮷田委員（欠席）")
    header = tuple(replace(field, value=value) if field.key == "members" else field for field in HEADER)
    assert lines((CHAIR, marked(Status.ABSENT)), UEDA, header)[1:3] == [
        "2 出席者\t髙橋会長、𠮷田委員（欠席）",
        "3 市側出席者",
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("髙橋会長、𠮷田委員（遅参）、ほか2名", True),
        ("髙橋会長、𠮷田委員（都合により、15時から遅れて出席）", True),
        ("髙橋会長（遅参：𠮷田委員）", True),
        ("𠮷田委員（遅参）、髙橋会長", True),
        (f"髙橋会長、{'参考人' * 80}、𠮷田委員（遅参）", True),
        ("𠮷田 学委員（遅参）、𠮷田 健委員", False),
        ("髙橋会長（遅参）、𠮷田委員、ほか2名", False),
        ("𠮷田委員、髙橋会長（遅参）", False),
    ],
)
def test_a_mark_that_the_words_of_the_source_do_not_tell_gets_a_row(words: str, told: bool) -> None:
    value = PeopleValue(verbatim=words)
    header = tuple(replace(field, value=value) if field.key == "members" else field for field in HEADER)
    rows = lines((CHAIR, marked(Status.LATE)), UEDA, header)
    assert ("3 遅参者\t𠮷田 健委員" in rows) is not told


def test_a_name_that_the_words_of_the_source_keep_back_is_not_told_in_a_row() -> None:
    value = PeopleValue(verbatim="委員5名")
    header = tuple(replace(field, value=value) if field.key == "members" else field for field in HEADER)
    assert lines((CHAIR, marked(Status.LATE)), UEDA, header)[1:3] == ["2 出席者\t委員5名", "3 遅参者\t委員"]


def test_that_somebody_was_late_is_not_told_of_whom_the_source_does_not_name() -> None:
    value = PeopleValue(verbatim="委員5名（遅参：1名）")
    header = tuple(replace(field, value=value) if field.key == "members" else field for field in HEADER)
    assert "3 遅参者\t委員" in lines((CHAIR, marked(Status.LATE)), UEDA, header)


def seats(*columns: str) -> Form:
    kind = FieldForm("members", "出席者", FieldType.SEATS, columns=tuple(TableColumn(key, key) for key in columns))
    return replace(UEDA, fields=(kind,))


def test_a_table_of_seats_shows_everybody() -> None:
    assert shows_seats(seats("name").fields[0])
    people = (CHAIR, marked(Status.ABSENT))
    assert lines(people, seats("name"))[2:5] == ["name", "髙橋 美咲", "𠮷田 健（欠席）"]
    assert lines(people, seats("name", "status"))[3:5] == ["髙橋 美咲\t出席", "𠮷田 健\t欠席"]
    for columns in (("name",), ("name", "post"), ("seat", "status")):
        assert not any("欠席者" in line for line in lines(people, seats(*columns)))


def test_a_table_of_seats_in_the_words_of_its_source_tells_what_they_tell() -> None:
    header = (HEADER[0], replace(HEADER[1], value=PeopleValue(verbatim="髙橋会長、𠮷田委員")), HEADER[2])
    assert any("遅参者" in line for line in lines((CHAIR, marked(Status.LATE)), seats("name"), header))


def test_a_table_of_seats_without_names_cannot_tell_who_was_late() -> None:
    people = (CHAIR, marked(Status.LATE), marked(Status.ABSENT, id="p9", name="原田 順"))
    assert lines(people, seats("seat", "post"))[-3:-1] == ["3 欠席者\t原田 順委員", "4 遅参者\t𠮷田 健委員"]


def test_where_lists_show_no_names_the_absent_are_told_of_by_label() -> None:
    members = replace(UEDA.fields[3], person=PersonStyle("{name}", NameStyle.NONE))
    form = replace(UEDA, fields=(*UEDA.fields[:3], members, *UEDA.fields[4:]))
    assert "3 欠席者\t委員" in lines((CHAIR, marked(Status.ABSENT)), form)
    bare = replace(
        form, fields=(*form.fields[:3], replace(members, person=PersonStyle("", NameStyle.NONE)), *form.fields[4:])
    )
    assert "3 欠席者\t委員" in lines((CHAIR, marked(Status.ABSENT, note="欠席（病気）")), bare)


def test_who_has_no_name_for_the_public_is_told_of_by_label() -> None:
    naming = Naming(guest=NamingPolicy(NameStyle.LETTER, fallback="参考人"))
    form = replace(UEDA, turn=replace(UEDA.turn, public_naming=naming))
    guests = tuple(
        Attendee(f"g{number}", name, side=Side.GUEST, status=status, note="代理：原田")
        for number, (name, status) in enumerate([("原田 順", Status.PRESENT), ("山﨑 智子", Status.REMOTE)])
    )
    record = Minutes(UEDA.id, Facts(HEADER, (CHAIR, *guests)), (turn("はい。", "g1"),))
    words = [item.words for item in plan_of(make_edition(record, form, "public"), form)]
    assert "3 オンライン出席者\t参考人B" in words


@pytest.mark.parametrize(
    ("pattern", "person", "text"),
    [
        ("{name}", marked(Status.LATE), "𠮷田 健（遅参）"),
        ("{name}〔{status}〕", marked(Status.LATE), "𠮷田 健〔遅参〕"),
        ("{name}〔{status}〕", MEMBER, "𠮷田 健"),
        ("{name}({note})", marked(Status.PROXY, note="代理：森係長"), "𠮷田 健(代理：森係長)"),
        ("{name}({note})", marked(Status.LATE, note="副会長"), "𠮷田 健(副会長)（遅参）"),
        ("{name}", marked(Status.PROXY, note="代理：森係長"), "𠮷田 健（代理：森係長）"),
        ("{name}", marked(Status.PROXY, note="工藤係長が代理出席"), "𠮷田 健（工藤係長が代理出席）"),
        ("{name}", marked(Status.PROXY, note="課長代理"), "𠮷田 健（代理出席）"),
        ("{name}", marked(Status.PROXY, note="代理店代表"), "𠮷田 健（代理出席）"),
        ("{name}", marked(Status.LATE, note="遅番"), "𠮷田 健（遅参）"),
        ("{name}", marked(Status.LATE, note="10時から（遅れて到着）"), "𠮷田 健（10時から（遅れて到着））"),
        ("{name}", marked(Status.REMOTE, note="自宅から"), "𠮷田 健（オンライン出席）"),
        ("{name}", marked(Status.REMOTE, note="Zoomにて"), "𠮷田 健（Zoomにて）"),
        ("{name}", marked(Status.REMOTE, note="Web会議システムで参加"), "𠮷田 健（Web会議システムで参加）"),
        ("{name}", marked(Status.REMOTE, note="オンライン学習協会"), "𠮷田 健（オンライン出席）"),
    ],
)
def test_a_form_of_ones_own_may_write_it_elsewhere_but_not_leave_it_out(
    pattern: str, person: Attendee, text: str
) -> None:
    kind = FieldForm("members", "出席者", FieldType.PEOPLE, person=PersonStyle(pattern))
    assert lines((person,), replace(UEDA, fields=(kind,)))[1] == f"2 出席者\t{text}"


@pytest.mark.parametrize("kind", ["internal", "review", "public"])
def test_every_edition_names_the_absent(kind: str) -> None:
    record = Minutes(UEDA.id, Facts(HEADER, (CHAIR, marked(Status.ABSENT, field=""))), (turn("はい。", "p1"),))
    words = [item.words for item in plan_of(make_edition(record, UEDA, kind), UEDA)]  # type: ignore[call-overload]
    assert "3 欠席者\t𠮷田 健委員" in words


def test_a_header_in_which_all_is_told_is_left_as_it_is() -> None:
    record = Minutes(UEDA.id, Facts(HEADER, (CHAIR, CLERK)))
    assert with_untold(record, UEDA) is record.header


@pytest.mark.parametrize(
    ("words", "rows"), [("（午後2時10分から出席）", 0), ("（14時10分着）", 0), ("（午後3時から出席）", 1), ("", 1)]
)
def test_times_in_the_words_of_a_source_say_that_somebody_came_late(words: str, rows: int) -> None:
    late = replace(MEMBER, status=Status.LATE, arrived=time(14, 10))
    header = (HeaderField("members", "出席委員", PeopleValue(verbatim=f"髙橋 美咲会長、𠮷田 健委員{words}")),)
    assert len(with_untold(Minutes(UEDA.id, Facts(header, (CHAIR, late))), UEDA)) == 1 + rows
