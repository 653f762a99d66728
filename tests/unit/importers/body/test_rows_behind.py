from minutesapp.importers.body.agenda_items import AgendaEntry, read_item
from minutesapp.importers.body.rows_behind import RowsBehind


def item(text: str) -> AgendaEntry:
    found = read_item(text)
    assert found is not None
    return found


def test_the_next_rows_are_taken_one_after_the_other() -> None:
    rows = RowsBehind("1", 8)
    assert rows.takes(item("9 会議録の確認"), of_agenda=False)
    assert rows.takes(item("10 その他"), of_agenda=False)
    assert not rows.takes(item("12 問合せ先"), of_agenda=False)


def test_where_the_agenda_may_have_it_only_the_words_of_a_row_make_one() -> None:
    assert RowsBehind("1", 8).takes(item("9 傍聴者"), of_agenda=True)
    assert not RowsBehind("1", 8).takes(item("9 その他"), of_agenda=True)
    assert not RowsBehind("1", 8).takes(item("9 計画の変更"), of_agenda=True)


def test_results_closed_items_and_other_signs_are_none() -> None:
    assert not RowsBehind("1", 8).takes(item("9 審議結果"), of_agenda=False)
    assert not RowsBehind("1", 8).takes(item("9 会議録の確認【非公開】"), of_agenda=False)
    assert not RowsBehind("1", 8).takes(item("(9) 会議録の確認"), of_agenda=False)
    assert not RowsBehind("", None).takes(item("9 会議録の確認"), of_agenda=False)
