"""The part of `minutesapp.wording` that is about rosters and lists of people: what is wrong, what can be done."""

from __future__ import annotations

ROSTER: dict[str, str] = {
    "roster-missing": "名簿「{name}」が見つかりません。先に名簿を取り込んでください。",
    "roster-broken": "名簿「{name}」は壊れているか、名簿のファイルではないため開けません。控えから戻してください。",
    "roster-foreign": "「{name}」は名簿ではないデータベースです。名簿のファイルを選んでください。",
    "roster-newer": "名簿「{name}」は新しい版のプログラムで作られています。プログラムを更新してから開いてください。",
    "roster-busy": "名簿「{name}」はほかで書き込み中です。少し待ってから、もう一度試してください。",
    "roster-unwritable": "名簿「{name}」を開けません。書き込みの権限とディスクの空きを確かめてください。",
    "roster-list-broken": "「{name}」は表として読めません。Excelで開いて、保存し直してから取り込んでください。",
    "roster-list-too-long": "「{name}」は行が多すぎます（上限は{limit}行です）。分けて取り込んでください。",
    "roster-list-no-names": "「{name}」に氏名の列が見つかりません。見出しの行に「氏名」と書いてください。",
    "roster-export-format": "「{name}」の形式では名簿を書き出せません。名前の終わりを .csv か .xlsx にしてください。",
    "roster-export-too-large": (
        "名簿がExcelの表に入りきらないため、書き出せません。名前の終わりを .csv にして書き出してください。"
    ),
    # transfers
    "transfer-empty": (
        "「{name}」に人事異動の行が見つかりません。「新職　氏名（旧職）」のような行か、"
        "「氏名」「新所属」「新職」などの見出しのある表にしてください。"
    ),
    "transfer-choice-unknown": (
        "{line}行目に、その番号の候補はいません。--apply と --choose を付けずに実行して、候補の番号を確かめてください。"
    ),
}
