"""What can be said of a line, and on how many lines it is used: on as many it then is."""

from __future__ import annotations

import pytest

from minutesapp.importers.corrections import Corrections
from minutesapp.services.reading.review import Review, review
from minutesapp.services.reading.rows import ReviewRow
from minutesapp.services.reading.source import ReadSource, read_again, read_pasted
from minutesapp.services.reading.ways import NO_WAYS, Way, Ways, ways_of
from minutesapp.templates.roles import Role
from tests.growth import SIGNS
from tests.unit.services.reading.sources import TEXT


def source(text: str = TEXT) -> ReadSource:
    return read_pasted(text, "kaigiroku")


def at(words: str, read: ReadSource) -> tuple[Review, ReviewRow]:
    found = review(read)
    return found, next(row for row in found.rows if row.words.startswith(words))


def ways(words: str, read: ReadSource) -> Ways:
    return ways_of(*at(words, read))


def way(words: str, line: str, read: ReadSource) -> Way:
    found = ways(line, read)
    every = (*found.kinds, *found.labels, *found.people, *found.names, *found.rows)
    return next(one for one in every if one.words.startswith(words))


def became(read: ReadSource) -> list[str]:
    return [row.became for row in review(read).rows]


@pytest.mark.parametrize(
    ("line", "words", "changed"),
    [
        ("（１）", "ト書き", {"（１）植える木の種類": "ト書き", "（２）植える時期": "ト書き"}),
        (
            "（２）",
            "議題の見出し（4段目）",
            {"（１）植える木の種類": "議題（4段目）", "（２）植える時期": "議題（4段目）"},
        ),
        ("〔資料", "地の文", {"〔資料配布〕": "地の文"}),
        ("◇ 秋", "発言の続き", {"◇ 秋に植える": "発言（参与）"}),
        ("○桐山", "議題の見出し（1段目）", {"○桐山　百本です。": "議題（1段目）"}),
        (
            "○参与",
            "「参与」は発言者の呼び名ではない",
            {"○参与　苗木の本数を伺います。": "", "○参与　分かりました。": ""},
        ),
        ("○桐山", "「桐山」は杉原史子さん", {"○桐山　百本です。": "発言（桐山：杉原史子）"}),
        ("◇ 秋", "「秋に植える」は発言者", {"◇ 秋に植える": "発言（秋に植える）"}),
    ],
)
def test_what_is_said_of_one_line_is_used_on_as_many_as_it_says(line: str, words: str, changed: dict[str, str]) -> None:
    read = source()
    chosen = way(words, line, read)
    again = read_again(read, chosen.more)
    assert chosen.lines == len(changed)
    rows = {row.words: row.became for row in review(again).rows}
    for text, word in changed.items():
        assert rows[text] == word or not word
        if not word:
            assert not rows[text].startswith("発言（参与")


def test_a_person_who_was_named_speaks() -> None:
    read = source()
    again = read_again(read, way("「桐山」は杉原史子さん", "○桐山", read).more)
    (person,) = (person for person in again.draft.minutes.attendees if person.name == "杉原史子")
    assert [b.text for b in again.draft.minutes.body if b.speaker and b.speaker.attendee == person.id] == ["百本です。"]
    assert not [one for one in ways("○桐山", again).people if "杉原" in one.words]


def test_a_name_of_a_list_is_one_or_none() -> None:
    read = source()
    offered = ways("みどりの窓", read)
    assert [one.words for one in offered.names] == ["「みどりの窓」は氏名"]
    again = read_again(read, way("「みどりの窓」は氏名", "みどりの窓", read).more)
    assert "みどりの窓" in [person.name for person in again.draft.minutes.attendees]
    fewer = read_again(read, way("「杉原史子」は氏名ではない", "出席者", read).more)
    assert "杉原史子" not in [person.name for person in fewer.draft.minutes.attendees]


def test_names_in_doubt_can_be_confirmed() -> None:
    read = source()
    right = ways("○参与", read).right
    assert right is not None and (right.words, right.lines) == ("「参与」は発言者の呼び名で正しい", 2)
    assert ways("○会長　終", read).right is None
    again = read_again(read, right.more)
    assert became(again) == became(read)
    assert len(review(again).doubtful) == len(review(read).doubtful) - 1


def test_what_a_line_is_already_is_not_offered() -> None:
    words = [one.words for one in ways("（１）", source()).kinds]
    assert "議題の見出し（2段目）" not in words and "議題の見出し（1段目）" in words
    assert "ト書き" not in [one.words for one in ways("〔資料", source()).kinds]


def test_a_closed_item_stays_a_heading() -> None:
    read = source(TEXT.replace("（２）植える時期", "（２）植える時期【非公開】"))
    assert all(one.words.startswith("議題") for one in ways("（２）", read).kinds)


def test_which_lines_are_alike_is_said() -> None:
    assert ways("（１）", source()).alike == "「(1)」の形の行"
    assert ways("○会長　終", source()).alike == "同じ言葉の行"


def test_nothing_is_offered_for_what_cannot_be_corrected() -> None:
    for line in ("- 2 -", "風見市緑地審議会"):
        assert ways(line, source()) == NO_WAYS


def test_who_is_named_by_the_label_is_offered_first() -> None:
    read = source(TEXT.replace("桐山", "緑の課　小堀守次長"))
    assert ways("○緑の課", read).people[0].words == "「緑の課　小堀守次長」は小堀 守さん（委員）"


def test_a_label_of_the_header_is_told_what_it_is_for() -> None:
    read = source(TEXT.replace("　　　　みどりの窓\n", "とりまとめ　緑地課\n話し合うこと　苗木について\n"))
    for line, words in (("とりまとめ", "「担当部署」の欄"), ("話し合", "「議題」の欄"), ("場所", "項目の名前ではない")):
        label = at(line, read)[1].heading
        read = read_again(read, read.corrected.with_more(way(f"「{label}」は{words}", line, read).more))
    found = {row.words.split("　")[0]: row for row in review(read).rows}
    assert (found["とりまとめ"].became, found["とりまとめ"].role) == ("「とりまとめ」＝担当部署", Role.CONTACT)
    assert (found["話し合うこと"].became, found["話し合うこと"].said) == ("「話し合うこと」＝議題", "苗木について")
    assert found["会議要旨"].became == "本文の見出し"
    assert found["場所"].became == "「日時」＝開催日時の続き"
    assert not [one for one in ways("とりまとめ", read).rows if one.words.endswith("「担当部署」の欄")]


def test_where_somebody_speaks_no_label_of_the_header_is_offered() -> None:
    read = source()
    assert not any(row.heading for row in review(read).rows if row.label or row.words.startswith("〔"))
    assert at("- 2 -", read)[1].heading == at("風見市", read)[1].heading == ""


def test_a_namesake_is_not_offered() -> None:
    read = source(TEXT.replace("委員　小堀　守", "委員　杉原史子"))
    assert [one.words for one in ways("○桐山", read).people] == ["「桐山」は奈良泰哉さん（会長）"]


def test_every_way_that_is_offered_says_something_new() -> None:
    read = source()
    found = review(read)
    for row in found.rows:
        for group in ways_of(found, row)[:5]:
            for one in group:
                assert isinstance(one, Way) and one.more != Corrections() and one.lines > 0


@pytest.mark.parametrize("words", [*SIGNS[:40:3], "、、", "（）", "()()", "𠮷田髙子", "１１１", "=", "「"])
def test_every_line_has_its_ways_whatever_signs_it_is_made_of(words: str) -> None:
    for text in (
        TEXT.replace("みどりの窓", words),
        TEXT.replace("小堀　守", words * 3),
        TEXT.replace("〔資料配布〕", words),
    ):
        found = review(source(text))
        for row in found.rows:
            for group in ways_of(found, row)[:5]:
                assert all(one.words and one.more and one.lines > 0 for one in group)
