"""A reading from the shell: what is in doubt and how it can be put right, and the same put right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from minutesapp import cli
from minutesapp.services import records
from minutesapp.services.reading import memory
from tests.shell import call
from tests.unit.services.reading.sources import TEXT

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "緑地.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_what_is_in_doubt_is_shown_with_the_ways_to_put_it_right(source: Path, capsys: Captured) -> None:
    assert call("review", source) == cli.DONE
    captured = capsys.readouterr()
    lines = captured.out.splitlines()
    assert lines[0] == "10行目\t○参与　苗木の本数を伺います。\t発言（参与）\t苗木の本数を伺います。"
    assert lines[1].startswith("\t要確認: ")
    assert lines[2] == "\t1: 「参与」は発言者の呼び名で正しい（2行）"
    assert "確かめたい行は2か所です（全18行）。" in captured.err
    assert call("review", source, "--all") == cli.DONE
    assert len([line for line in capsys.readouterr().out.splitlines() if not line.startswith("\t")]) == 18


def test_programs_get_it_as_data(source: Path, capsys: Captured) -> None:
    assert call("review", source, "--json", "--correct", "13=「桐山」は杉原史子さん（委員）") == cli.DONE
    found = json.loads(capsys.readouterr().out)
    assert (found["committee"], found["told"]) == ("風見市緑地審議会", ["「桐山」は杉原史子さん"])
    (line,) = found["lines"]
    assert (line["place"], line["became"]) == ("10行目", "発言（参与）")
    assert line["ways"][0]["lines"] == 2


def test_a_record_is_made_as_it_was_corrected_and_that_is_remembered(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.minutes"
    assert call("import", source, "-o", out, "--correct", "11=ト書き", "--correct", "13=3", "--remember") == cli.DONE
    body = records.open_record(out).minutes.body
    assert [block.text for block in body if block.kind == "direction"][:1] == ["（１）植える木の種類"]
    assert memory.recall("風見市緑地審議会").corrections.count == 2


def test_nothing_is_remembered_unless_asked_for(source: Path, tmp_path: Path, capsys: Captured) -> None:
    assert call("import", source, "-o", tmp_path / "a.minutes", "--correct", "11=ト書き") == cli.DONE
    assert not memory.recall("風見市緑地審議会").corrections
    source.write_text("○会長　始めます。\n○会長　終わります。\n", encoding="utf-8")
    assert call("import", source, "-o", tmp_path / "b.minutes", "--remember") == cli.UNUSABLE
    assert "覚えられません" in capsys.readouterr().err
    assert not (tmp_path / "b.minutes").exists()


@pytest.mark.parametrize(
    ("correction", "words"),
    [("99=ト書き", "99行目は、この文章にありません"), ("11=歌", "「歌」という直し方はありません"),
     ("11=99", "「99」という直し方はありません"), ("12=1", "「1」という直し方はありません")],
)  # fmt: skip
def test_what_cannot_be_corrected_is_told(source: Path, capsys: Captured, correction: str, words: str) -> None:
    assert call("review", source, "--correct", correction) == cli.UNUSABLE
    assert words in capsys.readouterr().err


def test_a_transcript_has_no_review(tmp_path: Path, capsys: Captured) -> None:
    heard = tmp_path / "会議.vtt"
    heard.write_text("WEBVTT\n\n00:00.000 --> 00:02.000\n<v SPEAKER_00>始めます。\n", encoding="utf-8")
    assert call("review", heard) == cli.UNUSABLE
    assert "minutesapp speakers" in capsys.readouterr().err
