"""What is wrong and what can be done, in Japanese, by the code of the trouble. What a sentence may use: `wording`."""

from __future__ import annotations

from minutesapp.words.exporting import EXPORTING
from minutesapp.words.forming import FORMING
from minutesapp.words.releasing import RELEASING
from minutesapp.words.replacing import REPLACING

ELSEWHERE = REPLACING | RELEASING | EXPORTING | FORMING
"""Those that have a module of their own."""

SENTENCES: dict[str, str] = ELSEWHERE | {
    # reading and writing files
    "file-missing": "「{name}」が見つかりません。名前と場所を確かめてください。",
    "file-unreadable": "「{name}」を読み込めません。開く権限とネットワークのつながりを確かめてください。",
    "file-is-folder": "「{name}」はフォルダーです。ファイルを選んでください。",
    "file-not-plain": "「{name}」はふつうのファイルではないため、読み込めません。別のファイルを選んでください。",
    "file-too-large": "「{name}」は大きすぎて開けません（上限は{limit}MBです）。",
    "file-broken": (
        "「{name}」は会議録のファイルとして読めません{where}。同じフォルダーに「{name}~」があれば、それが一つ前の版です。"
    ),
    "file-foreign": (
        "「{name}」はこのプログラムの会議録ではありません。文章のファイルなら、取り込んでから開いてください。"
    ),
    "file-is-minutes": (
        "「{name}」はこのプログラムの会議録です。名簿にする一覧のファイル（CSVかExcel）を選んでください。"
    ),
    "file-is-roster": "「{name}」はこのプログラムの名簿です。会議録や一覧のファイルを選んでください。",
    "file-is-journal": (
        "「{name}」は保存していない作業の控えです。ファイルのメニューの「保存していない作業」から元に戻してください。"
    ),
    "file-newer": "「{name}」は新しい版のプログラムで作られています。プログラムを更新してから開いてください。",
    "file-changed": (
        "「{name}」は開いたあとに他の人が書き換えています。別の名前で保存してから、二つを見比べてください。"
    ),
    "file-in-use": (
        "「{name}」は{user}さんが{host}で開いています（{since}から）。閉じてもらうか、読み取り専用で開いてください。"
    ),
    "file-being-opened": "「{name}」はほかの人が開こうとしています。少し待ってから、もう一度開いてください。",
    "file-busy": "「{name}」はほかのプログラムが書き込んでいます。少し待ってから、もう一度試してください。",
    "lock-impossible": "「{name}」のあるフォルダーに書き込めません。読み取り専用で開くか、写しを作ってください。",
    "reading-only": (
        "「{name}」のあるフォルダーに書き込めないため、読み取り専用で開いています。書き換えるには、「名前を付けて保存」で写しを作ってください。"
    ),
    "reading-only-in-use": (
        "「{name}」は{user}さんが{host}で開いているため（{since}から）、読み取り専用で開いています。"
        "書き換えるには、閉じてもらってから開き直すか、「名前を付けて保存」で写しを作ってください。"
    ),
    "folder-missing": "「{path}」のフォルダーがありません。保存する場所を確かめてください。",
    "path-is-folder": "「{path}」はフォルダーです。ファイルの名前を付けてください。",
    "write-denied": (
        "「{name}」に書き込めません。読み取り専用になっていないか、Wordなどで開いたままになっていないかを確かめてください。"
    ),
    "name-too-long": "ファイルの名前が長すぎます。短い名前を付けてください。",
    "link-endless": "「{name}」はリンクがひと回りしていて、行き先がありません。別の名前を付けてください。",
    "not-a-file": "「{name}」はファイルではないため、書き込めません。別の名前を付けてください。",
    "output-is-input": "「{name}」は元のファイルです。保存するファイルには別の名前を付けてください。",
    "output-foreign": "「{name}」は会議録ではないファイルです。会議録には別の名前を付けてください。",
    "no-space": "ディスクの空きが足りないため、「{name}」を保存できません。空きを作るか、別の場所に保存してください。",
    "write-failed": "「{name}」を保存できません（元のファイルはそのままです）。別の場所に保存してみてください。",
    # unsaved work
    "journal-failed": "作業の控えを書き込めません。急な終了に備えて、早めに保存してください。",
    "journal-broken": "保存前の作業の控えを読み取れません{why}。控えは消さずに残してあります。",
    "journal-unreadable": (
        "「{record}」の作業の控え（最後の書き込み：{last}）が壊れていて、読み取れません。"
        "画面に出るのは最後に保存した内容で、そのあとの作業は元に戻せないので、"
        "情報システム担当に「{path}」（同じ名前で始まるファイルも）を渡してください。"
    ),
    "journal-unknown": (
        "作業の控え（最後の書き込み：{last}）が壊れていて、どの会議録のものかも読み取れません。"
        "画面に出るのは最後に保存した内容で、そのあとの作業は元に戻せないので、"
        "情報システム担当に「{path}」（同じ名前で始まるファイルも）を渡してください。"
    ),
    "journal-refused": (
        "作業の控え（最後の書き込み：{last}）を今は読み取れません。"
        "プログラムを始め直しても同じなら、情報システム担当に「{path}」の場所を伝えてください。"
    ),
    "journal-newer": (
        "作業の控え（最後の書き込み：{last}）は、新しい版のプログラムのもののため読み取れません。"
        "消さずに「{path}」に残してあるので、新しい版で開いてください。"
    ),
    "journal-partly-damaged": (
        "この控えは壊れているため、初めの記録と{count}件の操作だけを読み取れます。控えは消さずに「{path}」に残してあります。"
    ),
    "journal-partly-newer": (
        "この控えは新しい版のプログラムのもののため、初めの記録と{count}件の操作だけを読み取れます。"
        "控えは消さずに「{path}」に残してあるので、新しい版で開いてください。"
    ),
    "journal-partly-recovered": (
        "読み取れたところまでを元に戻しました。控えの全体は、消さずに「{path}」に残してあります。"
    ),
    "journal-newer-recovered": (
        "読み取れたところまでを元に戻しました。控えの全体は、消さずに「{path}」に残してあるので、新しい版で開いてください。"
    ),
    "journal-steps-unreadable": (
        "最後の{count}件の操作は控えから読み取れないため、元に戻せません。控えは消さずに「{path}」に残してあります。"
    ),
    "journal-steps-lost": (
        "最後の{count}件の操作は戻せませんでした。その操作の控えは、消さずに「{path}」に残してあります。"
    ),
    "recovered-in-use": (
        "「{name}」は{who}が開いているため、元に戻した内容はまだどのファイルにもありません。"
        "「名前を付けて保存」で別の名前を付け、あとで二つを見比べてください。"
    ),
    "recovered-partly": (
        "「{name}」の作業の控えは一部しか読み取れなかったため、元に戻した内容はまだどのファイルにもありません。"
        "「名前を付けて保存」で別の名前を付け、二つを見比べてください。"
    ),
    "recovered-parted": (
        "「{name}」はこの作業のあとに書き換えられているため、元に戻した内容はまだどのファイルにもありません。"
        "「名前を付けて保存」で別の名前を付け、二つを見比べてください。"
    ),
    "recovered-unplaced": (
        "「{name}」のあった場所に書き込めないため、元に戻した内容はまだどのファイルにもありません。"
        "「名前を付けて保存」で別の場所に保存してください。"
    ),
    "journal-stays": "作業の控えを消せません。ほかのプログラムが使っていないかを確かめてください。",
    # the user's own folder
    "home-closed": (
        "設定や名簿を置くフォルダー「{path}」を開けないため、使わずに進めます。フォルダーの場所と権限を確かめてください。"
    ),
    "home-unwritable": (
        "「{path}」に書き込めないため、設定と作業の控えを残せません。急な終了に備えて、早めに保存してください。"
    ),
    # the roster
    "roster-empty": "名簿にまだだれもいません。先に名簿を読み込んでください。",
    "committee-unknown": "「{committee}」という会議体は名簿にありません（あるのは、{known}）。名前を確かめてください。",
    "committees-none": "「{committee}」という会議体は名簿にありません。まだ一つもないので、先に加えてください。",
    "difference-unknown": "「{person}」さんについて、名簿と違うところはありません。氏名を確かめてください。",
    "difference-open": "「{person}」さんは、名簿からは決められません。画面の「名簿と照らし合わせる」で選んでください。",
    "roster-missing": "名簿「{name}」が見つかりません。先に名簿を読み込んでください。",
    "roster-broken": "名簿「{name}」は壊れているか、名簿のファイルではないため開けません。控えから戻してください。",
    "roster-foreign": "「{name}」は名簿ではないデータベースです。名簿のファイルを選んでください。",
    "roster-newer": "名簿「{name}」は新しい版のプログラムで作られています。プログラムを更新してから開いてください。",
    "roster-busy": "名簿「{name}」はほかで書き込み中です。少し待ってから、もう一度試してください。",
    "roster-unwritable": "名簿「{name}」を開けません。書き込みの権限とディスクの空きを確かめてください。",
    "roster-nothing-to-undo": "名簿には、元に戻せる変更がありません。",
    "roster-nothing-to-redo": "名簿には、やり直せる変更がありません。",
    "roster-change-gone": "その変更は、残っていないか、すでに元に戻されています。変更の一覧を確かめてください。",
    "roster-change-in-force": "その変更は元に戻されていないので、やり直せません。変更の一覧を確かめてください。",
    "roster-change-overtaken": (
        "名簿の同じところが、そのあとに書き換えられています。先に新しい変更を元に戻すか、今の内容を直してください。"
    ),
    "roster-person-unknown": "「{person}」という番号の人は名簿にいません。名簿の一覧で番号を確かめてください。",
    "roster-posting-unknown": "「{number}」という番号の職はありません。その人の職の一覧で番号を確かめてください。",
    "roster-posting-overtaken": "{person}さんの同じ職を、ほかの人が先に変えました。開き直して、直してください。",
    "roster-committee-known": "「{committee}」という会議体はもう名簿にあります。別の名前にしてください。",
    "roster-name-missing": "名前がありません。名前を書いてください。",
    "roster-words-too-long": "「{text}」は長すぎます。{limit}字までにしてください。",
    "roster-reading-wrong": "「{kana}」は読みとして使えません。ひらがなかカタカナで書いてください。",
    "roster-reading-missing": "「{person}」の読みがまだありません。読みを書いて確定してください。",
    "roster-quorum-unreadable": "「{text}」は定足数として読めません。過半数、5人、定めなしなどと書いてください。",
    "roster-term-reversed": "終わりの日（{end}）が、始まりの日（{start}）より前です。日付を直してください。",
    "roster-same-person": "同じ人を2回選んでいます。まとめたい2人を選んでください。",
    "roster-list-broken": "「{name}」は表として読めません。Excelで開いて、保存し直してから読み込んでください。",
    "roster-list-too-long": "「{name}」は行が多すぎます（上限は{limit}行です）。分けて読み込んでください。",
    "roster-list-no-names": "「{name}」に氏名の列が見つかりません。見出しの行に「氏名」と書いてください。",
    "roster-popolo-broken": (
        "「{name}」はPopolo形式の名簿（persons、organizations、membershipsのあるJSON）として読めません。"
        "書き出し直してから読み込んでください。"
    ),
    "roster-export-format": (
        "「{name}」の形式では書き出せません。名前の終わりを .csv か .xlsx（名簿なら .json も）にしてください。"
    ),
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
    "roster-list-hidden": (
        "「{name}」の見えているシートに氏名の列が見つかりません。隠れているシート「{sheets}」を読み込むときは、"
        "Excelで表示してから保存してください。"
    ),
    "roster-list-locked": (
        "「{name}」にはパスワードが付いています。Excelで開いてパスワードを外し、保存し直してから読み込んでください。"
    ),
    "roster-list-format": (
        "「{name}」は{kind}なので、名簿として読み込めません。Excelの表（.xlsx）かCSVとして保存し直してください。"
    ),
    # reading pasted minutes
    "import-minutes": "「{name}」はこのプログラムの会議録です。取り込まずに、そのまま開いてください。",
    "import-empty": "「{name}」には文字がありません。中身のあるファイルを選んでください。",
    "import-too-large": "「{name}」は大きすぎて取り込めません（上限は{limit}MBです）。会議ごとに分けてください。",
    "import-format": (
        "この形式は取り込めません（「{name}」は{kind}です）。文章をコピーして貼り付けるか、テキストで保存してください。"
    ),
    "original-unkept": (
        "会議録は保存しましたが、文字起こしの原本を「{name}」として残せませんでした。"
        "読み込んだ元のファイルを消さずに取っておいてください。"
    ),
    "import-recording": (
        "「{name}」は録音・録画のファイルで、このプログラムは音を聞き取りません。"
        "文字起こしのソフトで書き出したファイル（.vtt、.txt、.docxなど）を選んでください。"
    ),
    "import-transcript-broken": "「{name}」は文字起こしのデータとして壊れています。書き出し直してください。",
    "import-no-speech": "この文字起こしには、発言が一つもありません。文字起こしの終わったファイルを選んでください。",
    "import-columns-doubtful": (
        "「{name}」の表のどの列が発言かがはっきりしません。「minutesapp import-columns」で列の番号を確かめ、"
        '--columns "話者=2,発言=3" のように付けて取り込んでください。'
    ),
    "import-columns-missing": (
        "「{name}」の表に、指定した列がありません。「minutesapp import-columns」で列の番号を確かめてください。"
    ),
    "import-roster-list": (
        "「{name}」は名簿の一覧のようです。名簿は「ツール」のメニューの「名簿」から読み込んでください"
        "（コマンドでは roster import、文字起こしなら import に --columns を付けます）。"
    ),
    "import-no-table": "「{name}」に表が見つかりません。表のあるファイル（Excel、CSV、Word）を選んでください。",
    "import-table-broken": "「{name}」は表として壊れています。Excelで開いて、保存し直してから取り込んでください。",
    "import-not-text": "「{name}」は日本語の文章として読めません。テキスト形式で保存し直してから取り込んでください。",
    "memory-nameless": "会議体の名前が読み取れないため、直したことを覚えられません。--remember を外してください。",
    "review-transcript": "文字起こしの読み取りは、ここでは直せません。「minutesapp speakers」で話者を決めてください。",
    "line-unknown": "{line}行目は、この文章にありません。",
    "way-unknown": (
        "{line}行目に「{choice}」という直し方はありません。「minutesapp review」で、その行の直し方を確かめてください。"
    ),
    "memory-unwritable": (
        "直した内容は記録に入りましたが、次のために覚えられませんでした。「{path}」に書き込めるかを確かめてください。"
    ),
    # writing Word, text and HTML files
    "export-format": (
        "「{name}」の形式では書き出せません。名前の終わりを .docx、.pdf、.txt、.html のどれかにしてください。"
    ),
    "report-format": "「{name}」の形式では書き出せません。名前の終わりを .html、.txt、.csv のどれかにしてください。",
    "certificate-not-public": "確認書は公開用のファイルに付けるものです。公開用を選んで書き出してください。",
    "certificate-is-file": "「{name}」は書き出すファイルです。確認書には別の名前を付けてください。",
    # looking through files that were handed out
    "sweep-folder": "「{path}」のフォルダーを開けません。場所と開く権限を確かめてください。",
    "sweep-many": "「{name}」にはファイルが多すぎます（上限は{limit}個です）。中のフォルダーを選んでください。",
    "sweep-inside": "「{name}」は点検するフォルダーの中です。結果は別のフォルダーに保存してください。",
    "names-none": "「{name}」に名前がありません。1行に1人ずつ名前を書いた一覧を選んでください。",
    # writing Word, text and HTML files again
    "export-over-edited": "「{name}」は書き出したあとに（Wordなどで）直されています。別の名前を付けてください{how}。",
    "export-over-foreign": (
        "「{name}」は、このパソコンで書き出したままのファイルとは確かめられません。別の名前を付けてください{how}。"
    ),
    "print-no-printer": (
        "使えるプリンターが見つからないため、印刷できません。プリンターをつなぐか、WordかPDFのファイルに書き出してください。"
    ),
    "print-failed": "プリンターに送れませんでした。プリンターの電源とつながりを確かめて、もう一度印刷してください。",
    "pdf-no-program": (
        "PDFを作るには、WordかLibreOfficeが必要です。"
        "Wordファイルに書き出して、WordかLibreOfficeのあるパソコンでPDFにしてください。"
    ),
    "pdf-failed": ("{program}でPDFを作れませんでした。Wordファイルに書き出し、それを開いてPDFとして保存してください。"),
    "public-leak": (
        "公開用の文書に、公開する部分にない言葉があるため（{part}）、書き出しをやめました。"
        "公開する部分の文と、様式のWordファイルのヘッダーとフッターの言葉を見直してください。"
    ),
    "public-trace": (
        "公開用の文書に、作成者など文章でない情報があるため（{part}）、書き出しをやめました。"
        "様式のWordファイルを見直してください。"
    ),
    "public-picture": (
        "様式のWordファイルの絵（{part}）に言葉が隠れていないかを確かめられないため、公開用の書き出しをやめました。"
        "PNGかJPEGの絵に替えてください。"
    ),
    "public-pdf": (
        "できたPDFに公開用のWordファイルにないものがあるか、確かめられないところがあるため、書き出しをやめました。"
        "Wordファイルに書き出してからPDFにし、目で確かめてください。"
    ),
    "layout-broken": "様式「{template}」のWordファイル「{name}」を開けません。Wordで保存し直してください。",
    "layout-picture": "様式「{template}」のWordファイル「{name}」に、壊れた絵があります。絵を入れ直してください。",
    "layout-style-missing": "様式「{template}」のWordファイルにスタイル「{style}」がありません。加えてください。",
    "layout-table-missing": "様式「{template}」のWordファイルに「{style}」の行の表がありません。加えてください。",
    # the shell
    "usage": "使い方が違います：{reason}。「minutesapp {command}--help」で説明を表示します。",
    "output-failed": "結果を書き出せません。出力先とディスクの空きを確かめてください。",
    "no-screen": "画面がないため、窓を開けません。画面のある端末で開いてください。",
    "window-unavailable": "画面を開くための部品（{part}）がありません。プログラムを入れ直してください。",
    "date-unreadable": "「{text}」は日付として読めません。「2024-06-01」のように書いてください。",
    "voice-unknown": "「{label}」という話者は、この会議録にありません。「minutesapp speakers」で確かめてください。",
    "voice-doubtful": "「{text}」に当たる人が2人以上います。画面で選んでください。",
    "exception-unreadable": (
        "「{text}」は読み取れません。"
        "「山田」（欠席）、「山田 14:10」（遅参）、「山田 早退 15:00」、「山田 代理 鈴木一郎」のように書いてください。"
    ),
    "attendee-unknown": "「{person}」は、この会議録の出席者にいません。氏名を確かめてください。",
    "attendee-ambiguous": "「{person}」に当たる人が2人以上います（{people}）。姓と名を指定してください。",
    "settings-unwritable": "設定を保存できません。今回の設定は、このプログラムを閉じるまで有効です。",
}
