"""What is wrong and what can be done about stages of records, and about many records at once, by the code."""

from __future__ import annotations

RELEASING: dict[str, str] = {
    # many records at once
    "batch-empty": "「{path}」に会議録のファイル（.minutes）がありません。会議録のあるフォルダーを選んでください。",
    "batch-folder": "「{path}」は開けるフォルダーではありません。会議録のあるフォルダーを選んでください。",
    "batch-output": "「{path}」というフォルダーを使えません。書き込めるフォルダーを選んでください。",
    "batch-edited": "書き出し先のファイルは（Wordなどで）直されているため、そのままにしました。",
    "batch-foreign": (
        "書き出し先のファイルは、このパソコンで書き出したままとは確かめられないため、そのままにしました。"
    ),
    "batch-twice": "同じ名前のファイルになる会議録がほかにもあるため、書き出していません。",
    "batch-unfinished": (
        "公開用に書き出すと書きかけの箇所が{count}件印刷されるため（最初は{place}）、書き出していません。"
    ),
    "batch-partly": "{count}件の会議録を書き出せませんでした。上に出た理由を確かめてください。",
    # stages of a record
    "record-finished": (
        "この会議録は完成（第{version}版）しているため、変えられません。直すには、理由を書いて作成中に戻してください。"
    ),
    "file-finished": (
        "「{name}」は完成（第{version}版）した会議録のため、書き換えられません。直すには、理由を書いて作成中に戻してください"
        "（コマンドでは release に --to draft と --reason を付けます）。"
    ),
    "release-version": "いまは第{version}版です。それより新しい版の番号にしてください。",
    "release-reason": "完成した会議録を作成中に戻すには、理由を書いてください。",
    "release-unchecked": (
        "確かめることが{count}件あります（最初は{place}）。"
        "「minutesapp check」で確かめて直すか、このまま完成にするなら --anyway を付けてください。"
    ),
}
