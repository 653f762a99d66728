"""Invented records and forms whose exports are kept beside this file.

``python -m tests.golden.export.records`` writes them. Look at what changed (`git diff`) before committing it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from minutesapp.editions.edition import EditionKind, make_edition
from minutesapp.exporters.plain import text_file
from minutesapp.exporters.plan import plan_of, title_of
from minutesapp.exporters.web import web_file
from minutesapp.exporters.word import word_file
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.blocks import Speaker
from minutesapp.model.committee import NameStyle
from minutesapp.model.facts import Facts
from minutesapp.model.header import (
    ChoiceValue,
    CountValue,
    HeaderField,
    ListValue,
    PeopleValue,
    SignatureValue,
    TableValue,
    TextValue,
    WhenValue,
)
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm, FieldType, TableColumn
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from minutesapp.templates.parts.turn import LabelPlace, TurnForm
from tests.makers import direction, heading, more, narrative, turn
from tests.word_files import DOCUMENT, parts

FOLDER = Path(__file__).parent / "expected"
EDITIONS: tuple[EditionKind, ...] = ("internal", "public")

PEOPLE = (
    Attendee("p1", "髙橋 美咲", "髙橋", "美咲", "たかはし みさき", "会長", seat="1", field="members", mark="◎"),
    Attendee("p2", "𠮷田 健", "𠮷田", "健", "よしだ けん", "委員", seat="2", field="members"),
    Attendee(
        "p3", "葛\U000e0100西 茜", "葛\U000e0100西", "茜", post="委員", seat="3", field="members", status=Status.LATE
    ),
    Attendee("p4", "野口", "野口", post="総務課長", group="総務部", side=Side.STAFF, field="staff"),
    Attendee("p5", "工藤", "工藤", post="文書法規担当係長", group="総務部", side=Side.STAFF, field="staff"),
    Attendee("p6", "長谷川", "長谷川", post="税務課主事", group="市民部", side=Side.STAFF, field="staff"),
)
HEADER = (
    HeaderField("body_name", "審議会名", TextValue("東雲市情報公開審査会")),
    HeaderField("held", "日時", WhenValue(datetime(2024, 7, 9, 10), datetime(2024, 7, 9, 11, 40))),
    HeaderField("venue", "会場", TextValue("市役所西庁舎 3階 大会議室")),
    HeaderField("members", "出席者", PeopleValue()),
    HeaderField("staff", "市側出席者", PeopleValue()),
    HeaderField("agenda", "議題", ListValue(("審査請求第3号について", "運用状況の報告について"))),
    HeaderField("disclosure", "公開・非公開", ChoiceValue("一部非公開", "東雲市情報公開条例第7条")),
    HeaderField("observers", "傍聴者", CountValue((("傍聴者", 2), ("記者", 1)))),
    HeaderField("extra-1", "備考", TextValue("換気のため窓を開けて行った。\n資料は <A&B> 方式で配布した。")),
)
BODY = (
    heading("開会"),
    narrative("(会長が開会を宣した。)"),
    heading("議事"),
    heading("審査請求第3号について", 2, closed=True),
    direction("工藤係長から説明"),
    turn("弁償額は四百二十万円で調整している。", "p5"),
    heading("経過", 3),
    turn("宇津木坂の件はどうなっているのか。", "p2"),
    heading("運用状況の報告について", 2),
    direction("税務課職員 入室"),
    turn("開示請求の件数は、前年度と比べてどのように変わったのか。増えているとすれば、その理由も伺いたい。", "p2"),
    turn("前年度より12件増え、48件となった。主な理由は、𠮷田橋の架け替えに関する請求が続いたことである。", "p4"),
    more("なお、=SUM(A1) のような計算式を含む <表> の請求もあった。"),
    direction("資料2を配布"),
    more("詳しくは資料2のとおりである。"),
    turn("氏名を挙げての発言であるため公開しない。", "p1", closed=True),
    more("それでは、この件は報告のとおり了承する。"),
    turn("異議なし。", Speaker(label="委員")),
    heading("議案第5号 規則の改正について", 1, number="日程第2"),
    turn("発言者をまだ確かめていない発言である。"),
    heading("閉会"),
)
RECORD = Minutes("ueda-gaiyo", Facts(HEADER, PEOPLE), BODY)


def column_form() -> Form:
    """A form that uses what the built-in ones do not: seats and a table in the header, columns, letters, an oath."""
    base = load_form("ueda-gaiyo")
    seats = FieldForm(
        "members", "出席者", FieldType.SEATS, across=2,
        columns=(TableColumn("seat", "議席"), TableColumn("name", "氏名"), TableColumn("status", "出欠")),
    )  # fmt: skip
    papers = FieldForm(
        "materials", "資料", FieldType.TABLE, columns=(TableColumn("no", "番号"), TableColumn("name", "名称"))
    )
    letters = Naming(member=NamingPolicy(NameStyle.LETTER, fallback="委員"))
    return replace(
        base,
        id="columns",
        title="会議録",
        fields=(*(field for field in base.fields if field.key != "members"), seats, papers),
        turn=TurnForm("", "", "", LabelPlace.COLUMN, public_naming=letters),
        body=replace(base.body, closing="以上", withheld="（この間は非公開）"),
    )


def cases() -> Iterator[tuple[str, Form, Minutes]]:
    """Name, form and record of everything that is kept."""
    yield "ueda-gaiyo", load_form("ueda-gaiyo"), RECORD
    yield "kaigiroku", load_form("kaigiroku"), RECORD
    papers = HeaderField("materials", "資料", TableValue((("1", "運用状況"), ("2", "請求の内訳"))))
    oath = HeaderField("signatures", "署名委員", SignatureValue(("髙橋 美咲", "𠮷田 健"), "相違ないことを証する。"))
    yield "columns", column_form(), RECORD.with_facts(header=(*HEADER, papers, oath))


def exports(form: Form, record: Minutes, kind: EditionKind) -> dict[str, str]:
    """What is exported, by suffix: text, the HTML without its styles, the paragraphs of the Word file one a line."""
    edition = make_edition(record, form, kind)
    items, title = plan_of(edition, form), title_of(edition, form)
    page = re.sub(r"<style>.*?</style>\n", "", web_file(items, title).decode("utf-8"), flags=re.DOTALL)
    document = parts(word_file(items, title, form))[DOCUMENT].decode("utf-8")
    body = re.sub(r"(</w:p>|</w:tr>|<w:tr>|<w:tc>|</w:tbl>)", r"\1\n", document[document.index("<w:body>") :])
    return {".txt": text_file(items).decode("utf-8-sig").replace("\r\n", "\n"), ".html": page, ".xml": body + "\n"}


def all_exports() -> dict[str, str]:
    """Every export by the name of the file in which it is kept."""
    return {
        f"{name}.{kind}{suffix}": text
        for name, form, record in cases()
        for kind in EDITIONS
        for suffix, text in exports(form, record, kind).items()
    }


def main() -> None:
    """Writes what the exporters make of every record now."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in all_exports().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
