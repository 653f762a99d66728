"""What is wrong and what can be done about forms, by the code."""

from __future__ import annotations

FORMING: dict[str, str] = {
    "template-unnamed": "様式が決まりません。--template で様式の名前を指定してください。",
    # forms out of finished minutes
    "learn-suffix": "「{name}」はWordファイルではありません。完成した会議録のWordファイル（.docx）を選んでください。",
    "learn-no-minutes": "「{name}」から、会議録の項目も発言も読み取れません。完成した会議録を選んでください。",
    "learn-looks": "「{name}」の見た目を読み取れません。Wordで開いて、別の名前で保存してから試してください。",
    "template-unknown": "「{template}」という様式はありません。様式の一覧で名前を確かめてください。",
    "template-broken": "様式「{template}」は使えません。定義に誤りがあります{where}。",
    "form-nameless": "様式の名前を、文字か数字を入れて書いてください。",
    "form-gone": "様式「{template}」は、ほかの画面で一覧から外されたため、保存できません。写しを作り直してください。",
    "form-changed": "様式「{template}」は、開いたあとに、ほかの画面で変えられました。",
    "form-misfit": "様式をこのままでは使えません{where}。",
    "form-file": "「{name}」は様式のファイルではありません。この会議録作成で書き出した様式を選んでください。",
    "form-built-in": "「{template}」は備え付けの様式なので、変えられません。写しを作って変えてください。",
    "templates-unreadable": "自前の様式のフォルダー「{path}」を開けません。開く権限を確かめてください。",
}
