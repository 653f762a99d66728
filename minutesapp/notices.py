"""What is told of a source that was read, by the code of the note: what was done, in Japanese."""

from __future__ import annotations

NOTES: dict[str, str] = {
    "serial-number": "発言の通し番号とみて、記録に入れませんでした。",
    "turn-time": "発言の前の時刻とみて、本文に入れませんでした。",
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
    "transcript-unfinished": "この文字起こしは、終わりまで書き出されていません。終わりを確かめてください。",
    "transcript-pauses": "文字起こしの間（ま）の印とみて、記録に入れませんでした。",
    "transcript-silent": "この話者には言葉が一つもないため、記録には出てきません。",
    "transcript-unreadable": "文字起こしのこの部分は読み取れないため、記録に入れませんでした。",
    "transcript-time-unreadable": "時刻として読めないため、時刻のない発言として取り込みました。",
    "transcript-times-unreadable": "この列の時刻は読めないため、時刻のない発言として取り込みました。",
    "transcript-columns": "表の列をこのように読み取りました。違うときは、列を選び直して読み込めます。",
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
    "word-formulas": "数式は文字だけを取り込みました。元の形を確かめてください。",
    "word-embedded": "差し込まれている別の文書は取り込みませんでした。",
    "word-readings": "ふりがなは本文に入れませんでした。",
    "word-margins": "ページの上下（ヘッダー・フッター）の文字は本文に入れませんでした。",
    "no-header": "日時や出席者などの項目が見つからないため、すべてを本文として取り込みました。",
    "not-minutes": "会議録の形が見つからないため、すべてを地の文として取り込みました。",
    "speaker-unlisted": "この呼び名の人が、出席者の中に見つかりません。",
    "name-missing": "氏名が読み取れない人がいます。",
    "name-unlike-others": "同じ欄のほかの人と違い、名字だけの人がいます。氏名と職の切れ目を確かめてください。",
    "heading-a-sentence": "見出しにしては、文のように読めます。",
    "heading-unsigned": "ほかの見出しと違い、番号や印のない見出しです。",
    "heading-perhaps-closed": "公開の見出しとしましたが、非公開を思わせる言葉があります。確かめてください。",
    "below-perhaps-closed": "この下を公開としましたが、ここから非公開かもしれません。確かめてください。",
    "number-skipped": "見出しの番号が続いていません。上の項目の続きか、見出しではない行かもしれません。",
    "narrative-among-turns": "発言と発言の間にありますが、だれの発言でもない文章としました。",
    "after-last-turn": "最後の発言の続きとしましたが、発言ではないかもしれません。",
    "bracket-in-speech": "括弧で始まっています。ト書きや発言者の呼び名かもしれません。",
    "bracket-alone": "括弧の片方がありません。段落の切れ目を確かめてください。",
    "label-within": "発言者の呼び名で始まっていますが、発言の始まりとはしていません。",
    "unlike-its-kind": "同じ印のほかの行とは違うものとしました。",
    "memory-used": "この会議体について覚えている、前回までの直しを使って読み取りました。",
    "memory-damaged": (
        "覚えていた読み取りの直しが壊れていて読めないため、使わずに読み取りました。壊れたファイルは別の名前で残してあります。"
    ),
    "memory-newer": "覚えている読み取りの直しは、新しい版のプログラムのもののため、使わずに読み取りました。",
    "roster-sheet-hidden": (
        "隠れているシートなので、取り込みませんでした。取り込むときは、Excelで表示してから保存してください。"
    ),
    "roster-sheet-not-chosen": "列を選んだ表ではないため、このシートは取り込みませんでした。",
    "roster-columns-remembered": "同じ見出しの一覧で前に選んだ列を使って読みました。",
    "roster-sheet-no-names": "氏名の見出しがないため、このシートは取り込みませんでした。",
    "roster-rows-hidden": (
        "隠れている行なので、取り込みませんでした。取り込むときは、Excelで表示してから保存してください。"
    ),
    "roster-columns-hidden": (
        "「{text}」は隠れている列なので、取り込みませんでした。取り込むときは、Excelで表示してから保存してください。"
    ),
    "roster-name-struck": (
        "「{text}」{more}の氏名に取り消し線があります。取り込みましたので、退任した人なら任期を直してください。"
    ),
    "roster-row-broken": '引用符（"）がそろっていない行です。そのままの区切りで取り込んだので、確かめてください。',
    "roster-row-no-name": "氏名がないため、この行は取り込みませんでした（「{text}」{more}）。",
    "roster-name-uncalculated": (
        "氏名の計算式の結果がファイルにないため、この行は取り込みませんでした。Excelで開いて保存し直すと読めます。"
    ),
    "roster-name-error": "氏名が「{text}」という値で読めないため、この行は取り込みませんでした。",
    "roster-cell-uncalculated": (
        "計算式の結果がファイルにないため、空欄として取り込みました。Excelで開いて保存し直すと読めます。"
    ),
    "roster-cell-error": "「{text}」という値は読めないため、空欄として取り込みました。",
    "roster-day-unreadable": "「{text}」{more}が日付として読めないため、空欄として取り込みました。",
    "roster-reading-unreadable": "「{text}」{more}は読みがなとして読めないため、空欄として取り込みました。",
    "roster-quorum-unreadable": "「{text}」{more}が定足数として読めないため、空欄として取り込みました。",
    "roster-line-title": "「{text}」{more}は題名などとみて、人としては取り込みませんでした。",
    "roster-line-total": "「{text}」{more}は合計とみて、人としては取り込みませんでした。",
    "roster-line-note": "「{text}」{more}は注記とみて、人としては取り込みませんでした。",
    "roster-line-vacant": "「{text}」{more}は欠員などとみて、人としては取り込みませんでした。",
    "roster-line-group": "「{text}」{more}は見出しとみて、下の人の所属や区分に使いました。",
    "roster-members-of-none": (
        "会議体の名前が読めない委員がいます。題名に会議体の名前を書くか、会議体の列を作ると読めます。"
    ),
    "roster-title-term": "題名や注記の任期（{text}）を、任期の欄のない人の任期としました。",
    "roster-columns-untaken": "「{text}」の列は取り込みませんでした。",
    "roster-name-several": "「{text}」{more}は二人以上の氏名とみて、一人ずつ取り込みました。",
    "roster-name-honorific": "敬称の「{text}」は、氏名から除いて取り込みました。",
    "roster-name-aside": "氏名に添えた「{text}」{more}は取り込みませんでした。",
    "roster-name-mark": "「{text}」の印は、意味の説明がないため取り込みませんでした。",
    "roster-side-unknown": "「{text}」{more}は委員・職員などの区分として読めないため、使いませんでした。",
    "roster-remark-untaken": "「{text}」{more}は取り込みませんでした。",
    "roster-remark-undated": "「{text}」{more}とありますが、いつまでかが読めません。退任日の欄に日付を書いてください。",
    "roster-row-namesakes": "「{text}」という人が多すぎるため、この行は取り込みませんでした。列を確かめてください。",
    "roster-row-name-too-long": "「{text}」は氏名として長すぎるため、この行は取り込みませんでした。",
    "roster-row-formula": "「{text}」は氏名ではなく計算式のため、この行は取り込みませんでした。",
    "roster-row-ends-before-start": "任期の終わりが始まりより前です（「{text}」{more}）。任期を確かめてください。",
    "roster-own-row-unreadable": (
        "「{text}」{more}が読めないため、この行は取り込みませんでした。日付などを直してください。"
    ),
    "popolo-person-nameless": "氏名がないか長すぎるため、「{text}」{more}の人は名簿に入れず、元のまま残しました。",
    "popolo-person-unknown": "だれの席かが分からないため、「{text}」{more}の席は名簿に入れず、元のまま残しました。",
    "popolo-term-reversed": (
        "任期の終わりが始まりより前のため、「{text}」{more}の席は名簿に入れず、元のまま残しました。"
    ),
    "transfer-sheet-unread": (
        "「氏名」「新所属」「旧職」などの人事異動の見出しがないため、このシートは取り込みませんでした。"
    ),
    "transfer-line-unread": "「{text}」{more}は人事異動の行として読み取れないため、取り込みませんでした。",
    "transfer-other-day": (
        "「{text}」{more}は別の日付の発令のため、取り込みませんでした。日付を変えて取り込んでください。"
    ),
    "mended-fields": "同じ項目が二つあったため、{count}件を別の項目として残しました。",
    "mended-attendees": "出席者の番号が重なっていたため、{count}人の番号を付け直しました。",
    "mended-speakers": "発言者がはっきりしない発言が{count}件あります。発言者を選び直してください。",
}

LIST_WORDED_ANEW = "「{list}」の欄を、元の文言（{words}）から様式どおりに書き直しました。"
LIST_STANDS = "「{list}」の欄は人が直した文言のままで、出席の内容と違います。"
"""What is told of the words of lists when the attendance changes."""
