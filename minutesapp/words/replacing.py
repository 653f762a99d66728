"""What is wrong with a search, a replacement or a list of replacements, by the code of the trouble."""

from __future__ import annotations

REPLACING: dict[str, str] = {
    # regular expressions
    "expression-unclosed-group": "正規表現の{place}文字目の「(」に、対になる「)」がありません。",
    "expression-unopened-group": (
        "正規表現の{place}文字目の「)」に、対になる「(」がありません。文字としての括弧は「\\)」と書いてください。"
    ),
    "expression-unclosed-set": "正規表現の{place}文字目の「[」に、対になる「]」がありません。",
    "expression-range": "正規表現の{place}文字目の範囲は、前後が逆です。「[0-9]」のように小さい順に書いてください。",
    "expression-nothing-to-repeat": (
        "正規表現の{place}文字目の前に、繰り返す文字がありません。文字としての記号は「\\*」のように書いてください。"
    ),
    "expression-repeat-twice": "正規表現の{place}文字目で、繰り返しの記号が続いています。一つにしてください。",
    "expression-repeat-order": "正規表現の{place}文字目の回数は、前後が逆です。小さい数から書いてください。",
    "expression-escape": (
        "正規表現の{place}文字目の「\\」の書き方は使えません。文字としての「\\」は「\\\\」と書いてください。"
    ),
    "expression-group": "正規表現の{place}文字目は、ない組を指しています。「( )」の数と名前を確かめてください。",
    "expression-look-behind": (
        "正規表現の「(?<= )」の中では、長さの決まった文字だけを使えます。「*」や「+」を除いてください。"
    ),
    "expression-unreadable": (
        "正規表現の{place}文字目が読み取れません。文字としての記号は、前に「\\」を付けてください。"
    ),
    "expression-too-large": "正規表現が長すぎるか、繰り返しの回数が多すぎます。短くしてください。",
    "expression-slow": (
        "この正規表現では時間がかかりすぎるため、探すのをやめました。「+」や「*」の重なりを減らしてください。"
    ),
    "template-group": (
        "置き換え後の「\\」の番号か名前の組が、正規表現にありません。「( )」の数と名前を確かめてください。"
    ),
    "template-escape": "置き換え後の「\\」の書き方は使えません。文字としての「\\」は「\\\\」と書いてください。",
    "template-wrong": "置き換え後の言葉が読み取れません。組は「\\1」か「\\g<名前>」と書いてください。",
    # lists of replacements
    "list-row-empty": "置き換え前の言葉がありません。言葉を入れてください。",
    "list-row-wrong": (
        "「{before}」の行の正規表現が正しくないため、置き換えられません。行を直すか、使わない行にしてください。"
    ),
    "list-slow": (
        "「{before}」の行の正規表現に時間がかかりすぎるため、やめました。行を直すか、使わない行にしてください。"
    ),
    "list-broken": "「{name}」は置き換えの一覧として読めません。Excelの表（.xlsx）かCSVとして保存し直してください。",
    "list-too-long": "「{name}」は行が多すぎます（上限は{limit}行です）。分けてください。",
    "list-empty": "「{name}」に置き換える言葉がありません。「置き換え前」と「置き換え後」の列を確かめてください。",
    "list-export-format": "「{name}」の形式では書き出せません。名前の終わりを .csv か .xlsx にしてください。",
    "list-answer": (
        "「{name}」の「{text}」は、使うかどうかの書き方として読めません。「はい」か「いいえ」と書いてください。"
    ),
    "list-name": (
        'この名前は付けられません。60字までで、\\ / : * ? " < > | を含まず、点で始まらない名前にしてください。'
    ),
    "list-name-taken": "「{list}」という一覧はもうあります。別の名前を付けてください。",
    "list-unwritable": "「{list}」の一覧を保存できません。ディスクの空きと、書き込む権限を確かめてください。",
    "list-unknown": (
        "「{list}」という置き換えの一覧はありません。「minutesapp replace-lists」で名前を確かめてください。"
    ),
}
