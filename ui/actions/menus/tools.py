"""The menus ツール and ヘルプ."""

from __future__ import annotations

from ui.actions.action import HELP, TOOLS, Action

TOOLS_ACTIONS: tuple[Action, ...] = (
    Action("check", "点検する(&C)", "F7", "check", "書き忘れや決まりに合わない所を調べます", TOOLS, 0),
    Action("fix_finding", "選んだ指摘を直す(&F)", "Shift+F7", "",
         "「お知らせ」で選んだ指摘のうち、直し方の決まったものを直します", TOOLS, 0, 0, True),
    Action("review_reading", "読み取りの確認(&K)…", "F8", "import",
         "読み込んだ文章と、その読み取りを一行ずつ並べて確かめ、まとめて直します", TOOLS, 0, 0, True),
    Action("sweep", "公開済みファイルの点検(&P)…", "", "",
         "公開したファイルに、見えないまま残った文字や情報がないかを調べます", TOOLS, 0),
    Action("roster", "名簿(&R)…", "Ctrl+R", "roster",
         "委員や職員の名簿を見て、直します。一覧を読み込むこともできます", TOOLS, 1),
    Action("forms", "様式(&T)…", "", "",
         "会議体や課の様式を作り、項目や書き方を変え、ほかの人に渡します", TOOLS, 1),
    Action("keys", "キーの割り当て(&Y)…", "", "keyboard",
         "操作のキーを変えます。フットペダルにも割り当てられます", TOOLS, 2),
    Action("settings", "設定(&S)…", "Ctrl+,", "settings", "文字や色などを決めます", TOOLS, 2),

    Action("shortcuts", "キーの一覧(&K)…", "F1", "keyboard", "キーボードでできることの一覧を見ます", HELP, 0),
    Action("manual", "使い方(&M)", "Ctrl+F1", "help", "使い方の説明を開きます", HELP, 0),
    Action("sample", "見本を開く(&S)", "", "", "架空の市の会議録を、試すために開きます", HELP, 0),
    Action("about", "会議録作成について(&A)…", "", "note", "版と使用許諾を見ます", HELP, 1),
)  # fmt: skip
