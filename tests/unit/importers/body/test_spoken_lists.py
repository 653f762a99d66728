from minutesapp.importers.body.listed_items import ListedAgenda
from minutesapp.importers.body.spoken_lists import spoken_items
from minutesapp.importers.source import Line


def items(text: str) -> set[int]:
    """The numbers, from 0, of the lines that are read out; a turn begins with ○."""
    words = text.split("\n")
    lines = [Line(number, line.lstrip("○")) for number, line in enumerate(words, 1)]
    return set(spoken_items(lines, [line.startswith("○") for line in words]))


def test_a_list_behind_which_the_speech_goes_on_is_read_out() -> None:
    assert items("○会長　議題は二つあります。\n1. 計画について\n2. その他\nとなっております。") == {1, 2}


def test_a_list_that_the_agenda_passes_over_is_read_out() -> None:
    text = "1. 開会\n○会長　次の二つを決めます。\n1. 会長\n2. 副会長\n○委員　はい。\n2. 議事\n○会長　始めます。"
    assert items(text) == {2, 3}


def test_the_points_that_somebody_made_are_no_items_of_the_agenda() -> None:
    points = "（ア）重度の方も使えること\n（イ）便のよい場所であること"
    made = f"・整備については、次の点を考慮してほしい。\n{points}\n1 次の議題"
    assert items(made) == {1, 2}


def test_items_that_are_talked_about_one_by_one_are_the_agenda() -> None:
    assert not items("○会長　始めます。\n1. 計画について\n○課長　説明します。\n2. その他\n○会長　終わります。")


def test_items_passed_without_a_word_are_the_agenda() -> None:
    assert not items("○会長　始めます。\n1. 開会\n2. 挨拶\n3. 議事\n○課長　説明します。")
    assert not items("1. 開会\n2. 挨拶\n会議は公開で行われた。")


def test_a_list_that_was_announced_is_read_out_although_somebody_else_speaks_next() -> None:
    said = "○課長　次の三つの場合には車を使います。\n一　歩けない方\n二　遠い所の方\n○委員　分かりました。"
    assert items(said) == {1, 2}


def test_the_topics_of_a_speech_are_no_items_of_the_agenda() -> None:
    asked = "○議員　質問します。\n１　産後ケアについて\n退院した日、家で泣いていました。\n○部長　41人です。"
    assert items(f"◎日程第4　一般質問\n○議長　発言を許します。\n{asked}") == {3}


def test_an_item_of_which_a_summary_tells_below_is_of_the_agenda() -> None:
    told = "○会長　終わります。\n２　その他\n次回は五月とした。"
    assert not items(f"１　計画について\n○課長　説明します。\n{told}")


def test_what_names_subjects_and_counts_through_the_record_is_the_agenda() -> None:
    said = "○会長　始めます。\n(1) 計画案について\n説明をお願いします。\n○課長　説明します。\n○会長　次です。\n"
    assert not items(f"1 開会\n{said}(2) 予算について\n説明をお願いします。\n2 閉会\n○会長　終わります。")


def test_a_closed_item_is_never_read_out() -> None:
    assert items("○会長　次の二つです。\n1. 報告\n2. 審査【非公開】\nとなっております。") == {1}


def test_a_row_of_items_that_the_header_lists_is_the_agenda_unless_it_comes_again_or_has_others() -> None:
    def read_out(text: str, *listed: str, closed: str = "") -> set[int]:
        lines = [Line(number, line.lstrip("○")) for number, line in enumerate(text.split("\n"), 1)]
        turns = [line.startswith("○") for line in text.split("\n")]
        agenda = ListedAgenda(dict.fromkeys(listed, 1), frozenset(filter(None, [closed])))
        return set(spoken_items(lines, turns, agenda))

    said = "○会長　議題は二つあります。\n1. 計画について\n2. 予算について\nとなっております。"
    assert read_out(said, "計画について", "予算について") == set()
    assert read_out(said, "計画について") == {1, 2}, "not all of them are listed"
    assert read_out(said, "計画について", closed="計画について") == set(), "nothing is opened"
    later = "\n○会長　では始めます。\n1. 計画について\n○課長　説明します。"
    assert read_out(said + later, "計画について", "予算について") == {1, 2}
