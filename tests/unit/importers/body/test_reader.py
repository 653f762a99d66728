from minutesapp.importers.body.listed_items import Listed, ListedAgenda
from minutesapp.importers.body.reader import BodyReader
from minutesapp.importers.body.turns.turn_labels import Labels
from minutesapp.importers.body.turns.turn_styles import read_turns
from minutesapp.importers.body.wrapping import Wrapping
from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.model.blocks import Block
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.agenda import AgendaForm


def read(text: str) -> BodyReader:
    lines = read_lines(text)
    turns = read_turns(lines, Labels())
    reader = BodyReader(turns, load_form("ueda-gaiyo"), Wrapping(lines))
    reader.read(lines, turns.shapes)
    return reader


def short(block: Block) -> str:
    speaker = f"{block.speaker.label}:" if block.speaker else ""
    return f"{block.kind.value[0]}{block.level or ''} {speaker}{block.text}"


def blocks(text: str) -> list[str]:
    return [short(block) for block in read(text).blocks]


NOTHING_LISTED: Listed = {}
TURNS = "（会長）始めます。\n（委員）はい。\n"


def test_headings_turns_directions_and_narrative() -> None:
    assert blocks("1 開会\n" + TURNS + "（了承）\n続けます。\n2 その他\n次回は五月とした。\n以上") == [
        "h1 開会", "s 会長:始めます。", "s 委員:はい。", "d （了承）", "s 続けます。", "h1 その他",
        "n 次回は五月とした。", "n 以上",
    ]  # fmt: skip


def test_the_head_of_a_part_ends_no_turn() -> None:
    assert blocks(TURNS + "（意見）\n駅前の整備が要る。")[2:] == ["d （意見）", "s 駅前の整備が要る。"]


def test_what_the_header_lists_is_no_list_within_a_speech() -> None:
    said = "（会長）始めます。\n次の議題に入ります。\n(1) 計画案\n(2) 予算案\n説明をお願いします。\n"
    assert "h1 予算案" in read_with(TURNS + said, listed={"計画案": 1, "予算案": 1})
    assert "s (2) 予算案" in read_with(TURNS + said)


def test_the_parts_of_an_agenda_are_its_headings() -> None:
    parts = "○報告事項\n○会長　始めます。\n○委員　はい。\n○協議事項\n○会長　続けます。\n○その他\n○会長　終わります。"
    assert [block for block in blocks(parts) if block[0] == "h"] == ["h1 報告事項", "h1 協議事項", "h1 その他"]


def test_a_label_on_its_own_line_takes_the_lines_below() -> None:
    assert blocks("会長\n始めます。\n続けます。\n\n委員\nはい。\n\n会長\n終わります。") == [
        "s 会長:始めます。", "s 続けます。", "s 委員:はい。", "s 会長:終わります。",
    ]  # fmt: skip


def test_a_label_with_nothing_but_a_direction_keeps_its_turn() -> None:
    assert blocks(TURNS + "（会長）\n（説明）\n（委員）はい。")[2:5] == ["s 会長:", "d （説明）", "s 委員:はい。"]


def test_what_stands_right_under_a_label_is_said_whatever_it_reads_like() -> None:
    text = "【会長】\n・諮る。よいか。\n【全委員】\n・了承\n【委員】\n異議なし\n【会長】\n・終わる。"
    assert blocks(text)[1:3] == ["s 全委員:・了承", "s 委員:異議なし"]


def test_where_nobody_speaks_only_what_is_set_apart_was_done() -> None:
    assert blocks("1 議案\n（事務局から説明）\n意見なし\n・案のとおり承認された。\n※資料1により説明") == [
        "h1 議案", "d （事務局から説明）", "n 意見なし", "n ・案のとおり承認された。", "d ※資料1により説明",
    ]  # fmt: skip


def test_names_under_the_record_are_no_turns() -> None:
    turns = "委員長\n始めます。\n委員\nはい。\n委員長\n終わります。\n"
    text = turns + "この会議録は、正確である。\n委員長　奈良委員\n委員　髙橋委員"
    assert blocks(text)[-2:] == ["n 委員長　奈良委員", "n 委員　髙橋委員"]


def test_a_sentence_cut_by_a_page_is_one_again_and_noted() -> None:
    reader = read(TURNS + "（会長）この件については、来年の春までに方針を決めることができると思\n\nう。\n")
    assert short(reader.blocks[-1]).endswith("決めることができると思う。")
    assert [(note.line, note.code, note.text) for note in reader.notes] == [(5, "sentence-joined", "う。")]


def test_a_finished_sentence_is_left_alone() -> None:
    assert blocks(TURNS + "\nまた、ほかの件もあります。")[-1] == "s また、ほかの件もあります。"


def test_a_closed_line_without_a_number_closes_what_lies_under_it() -> None:
    reader = read("審査請求の審議【非公開】\n" + TURNS)
    assert (reader.blocks[0].level, reader.blocks[0].text, reader.blocks[0].closed) == (1, "審査請求の審議", True)


def test_a_running_number_of_turns_is_told_with_its_line() -> None:
    reader = read("1 ○会長　始めます。\n2 ○委員　はい。")
    assert [block.text for block in reader.blocks] == ["始めます。", "はい。"]
    assert [(n.line, n.code, n.text) for n in reader.notes] == [(1, "serial-number", "1"), (2, "serial-number", "2")]


def test_nobody_speaks_where_nothing_sets_a_speaker_apart() -> None:
    assert blocks("委員から質問があった。\n・予算について") == ["n 委員から質問があった。", "n ・予算について"]


def test_a_label_behind_which_something_is_only_done_has_a_direction() -> None:
    mayor = "○町長（佐藤三郎君）　－登壇－\n　お答えします。"
    read = blocks(f"○議長（山田太郎君）　開会します。\n{mayor}\n○議長（山田太郎君）　以上です。")
    assert read == [
        "s 議長（山田太郎君）:開会します。",
        "s 町長（佐藤三郎君）:",
        "d －登壇－",
        "s お答えします。",
        "s 議長（山田太郎君）:以上です。",
    ]


def test_a_list_within_a_speech_is_its_own() -> None:
    read = blocks(
        "○会長　議題は二つあります。\n1. 計画について\n2. その他\nとなっております。\n○委員　はい。そうします。"
    )
    assert [words[0] for words in read] == ["s"] * 5


def test_a_label_of_no_list_is_told() -> None:
    reader = read("【杉原会長】　始めます。\n【真壁審議官】　資料を説明します。\n【小堀委員】　賛成です。")
    assert [(note.line, note.code, note.text) for note in reader.notes] == [(2, "label-doubtful", "真壁審議官")]


def read_with(text: str, *, listed: Listed = NOTHING_LISTED, last: tuple[str, int | None] = ("", None)) -> list[str]:
    lines = read_lines(text)
    turns = read_turns(lines, Labels())
    reader = BodyReader(turns, load_form("ueda-gaiyo"), Wrapping(lines), listed=ListedAgenda(listed), last=last)
    reader.read(lines, turns.shapes)
    return [short(block) for block in reader.blocks]


def test_a_line_with_the_words_of_a_listed_item_is_its_heading() -> None:
    text = f"会議録署名委員の指名\n{TURNS}議案第1号　市道の認定\n{TURNS}"
    found = read_with(text, listed={"会議録署名委員の指名": 1, "市道の認定": 1})
    assert [block for block in found if block.startswith("h")] == ["h1 会議録署名委員の指名", "h1 市道の認定"]


def test_the_words_of_an_item_that_is_past_open_nothing() -> None:
    listed = {"計画の変更": 1, "人事の内申": 1, "その他の件": 1}
    text = (
        f"計画の変更\n{TURNS}人事の内申【非公開】\n（会長）次のとおりとする。\n計画の変更\n{TURNS}その他の件\n{TURNS}"
    )
    found = [block for block in read_with(text, listed=listed) if block.startswith("h")]
    assert found == ["h1 計画の変更", "h1 人事の内申", "h1 その他の件"]


def test_rows_of_the_header_that_stand_behind_the_body_are_no_items() -> None:
    behind = "9 その他\n　なし\n10 会議録の確認\n　委員長\n"
    found = read_with(f"(1) 計画の変更\n{TURNS}{behind}", last=("1", 8))
    assert found[-4:] == ["n 9 その他", "n なし", "n 10 会議録の確認", "n 委員長"]


def test_the_next_number_with_somebody_who_speaks_below_it_is_an_item() -> None:
    found = read_with(f"(1) 計画の変更\n{TURNS}6 その他\n{TURNS}", last=("1", 5))
    assert "h1 その他" in found


def test_nobody_says_what_stands_below_the_last_turn_to_be_signed() -> None:
    assert blocks(TURNS + "以上のとおり相違ありません。\n会長　　　㊞\n署名委員　　　㊞")[2:] == [
        "n 以上のとおり相違ありません。", "n 会長　　　㊞", "n 署名委員　　　㊞",
    ]  # fmt: skip


def test_a_line_with_the_words_of_a_listed_item_is_no_turn() -> None:
    text = "○会長　始めます。\n○委員　はい。\n◎現地調査　鳥獣対策の現状について\n○課長　説明します。"
    lines = read_lines(text)
    turns = read_turns(lines, Labels(["現地調査"]))
    reader = BodyReader(
        turns, load_form("ueda-gaiyo"), Wrapping(lines), listed=ListedAgenda({"現地調査鳥獣対策の現状について": 1})
    )
    reader.read(lines, turns.shapes)
    assert short(reader.blocks[2]) == "h1 現地調査　鳥獣対策の現状について"


def test_an_opening_with_somebody_below_is_a_heading_and_one_alone_closes() -> None:
    assert blocks("開会\n" + TURNS + "閉会\n（会長）終わります。\n閉会") == [
        "h1 開会", "s 会長:始めます。", "s 委員:はい。", "h1 閉会", "s 会長:終わります。", "n 閉会",
    ]  # fmt: skip


def test_a_sentence_goes_on_below_what_is_said_behind_a_label() -> None:
    text = TURNS + "（会長）定刻ですので始めますが、髙橋委員は所用のため遅れる\n　　　　との連絡がありました。"
    assert blocks(text)[2:] == ["s 会長:定刻ですので始めますが、髙橋委員は所用のため遅れるとの連絡がありました。"]


def test_who_opens_stands_below_the_opening() -> None:
    assert blocks("1 開会　　辻館長\n2 議事\n" + TURNS)[:3] == ["h1 開会", "n 辻館長", "h1 議事"]


def closed_headings(
    text: str, *, listed: Listed = NOTHING_LISTED, closed: frozenset[str] = frozenset(), form: Form | None = None
) -> list[str]:
    """The headings with their levels, closed ones with ! before them."""
    lines = read_lines(text)
    turns = read_turns(lines, Labels())
    form = form or load_form("ueda-gaiyo")
    reader = BodyReader(turns, form, Wrapping(lines), listed=ListedAgenda(listed, closed))
    reader.read(lines, turns.shapes)
    heads = [block for block in reader.blocks if block.level]
    return [f"{'!' if block.closed else ''}{block.level} {block.text}" for block in heads]


def test_what_stands_behind_the_last_turn_is_closed_by_its_mark() -> None:
    behind = "日程第1　署名委員の指名\n髙橋委員とした。\n日程第2　処分の内申【非公開】\n甲を停職とした。\n日程第3　報告"
    assert closed_headings(TURNS + behind) == ["1 署名委員の指名", "!1 処分の内申", "1 報告"]
    contact = "2 現地調査\n担当：環境課\n現地を見た。\n3 個人の審査【非公開】\n甲の収入を見た。\n4 その他\nなし。"
    assert closed_headings(f"1 報告\n{TURNS}{contact}") == ["1 報告", "1 現地調査", "!1 個人の審査", "1 その他"]
    assert closed_headings(TURNS + "【次回の予定】5月10日\n2 人事案件（非公開）\n甲を採用する。") == ["!1 人事案件"]


def test_nothing_within_a_closed_item_opens_it() -> None:
    inner = f"■甲の申立て\n{TURNS}■その他\n{TURNS}閉会\n{TURNS}"
    found = closed_headings(f"1 開会\n{TURNS}2 苦情の審査【非公開】\n{inner}3 閉会\n{TURNS}")
    assert found == ["1 開会", "!1 苦情の審査", "2 甲の申立て", "2 その他", "3 閉会", "1 閉会"]


def test_the_rest_of_the_list_within_a_closed_item_is_that_items() -> None:
    listed = {"苦情の審査": 1, "その他": 1}
    text = f"2 苦情の審査【非公開】\n{TURNS}■その他\n{TURNS}3 その他\n{TURNS}"
    assert closed_headings(text, listed=listed) == ["!1 苦情の審査", "2 その他", "1 その他"]
    plain = f"報告第9号　処分（非公開）\n（省略）\nその他\n{TURNS}"
    assert closed_headings(plain, listed={"処分": 1, "その他": 1}) == ["!1 処分", "1 その他"]


def test_the_mark_of_a_closed_item_is_heeded_wherever_it_stands() -> None:
    assert closed_headings(f"{TURNS}①審査【非公開】\n{TURNS}") == ["!1 審査"]
    assert closed_headings(f"1 開会\n{TURNS}16 審査【非公開】\n{TURNS}") == ["1 開会", "!2 審査"]
    assert closed_headings(f"{TURNS}【主な審査】（非公開）\n{TURNS}") == ["!1 【主な審査】"]
    assert closed_headings(f"{TURNS}3 個人の審査（秘密会）\n{TURNS}") == ["!1 個人の審査（秘密会）"]
    assert closed_headings(f"{TURNS}【非公開】個人の審査\n{TURNS}") == ["!1 個人の審査"]
    said = "（会長）次の二つです。\n1. 報告\n2. 審査【非公開】\n甲の件です。"
    assert closed_headings(TURNS + said)[-1] == "!1 審査"


def test_the_mark_below_a_heading_closes_it() -> None:
    text = f"1 開会\n{TURNS}2 人事案件\n（非公開）\n{TURNS}■その他\n{TURNS}3 閉会\n{TURNS}（非公開）\n"
    assert closed_headings(text) == ["1 開会", "!1 人事案件", "2 その他", "1 閉会"]
    assert "d （非公開）" in blocks(text)
    assert closed_headings(f"{TURNS}審査請求について\n（非公開）\n{TURNS}") == ["!1 審査請求について"]
    assert closed_headings(f"1 開会\n{TURNS}2 処分を審査した。【非公開】\n{TURNS}")[-1] == "!2 2 処分を審査した。"


def test_a_closed_line_never_goes_on_with_the_line_above() -> None:
    full = "あ" * 40
    text = "".join(f"（会長）{full}\n{full}。\n" for _ in range(4)) + f"（会長）{full}\n3 審査【非公開】\n{TURNS}"
    assert closed_headings(text) == ["!1 審査"]


def test_an_item_that_the_list_closes_is_closed_without_a_mark_in_the_body() -> None:
    text = f"(1) 計画\n{TURNS}(2) 処分\n{TURNS}■経過\n(3) その他\n{TURNS}"
    listed = {"計画": 1, "処分": 1, "その他": 1}
    assert closed_headings(text, listed=listed, closed=frozenset(("処分",))) == [
        "1 計画",
        "!1 処分",
        "2 経過",
        "1 その他",
    ]


def test_an_item_with_the_mark_of_open_ones_is_a_heading_whoever_speaks() -> None:
    text = f"(1) 報告（公開）\n{TURNS}① 補助の上限（公開）\n{TURNS}"
    for mark, found in (("（公開）", ["1 報告（公開）", "2 補助の上限（公開）"]), ("", ["1 報告（公開）"])):
        assert closed_headings(text, form=Form("", "", "", (), agenda=AgendaForm(open_mark=mark))) == found


def test_a_whole_sentence_without_marks_is_no_direction_where_others_have_those_of_the_form() -> None:
    told = "総務課長が資料により説明した。"
    assert blocks(f"{told}\n{TURNS}（総務課長退室）\n")[:1] == [f"d {told}"]
    assert blocks(f"{told}\n{TURNS}・総務課長が退室\n")[:1] == [f"n {told}"]
