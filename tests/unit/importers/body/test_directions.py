import pytest

from minutesapp.importers.body.directions import (
    is_between_marks,
    is_closing,
    is_part,
    opening_or_closing,
    read_direction,
    read_phrase,
)
from minutesapp.templates.parts.direction import DirectionForm, DirectionPhrase, Marks
from minutesapp.templates.roles import DirectionMeaning

ROUND = DirectionForm("(", ")")
BULLET = DirectionForm("・ ", "")


def read(
    text: str, form: DirectionForm = ROUND, speaking: bool = True, item: bool = False, own: bool = False
) -> str | None:
    return read_direction(text, form, speaking=speaking, item=item, own=own)


@pytest.mark.parametrize(
    "text",
    ["【委員了承】", "〔「異議なし」と呼ぶ者あり〕", "《休憩》", "≪委員長あいさつ≫", "＜質問なし＞",
    "［拍手］", "― 事務局説明 ―", "- 休憩 -",
     "※議題2は非公開で審議した。", "⇒承認", "〔２番　髙橋美咲議員登壇〕", "＜５番委員着席＞", "〔休憩　１５時１０分〕",
     "《条例第６条により、内容は記載しない。》"],
)  # fmt: skip
def test_directions_in_foreign_wrappers_keep_them(text: str) -> None:
    assert read(text) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("（異議なし）", "異議なし"),
        ("(10:03)", "10:03"),
        ("（事務局から資料1に基づき説明）", "事務局から資料1に基づき説明"),
    ],
)
def test_the_wrapper_of_the_form_is_left_to_the_form(text: str, words: str) -> None:
    assert read(text) == words
    assert read(text, BULLET) == text


def test_bullets_are_left_to_the_form() -> None:
    assert read("・ 情報システム課職員 入室", BULLET, item=True) == "情報システム課職員 入室"
    assert read("・委員了承", BULLET) == "委員了承"


@pytest.mark.parametrize(
    "text",
    [
        "（事務局）",
        "【会長】",
        "(1)",
        "（調整後、7月16日から開催されることとなった。）",
        "【議題】",
        "説明します。",
        "・予算は増えますか。",
    ],
)
def test_speakers_sentences_and_titles_are_no_directions(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "（意見１）",
        "（市の考え方）",
        "（次回　令和５年５月２４日　公民館）",
        "（文責：総務課）",
        "結果：一部修正の上、可決",
    ],
)
def test_heads_of_a_summary_and_notes_of_who_wrote_it_are_no_directions(text: str) -> None:
    assert read(text, speaking=False) is None


def test_a_part_of_what_somebody_says_is_a_direction_and_the_answer_of_others_none() -> None:
    assert [read(text) for text in ("（意見）", "（質疑）", "（質問１）")] == ["意見", "質疑", "質問１"]
    assert is_closing("（意見）") and not is_closing("（意見）", speaking=True)
    assert is_part("（意見）") and not is_part("【意見】") and not is_part("（市の回答）")
    assert read("（事務局の回答）") is None and read("（意見）", speaking=False) is None


def test_a_note_that_speaks_to_the_reader_directs_nothing() -> None:
    assert read("※発言は要約して記載しています。", speaking=False) is None
    assert read("※委員の発言は要約した。", speaking=False) == "※委員の発言は要約した。"


def test_under_a_label_on_its_own_line_bullets_are_what_is_said() -> None:
    assert read("・資料により説明", own=True) is None
    assert read("・髙橋委員 退室", own=True) == "髙橋委員 退室"


def test_a_plain_line_of_what_was_done_is_a_direction() -> None:
    assert read("事務局より資料1について説明") == "事務局より資料1について説明"
    assert read("全員賛成") == "全員賛成"


@pytest.mark.parametrize(
    "text",
    [
        "以上",
        "閉会",
        "午前10時00分　開議",
        "午後3時45分 閉会",
        "閉会　午後3時",
        "（以上）",
        "この会議録は、正確であることを証する。",
    ],
)
def test_the_record_itself_speaks_at_its_ends(text: str) -> None:
    assert is_closing(text)


@pytest.mark.parametrize("text", ["以上で終わります。", "午後は雨でした。", "開会に当たり一言申し上げます。"])
def test_people_speak_otherwise(text: str) -> None:
    assert not is_closing(text)


@pytest.mark.parametrize("text", ["以上", "午前11時4分　散　会", "（結論）", "【主な意見】", "（意見１）"])
def test_what_is_of_the_record_itself_closes_a_turn(text: str) -> None:
    assert is_closing(text)


@pytest.mark.parametrize("text", ["◆閉　会", "〔休憩　１０分間〕", "（事務局から説明）"])
def test_items_and_what_was_done_close_none(text: str) -> None:
    assert not is_closing(text)


def test_opening_and_closing_alone_are_told() -> None:
    assert [opening_or_closing(text) for text in ("開会", "○閉　会", "開会　午後3時", "その他")] == [
        "開会",
        "閉　会",
        "",
        "",
    ]


MARKED = DirectionForm(
    "※ ",
    "",
    times=Marks("― ", " ―"),
    decisions=Marks("【決定】"),
    phrases=(
        DirectionPhrase("{time}　開会", DirectionMeaning.OPENED),
        DirectionPhrase("原案のとおり可決", DirectionMeaning.CARRIED),
    ),
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("― 午前9時30分　開会 ―", "午前9時30分　開会"),
        ("【決定】原案のとおり可決", "原案のとおり可決"),
        ("※ 髙橋委員入室　午前10時", "髙橋委員入室　午前10時"),
        ("【決定】案を改めることとした。", ""),
        ("午前9時30分　開会", ""),
        ("【決定】", ""),
    ],
)
def test_a_phrase_of_the_form_is_known_between_the_marks_that_it_has_for_such(text: str, words: str) -> None:
    assert read_phrase(text, MARKED) == words


def test_the_sign_of_the_form_is_left_to_the_form_whatever_the_words() -> None:
    assert read("※議題2は非公開で審議した。", MARKED, speaking=False) == "議題2は非公開で審議した。"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("午前十時開議", "午前十時開議"), ("午前10時00分　休憩", "午前10時00分　休憩"), ("開議", ""),
        ("委員長　午前十時開議", ""), ("午前十時に集まった。", ""),
    ],
)  # fmt: skip
def test_times_without_marks_are_known_by_the_time_at_their_head(text: str, words: str) -> None:
    phrases = (
        DirectionPhrase("{time}開議", DirectionMeaning.OPENED), DirectionPhrase("{time}休憩", DirectionMeaning.BREAK)
    )  # fmt: skip
    assert read_phrase(text, DirectionForm("〔", "〕", Marks(), phrases=phrases)) == words
    assert read_phrase(text, DirectionForm("〔", "〕", phrases=phrases)) == ""


def test_a_line_is_between_the_marks_of_a_form_if_it_directs() -> None:
    form = ROUND
    assert is_between_marks("※ 総務課長退室", DirectionForm("※ ", ""))
    assert is_between_marks("（総務課長退室）", form)
    assert not any(is_between_marks(text, form) for text in ("総務課長退室", "（会長）", "（会長）始めます。"))
    assert not is_between_marks("総務課長退室", DirectionForm("", ""))
