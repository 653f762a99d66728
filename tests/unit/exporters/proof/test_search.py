from __future__ import annotations

import platform

import pytest
from msgspec.structs import replace

from minutesapp.editions.account import Account, take_account
from minutesapp.errors import UserFacingError
from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.proof import search
from minutesapp.exporters.proof.printed import Printed
from minutesapp.exporters.proof.search import LayoutSearch, holds_secret
from minutesapp.templates.folder.catalog import load_form
from tests.makers import CHAIR, minutes, turn
from tests.unit.word.test_pictures import CLEAN_PNG

FORM = load_form("ueda-gaiyo")
SECRET = "弁償額は四百二十万円で調整しているところである。"


@pytest.fixture
def account() -> Account:
    return take_account(
        minutes(turn(SECRET, "p1", closed=True)).with_facts(attendees=(replace(CHAIR, field=""),)), FORM
    )


@pytest.fixture(autouse=True)
def somebodys_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine is called bunsho-07 and its user s.kudo."""
    monkeypatch.setattr(platform, "node", lambda: "bunsho-07.city.local")
    monkeypatch.setattr("getpass.getuser", lambda: "s.kudo")
    search._machine_words.cache_clear()


def find(account: Account, content: str | bytes, name: str = "word/header1.xml", open_words: str = "") -> str:
    """The code of the refusal of a part, empty where it is clean."""
    data = content.encode() if isinstance(content, str) else content
    try:
        LayoutSearch(Printed((Item(ItemKind.NARRATIVE, open_words),), ""), account, ("佐伯 文",)).search({name: data})
    except UserFacingError as error:
        assert error.facts["part"] == name
        return error.code
    return ""


@pytest.mark.parametrize(
    "content",
    [
        "<w:hdr><w:p><w:r><w:t>髙橋</w:t></w:r></w:p></w:hdr>",
        "<w:hdr><w:p><w:r><w:t>髙</w:t></w:r><w:r><w:t>橋</w:t></w:r></w:p></w:hdr>",
        "<w:hdr><w:t>高・橋</w:t></w:hdr>",
        "<w:hdr><w:t>タカハシ</w:t></w:hdr>",
        f"<w:hdr><w:t>{SECRET[3:20]}</w:t></w:hdr>",
        '<w:hdr><wp:docPr descr="髙橋会長の印"/></w:hdr>',
        '<w:styles><w:style w:styleId="a"><w:name w:val="髙橋用"/></w:style></w:styles>',
        '<Relationship Target="https://example.jp/%E9%AB%98%E6%A9%8B" TargetMode="External"/>',
        "<w:hdr><w:t>&#39640;橋</w:t></w:hdr>",
        "<w:hdr><w:p><w:r><w:t>髙</w:t></w:r></w:p><w:p><w:r><w:t>橋</w:t></w:r></w:p></w:hdr>",
        "<w:hdr><w:t>髙．橋</w:t></w:hdr>",
    ],
)
def test_a_hidden_name_or_a_closed_passage_is_found(account: Account, content: str) -> None:
    assert find(account, content) == "public-leak"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("<w:hdr><w:t>保存 S.Kudo</w:t></w:hdr>", "public-trace"),
        ("<w:hdr><w:t>bunsho-07</w:t></w:hdr>", "public-trace"),
        ("<w:hdr><w:t>bunsho-071</w:t></w:hdr>", ""),
        ('<w:hdr><wp:docPr descr="佐伯文"/></w:hdr>', "public-trace"),
        ("<w:hdr><w:t>担当 佐伯 文</w:t></w:hdr>", ""),
        ("<w:hdr><w:instrText> FILENAME \\p </w:instrText></w:hdr>", "public-trace"),
        ('<w:hdr><w:fldSimple w:instr=" AUTHOR "/></w:hdr>', "public-trace"),
        ("<w:hdr><w:instrText> file</w:instrText><w:instrText>Name </w:instrText></w:hdr>", "public-trace"),
        ("<w:hdr><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:hdr>", ""),
    ],
)
def test_what_tells_of_the_machine_and_of_who_saved_the_layout_is_found(
    account: Account, content: str, code: str
) -> None:
    assert find(account, content) == code


def test_what_the_file_says_in_the_open_is_no_secret(account: Account) -> None:
    header = "<w:hdr><w:t>高橋</w:t></w:hdr>"
    assert find(account, header, open_words="髙橋 美咲会長") == ""
    assert find(account, header, open_words="高い橋") == "public-leak"


@pytest.mark.parametrize("user", ["word", "Normal", "single", "root", "user", "ab", "佐"])
def test_a_user_who_is_called_like_a_word_of_every_layout_is_not_found(
    account: Account, user: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: user)
    search._machine_words.cache_clear()
    assert find(account, f"<w:hdr><w:t>{user}</w:t></w:hdr>") == ""


def test_a_user_without_a_name_is_not_looked_for(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str:
        raise OSError("no username set in the environment")

    monkeypatch.setattr("getpass.getuser", fail)
    search._machine_words.cache_clear()
    assert find(account, "<w:hdr><w:t>s.kudo</w:t></w:hdr>") == ""


@pytest.mark.parametrize(
    ("picture", "code"),
    [(CLEAN_PNG, ""), (b"\x01\0\0\0", "public-picture"), (b"BM\0\0", "public-picture"), (b"<svg/>", "public-picture")],
)
def test_a_picture_that_nobody_can_look_into_is_not_printed(account: Account, picture: bytes, code: str) -> None:
    assert find(account, picture, "word/media/image1.emf") == code


@pytest.mark.parametrize(
    "words",
    ["6auY5qmL576O5ZKy", "e9ab98e6a98be7be8ee592b2", "Takahashi", "%E9%AB%98%E6%A9%8B", "咲美橋髙", "高い美人の橋"],
)
def test_a_hidden_name_is_found_in_a_code(account: Account, words: str) -> None:
    found = find(account, f"<w:ftr><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:ftr>")
    assert found == ("" if words == "高い美人の橋" else "public-leak")


@pytest.mark.parametrize("words", ["橋高", "中野市役所", "Shinonome City", "game design", "游ゴシック Light"])
def test_words_that_give_a_name_by_chance_are_no_secret(account: Account, words: str) -> None:
    assert find(account, f"<w:ftr><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:ftr>") == ""


def test_the_parts_that_are_ours_alone_are_not_searched(account: Account) -> None:
    assert find(account, "<dc:title>髙橋</dc:title>", "docProps/core.xml") == ""


def test_a_part_can_be_asked_for_secrets(account: Account) -> None:
    assert holds_secret("<a>髙</a><b>橋</b>".encode(), account)
    assert holds_secret(b"\xff" + "髙橋".encode(), account)
    assert not holds_secret(b"<a>\xff</a>", account)
