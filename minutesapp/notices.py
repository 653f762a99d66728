"""What is told of a source that was read, by the code of the note: what was done, in Japanese."""

from __future__ import annotations

NOTES: dict[str, str] = {
    "serial-number": "発言の通し番号とみて、記録に入れませんでした。",
    "label-doubtful": "言葉の一覧にない呼び名ですが、ほかの発言と同じ書き方なので、発言者とみました。",
    "page-number": "ページ番号とみて、記録に入れませんでした。",
    "page-header": "ページごとに繰り返される表題とみて、記録に入れませんでした。",
    "ruled-line": "罫線とみて、記録に入れませんでした。",
    "sentence-joined": "ページの切れ目で分かれた文とみて、前の行につなぎました。",
    "people-unread": "名前の並びが長すぎるため、出席者としては取り込まず、文字のまま残しました。",
    "transcript-no-speakers": "この文字起こしには、だれの発言かが書かれていません。発言者を決めてください。",
    "voice-named": "文字起こしの話者を、この人の発言としました。",
    "transcript-head": "文字起こしの題名や日時などとみて、発言にはしませんでした。",
    "transcript-aside": "文字起こしのプログラムの注記とみて、記録に入れませんでした。",
    "transcript-cut": "途中で切れた跡とみて、記録に入れませんでした。文字起こしの終わりを確かめてください。",
    "transcript-unreadable": "文字起こしのこの部分は読み取れないため、記録に入れませんでした。",
    "transcript-time-unreadable": "時刻として読めないため、時刻のない発言として取り込みました。",
    "transcript-columns": (
        "表の列をこのように読み取りました。違うときは選び直せます（ファイルのメニューの「表の列を選んで読み込む」、"
        "コマンドでは --columns）。"
    ),
    "transcript-column": "表のこの列は、時刻・話者・発言ではないとみて、記録に入れませんでした。",
    "transcript-cell": "表のこの欄は、時刻・話者・発言ではないとみて、記録に入れませんでした。",
    "transcript-row-silent": "発言の欄が空のため、表のこの行は記録に入れませんでした。",
    "transcript-row-broken": '引用符（"）がそろっていない行です。そのままの区切りで取り込んだので、確かめてください。',
    "transcript-speakers-carried": "話者の欄が空の行は、すぐ上の話者の発言としました。",
    "transcript-sheet": "ほかの表は取り込みませんでした。",
    "columns-remembered": "同じ見出しの表について覚えている、列の選び方で読み取りました。",
    "review-copy": "委員確認用の写しとみて、行番号を除いて取り込みました。",
    "word-changes": "変更履歴が残っていたため、すべて承諾したものとして取り込みました。",
    "word-comments": "Wordのコメントは取り込みませんでした。",
    "word-pictures": "図は取り込みませんでした。",
    "word-hidden": "隠し文字は取り込みませんでした。",
    "no-header": "日時や出席者などの項目が見つからないため、すべてを本文として取り込みました。",
    "not-minutes": "会議録の形が見つからないため、すべてを地の文として取り込みました。",
    "speaker-unlisted": "この呼び名の人が、出席者の中に見つかりません。",
    "memory-used": "この会議体について覚えている、前回までの直しを使って読み取りました。",
    "memory-damaged": (
        "覚えていた読み取りの直しが壊れていて読めないため、使わずに読み取りました。壊れたファイルは別の名前で残してあります。"
    ),
    "memory-newer": "覚えている読み取りの直しは、新しい版のプログラムのもののため、使わずに読み取りました。",
    "roster-row-no-name": "氏名がないため、この行は取り込みませんでした。",
    "roster-row-day-unreadable": "「{text}」が日付として読めないため、この行は取り込みませんでした。",
    "roster-row-quorum-unreadable": "「{text}」が定足数として読めないため、この行は取り込みませんでした。",
    "roster-row-namesakes": "「{text}」という人が多すぎるため、この行は取り込みませんでした。列を確かめてください。",
    "roster-row-name-too-long": "「{text}」は氏名として長すぎるため、この行は取り込みませんでした。",
    "roster-row-formula": "「{text}」は氏名ではなく計算式のため、この行は取り込みませんでした。",
    "roster-row-ends-before-start": "任期の終わりが始まりより前のため、この行は取り込みませんでした。",
    "mended-fields": "同じ項目が二つあったため、{count}件を別の項目として残しました。",
    "mended-attendees": "出席者の番号が重なっていたため、{count}人の番号を付け直しました。",
    "mended-speakers": "発言者がはっきりしない発言が{count}件あります。発言者を選び直してください。",
}
