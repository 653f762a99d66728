from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.row_search import RowReader, find_rows
from minutesapp.importers.header.unknown_rows import add_unknown
from minutesapp.templates.folder.catalog import list_forms

FIELDS = FieldLabels(list_forms())


def labels(text: str, stop: int | None = None) -> list[str]:
    rows = RowReader(read_lines(text), FIELDS)
    end = len(rows.lines) if stop is None else stop
    return ["".join(row.label.split()) for _, row in add_unknown(find_rows(rows, end), rows.lines, end)]


def test_a_row_beside_rows_with_the_same_sign_and_separator() -> None:
    assert labels("1 日時\t一月\n2 合言葉\tやま\n3 場所\t市役所") == ["日時", "合言葉", "場所"]


def test_a_side_of_the_table_is_no_line_of_the_people_above() -> None:
    text = "〔日時〕一月\n〔場所〕講堂\n〔欠席委員〕奈良委員\n〔病院側〕国見院長、野上室長\n〔傍聴者〕6名"
    assert labels(text) == ["日時", "場所", "欠席委員", "病院側", "傍聴者"]
    columns = "日　時　　　一月\n場　所　　　講堂\n欠席委員　　奈良委員\n福祉課　　　国見課長\n傍聴者　　　6名"
    assert labels(columns) == ["日時", "場所", "欠席委員", "福祉課", "傍聴者"]


def test_people_in_the_column_of_values_are_no_rows() -> None:
    text = "日　時　　一月\n場　所　　講堂\n出席者　　奈良　泰哉\n真　壁　　洋　一君\n傍聴者　　6名"
    assert labels(text) == ["日時", "場所", "出席者", "傍聴者"]


def test_signs_alone_tell_rows_where_labels_stand_over_values_and_the_end_is_certain() -> None:
    text = "◇開催日\n一月\n◇場所\n講堂\n◇審議の件数\n12件\n◇まとめ"
    assert labels(text, 6) == ["開催日", "場所", "審議の件数"]
    assert labels("◇開催日\n一月\n◇場所\n講堂\n◇審議の件数\n12件") == ["開催日", "場所"]


def test_the_name_of_a_part_of_the_agenda_is_no_row() -> None:
    agenda = "〔議決事項〕\n議案第1号　計画\n〔報告事項〕\n報告1　予算"
    text = f"＜開催日＞\n一月\n＜場所＞\n講堂\n＜議題＞\n{agenda}\n＜傍聴者＞\n6名"
    assert labels(text) == ["開催日", "場所", "議題", "傍聴者"]


def test_a_number_behind_people_without_any_is_that_of_a_row() -> None:
    people = "3 出席者\n教育長　奈良　泰哉\n委員　髙橋　美咲\n4 速記　書記　工藤　次郎\n5 傍聴者\t6名"
    assert labels(f"1 日時\t一月\n2 場所\t講堂\n{people}")[2:] == ["出席者", "速記", "傍聴者"]
    seats = "3 出席者\n1　奈良　泰哉\n2　髙橋　美咲\n3　工藤　次郎\n4 傍聴者\t6名"
    assert labels(f"1 日時\t一月\n2 場所\t講堂\n{seats}")[2:] == ["出席者", "傍聴者"]


def test_a_label_of_names_is_one_whatever_stands_around_it() -> None:
    text = (
        "開催日時　令和6年9月26日\n開催場所　公民館\n議長（委員長・会長）氏名　委員長　奈良　泰哉\n出席者氏名　東　一郎"
    )
    assert labels(text) == ["開催日時", "開催場所", "議長（委員長・会長）氏名", "出席者氏名"]


def test_a_sign_behind_the_absent_is_that_of_a_row_and_of_nobody_absent() -> None:
    text = "●日時\t一月\n●場所\t講堂\n●欠席者\t奈良委員\n●出席団体\t水泳連盟、体育館を育てる会\n●傍聴者\t6名"
    assert labels(text) == ["日時", "場所", "欠席者", "出席団体", "傍聴者"]
    listed = "●日時\t一月\n●場所\t講堂\n●欠席者\n奈良委員\n髙橋委員\n●傍聴者\t6名"
    assert labels(listed) == ["日時", "場所", "欠席者", "傍聴者"]
