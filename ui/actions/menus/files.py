"""The menu ファイル: records and files come and go."""

from __future__ import annotations

from ui.actions.action import FILE, Action

FILES_ACTIONS: tuple[Action, ...] = (
    Action("new", "新しい記録(&N)…", "Ctrl+N", "new", "会議体と開催日を選んで、新しい記録を作ります",
         FILE, 0, 1, short="新規"),
    Action("open", "開く(&O)…", "Ctrl+O", "open", "記録やテキストのファイルを開きます", FILE, 0, 1, short="開く"),
    Action("import_text", "文章を貼り付けて読み込む(&I)…", "Ctrl+Shift+I", "paste",
         "会議録の文章を貼り付けて、記録に組み立てます", FILE, 1),
    Action("import_file", "Wordやテキストを読み込む(&T)…", "Ctrl+Shift+O", "import",
         "テキスト・Word・文字起こしを読み込んで、記録に組み立てます", FILE, 1),
    Action("import_columns", "表の列を選んで読み込む(&L)…", "", "",
         "文字起こしの表（Excel、CSV、Word）を、どの列が発言かを選んで読み込みます", FILE, 1),
    Action("recover", "保存していない作業(&U)…", "", "",
         "急な終了などで保存していない作業を、元に戻して開きます", FILE, 1),
    Action("save", "保存(&S)", "Ctrl+S", "save", "記録を保存します", FILE, 2, 1, short="保存"),
    Action("save_as", "名前を付けて保存(&A)…", "Ctrl+Shift+S", "", "別の名前や場所に保存します", FILE, 2),
    Action("stage", "状態を変える(&G)…", "", "",
         "作成中・委員確認中・完成のどれかにして、版と今までの状態を見ます", FILE, 2),
    Action("preview", "プレビューと印刷(&P)…", "Ctrl+P", "preview",
         "書き出したときの姿を見て、印刷します", FILE, 3, 5, short="プレビュー"),
    Action("export", "書き出す(&E)…", "Ctrl+E", "export",
         "Word・PDF・テキスト・HTMLに書き出します", FILE, 3),
    Action("batch", "まとめて書き出す(&B)…", "", "",
         "フォルダーにある記録を、まとめてWordやPDFなどに書き出します", FILE, 3),
    Action("export_word", "Wordに書き出す(&W)…", "Ctrl+Shift+E", "word",
         "様式どおりのWordファイルを作ります", FILE, 3, 5, short="Word"),
    Action("editions", "版の見くらべ(&D)…", "", "",
         "決裁用・委員確認用・公開用を並べて、違うところを見ます", FILE, 3),
    Action("quit", "終了(&X)", "Ctrl+Q", "", "会議録作成を終わります", FILE, 4),
)  # fmt: skip
