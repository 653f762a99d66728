"""What a sweep of files calls what it finds, and why it could not look at something."""

from __future__ import annotations

KIND_WORDS: dict[str, str] = {
    "covered": "黒塗りや図形の下の文字",
    "unseen": "見えない文字",
    "hidden": "非表示の文字",
    "inserted": "変更履歴（挿入）",
    "deleted": "変更履歴（削除）",
    "restyled": "変更履歴（書式）",
    "comment": "コメント",
    "metadata": "ファイルの情報",
    "attached": "埋め込まれたファイル",
    "earlier": "以前の版の文字",
    "name": "一覧の名前",
}
"""By the code of a kind."""

UNLOOKED: dict[str, str] = {
    "kind": "この形式（{kind}）は点検できません。",
    "unknown": "この形式（{suffix}）は点検できません。",
    "damaged": "壊れているか、読み取れない書き方のため、点検できません。",
    "locked": "パスワードや制限が付いているため、点検できません。",
    "large": "大きすぎるため、点検できません。",
    "closed": "開けないため、点検できません。",
    "link": "ほかの場所へのリンクのため、たどりません。",
    "device": "ふつうのファイルではないため、点検できません。",
    "empty": "中身が空です。",
    "bug": "読み取りの途中で不具合が起きたため、点検できません（{kind}）。",
    "letters": "何の文字か分からない文字が{count}字あり、その言葉は点検できません。",
    "pictures": "文字のないページが{count}ページあります（画像の中の文字は点検できません）。",
    "more": "見つかったものが多いため、残り（{count}件まで数えました）は省きました。",
    "sheets": "文字の見え方を決める別のファイルが{count}件あり、見えない文字があるかは確かめきれません。",
    "rules": "読み取れない書き方の、文字を隠す指定が{count}件あり、隠れた文字があるかは確かめきれません。",
    "charts": "グラフや図表が{count}個あり、その中の文字の見え方は点検できません。",
    "conditional": "条件付き書式のあるシートが{count}枚あり、それで見えない文字があるかは確かめきれません。",
    "beside": "どの部分にも属さない{count}バイトがあり、そこは点検できません。",
    "part": "読み取れない部分（{part}）があり、そこは点検できません。",
}
"""By the code of the reason."""

PROPERTY_WORDS: dict[str, str] = {
    "creator": "作成者",
    "author": "作成者",
    "lastmodifiedby": "最終更新者",
    "company": "会社",
    "manager": "管理者",
    "subject": "件名",
    "keywords": "キーワード",
    "category": "分類",
    "description": "コメント欄",
    "contentstatus": "状態",
    "template": "ひな形",
    "elsewhere": "参照先のファイル",
    "mailmerge": "差し込み印刷のデータ",
}
"""What a file says of itself that may tell more than its pages, by its name there in small letters."""
