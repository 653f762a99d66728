"""The menu 表示: panels, places, sizes."""

from __future__ import annotations

from ui.actions.action import VIEW, Action

VIEW_ACTIONS: tuple[Action, ...] = (
    Action("show_outline", "議題の一覧(&O)", "Ctrl+Alt+1", "outline",
         "議題の一覧を出し入れします", VIEW, 0, 0, checkable=True),
    Action("show_attendance", "出席者(&A)", "Ctrl+Alt+2", "people",
         "出席者の一覧を出し入れします", VIEW, 0, 0, checkable=True),
    Action("show_notes", "お知らせ(&N)", "Ctrl+Alt+3", "note",
         "読み取りの記録と点検の結果を出し入れします", VIEW, 0, 0, checkable=True),
    Action("show_turns", "発言の一覧(&T)", "Ctrl+Alt+4", "turn",
         "ある人の発言の一覧を出し入れします", VIEW, 0, 0, checkable=True),
    Action("show_marks", "印の一覧(&K)", "Ctrl+Alt+6", "query",
         "要確認や不開示など、記録にある印の一覧を出し入れします", VIEW, 0, 0, checkable=True),
    Action("show_summary", "概要(&Y)", "Ctrl+Alt+7", "note",
         "どの発言を概要に載せるかを決める一覧を出し入れします", VIEW, 0, 0, checkable=True),
    Action("show_pages", "隣にプレビュー(&V)", "Ctrl+Alt+5", "preview",
         "Wordファイルになるページを、本文の隣に出し入れします", VIEW, 0, 0, checkable=True),
    Action("names", "氏名を表示(&M)", "", "",
         "「委員」とだけ表示する発言に氏名を添えます。書き出すファイルには入りません", VIEW, 0, 0,
         checkable=True),
    Action("next_pane", "次の欄へ移る(&X)", "F6", "", "項目・本文・出席者・議題の順に移ります", VIEW, 1),
    Action("previous_pane", "前の欄へ移る(&P)", "Shift+F6", "", "議題・出席者・本文・項目の順に移ります", VIEW, 1),
    Action("go_header", "項目へ移る(&H)", "Ctrl+Home", "", "記録の先頭の項目へ移ります", VIEW, 1),
    Action("zoom_in", "文字を大きく(&L)", "Ctrl++", "", "本文の文字を大きくします", VIEW, 2),
    Action("zoom_out", "文字を小さく(&S)", "Ctrl+-", "", "本文の文字を小さくします", VIEW, 2),
    Action("zoom_reset", "文字を元の大きさに(&R)", "Ctrl+0", "", "本文の文字を元の大きさに戻します", VIEW, 2),
)  # fmt: skip
