import codecs
import random

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.language.encoding import LARGEST, decode_text
from minutesapp.wording import describe

TEXT = "日時　令和6年7月9日\n（委員）本日はよろしくお願いします。\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp932", "euc_jp", "iso2022_jp"]
)
def test_text_is_read_in_every_encoding_of_the_office(encoding: str) -> None:
    assert decode_text(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("text", ["氏名,ﾌﾘｶﾞﾅ,職名\n冬木 十,ﾌﾕｷ ﾄｵ,委員\n", "ﾌﾘｶﾞﾅ,氏名\nﾍﾟｰﾊﾟｰ ﾎﾞﾌﾞ,南 望\n"])
def test_a_short_list_in_half_width_kana_is_text(text: str) -> None:
    assert decode_text(text.encode("cp932")) == text


@pytest.mark.parametrize("text", ["氏名,職\n冬木 十,委員\n", "杉原 友則,会長,審議会", "名簿"])
def test_kanji_alone_are_no_half_width_kana(text: str) -> None:
    assert decode_text(text.encode("euc_jp")) == text


@pytest.mark.parametrize("bom", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_a_mark_tells_the_order_of_bytes(bom: bytes) -> None:
    encoding = "utf-16-le" if bom == codecs.BOM_UTF16_LE else "utf-16-be"
    assert decode_text(bom + TEXT.encode(encoding)) == TEXT


def test_names_with_signs_beyond_the_basic_plane_survive() -> None:
    assert decode_text("𠮷田健委員、葛󠄀城守委員".encode()) == "𠮷田健委員、葛󠄀城守委員"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "import-empty"),
        (" \r\n\u3000\n".encode(), "import-empty"),
        (b"\0" * 4096, "import-not-text"),
        (random.Random(7).randbytes(20_000), "import-not-text"),
        (codecs.BOM_UTF16_LE + b"\0", "import-not-text"),
        ("制御\x01文字".encode(), "import-not-text"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "import-format"),
        (b"PK\x03\x04 not really", "import-format"),
        (b"%PDF-1.7", "import-format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "import-format"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes, code: str) -> None:
    with pytest.raises(UserFacingError) as trouble:
        decode_text(data, "記録.txt")
    assert trouble.value.code == code
    assert "記録.txt" in describe(trouble.value)


def test_what_is_too_large_is_refused_before_it_is_looked_at() -> None:
    with pytest.raises(UserFacingError) as trouble:
        decode_text(b"a" * (LARGEST + 1), "記録.txt")
    assert trouble.value.code == "import-too-large"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16", "utf-16-le"])
def test_a_file_that_ends_within_a_sign_is_read_to_its_last_whole_one(encoding: str) -> None:
    words = "本日の会議を始めます。では、資料の説明をお願いします。"
    assert decode_text(words.encode(encoding)[:-1], "記録.txt") == f"{words[:-1]}\ufffd"
