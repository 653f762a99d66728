"""What is wrong and what can be done about what is to be written out of a record, by the code."""

from __future__ import annotations

EXPORTING: dict[str, str] = {
    "copies-nobody": "出席者に委員がいないため、委員ごとの写しを作れません。出席者を入れてから書き出してください。",
    "copies-unwritten": "{count}部を書き出せませんでした。書き出した{written}部はそのまま使えます。",
    "review-only": "{option} は委員確認用（--edition review）を書き出すときに付けます。",
    "export-unfinished": (
        "公開用に書き出すと書きかけの箇所が{count}件印刷されます（最初は{place}）。"
        "「minutesapp check」で確かめて直すか、そのまま書き出すなら --anyway を付けてください。"
    ),
    "summary-empty": (
        "概要に載せる発言が、まだ決まっていません。「記録」→「概要」で、発言ごとに載せるかどうかを決めてください。"
    ),
    "remark-unknown": (
        "番号{number}の発言はありません（1から{count}まであります）。「minutesapp summary」で番号を確かめてください。"
    ),
    "item-unknown": (
        '議題「{item}」は記録にありません。「minutesapp show」で確かめて、番号（3、"3(1)"など）か'
        "見出しで書いてください。"
    ),
    "item-twice": '「{item}」に当たる議題が{count}件あります。"3(1)"のように、上の議題の番号から書いてください。',
}
