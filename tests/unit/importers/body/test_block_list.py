from minutesapp.importers.body.block_list import BlockList
from minutesapp.model.blocks import Block, BlockKind, Speaker


def block(kind: BlockKind, text: str) -> Block:
    return Block(text, kind, text, speaker=Speaker(label="委員") if kind is BlockKind.SPEECH else None)


def test_nothing_is_there_at_first() -> None:
    blocks = BlockList()
    assert (blocks.kind, blocks.length, blocks.end, blocks.speaking, blocks.take()) == (None, 0, "", False, [])


def test_the_last_block_goes_on_and_is_whole_when_it_is_taken() -> None:
    blocks = BlockList()
    blocks.add(block(BlockKind.SPEECH, "昨年度の"), 1)
    blocks.join("請求は、")
    blocks.join("八件")
    assert (blocks.length, blocks.end) == (10, "件")
    assert blocks.holds("。、") and not blocks.holds("。")
    blocks.add(block(BlockKind.NARRATIVE, "以上"), 1)
    assert [one.text for one in blocks.take()] == ["昨年度の請求は、八件", "以上"]
    assert not blocks.holds("、")


def test_words_of_latin_letters_stay_apart() -> None:
    blocks = BlockList()
    blocks.add(block(BlockKind.NARRATIVE, "Public"), 1)
    for words in ("Comment", "の", "PR"):
        blocks.join(words)
    assert blocks.take()[0].text == "Public Commentの" + "PR"


def test_a_direction_does_not_end_a_turn() -> None:
    blocks = BlockList()
    said = []
    for kind in (BlockKind.DIRECTION, BlockKind.SPEECH, BlockKind.DIRECTION, BlockKind.NARRATIVE, BlockKind.DIRECTION):
        blocks.add(block(kind, "甲"), 1)
        said.append((blocks.speaking, blocks.is_text))
    assert said == [(False, False), (True, True), (True, False), (False, True), (False, False)]


def test_the_last_block_may_be_closed_afterwards() -> None:
    blocks = BlockList()
    blocks.add(Block("a", BlockKind.HEADING, "審査", level=1), 1)
    blocks.close()
    assert [one.closed for one in blocks.take()] == [True]
