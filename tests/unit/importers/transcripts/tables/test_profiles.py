from minutesapp.importers.transcripts.tables.profiles import Profile, profile
from minutesapp.tables.sheet import SheetRow


def of(*cells: str) -> Profile:
    return profile([SheetRow(number, (cell,) if cell else ()) for number, cell in enumerate(cells, 1)], 0)


def test_times_go_on() -> None:
    assert of("0:03", "0:05", "", "1:02").is_time
    assert not of("0:03", "0:02", "0:01").is_time
    assert not of("0:03", "はい", "いいえ").is_time
    assert not of("0:03", "0:05").is_number


def test_numbers_go_on_and_some_only_count_the_lines() -> None:
    numbers, count = of("0.5", "2.25", "9"), of("1", "2", "3")
    assert numbers.is_number and not numbers.is_count and not numbers.is_time
    assert count.is_number and count.is_count


def test_names_are_short_and_come_again() -> None:
    assert of("山口", "井出", "山口", "井出").is_names
    assert of("話者1", "話者2", "話者3").is_names, "as programs call people"
    assert not of("はい。", "そうです。", "では次に。").is_names
    assert not of("これは長い発言で名前ではありません。" * 2, "これは長い発言で名前ではありません。" * 2).is_names
    assert not of("1", "1", "1").is_names
    assert not of("会議.wav", "会議.wav", "会議.wav").is_names
    assert of("山口", "井出").is_short and not of("山口", "井出").is_names


def test_words_are_counted_without_what_is_none() -> None:
    found = of("ああ", "0:05", "いいいい", "-", "")
    assert (found.filled, found.wordy, found.signs, found.longest, found.kinds) == (4, 2, 6, 4, 4)
    assert found.length == 3
    assert not found.is_wordy
    assert not of().is_wordy and of().length == 0


def test_speakers_may_have_numbers_alone() -> None:
    assert of("1", "2", "1").may_count_speakers
    assert not any(
        of(*cells).may_count_speakers for cells in (("1", "2", "3"), ("1", "1", "1"), ("0.9", "0.8", "0.9"), ())
    )
