"""The menu 編集: steps, the clipboard, finding."""

from __future__ import annotations

from ui.actions.action import EDIT, Action

EDITING_ACTIONS: tuple[Action, ...] = (
    Action("undo", "元に戻す(&U)", "Ctrl+Z", "undo", "直前の操作を取り消します", EDIT, 0, 2, True, short="元に戻す"),
    Action("redo", "やり直す(&R)", "Ctrl+Y", "redo",
         "取り消した操作をもう一度行います", EDIT, 0, 2, True, short="やり直す"),
    Action("repeat", "直前の操作を繰り返す(&Y)", "Ctrl+.", "",
         "最後に付けた発言者・種類・非公開・印を、カーソルの所か次の所にも付けます", EDIT, 0, 0, True),
    Action("cut", "切り取り(&T)", "Ctrl+X", "", "選んだ文字を切り取ります", EDIT, 1, 0, True),
    Action("copy", "コピー(&C)", "Ctrl+C", "", "選んだ文字をコピーします", EDIT, 1),
    Action("paste", "貼り付け(&P)", "Ctrl+V", "", "コピーした文字を貼り付けます", EDIT, 1, 0, True),
    Action("paste_turns", "発言として貼り付け(&V)…", "Ctrl+Shift+V", "",
         "コピーした文章を発言として読み取り、確かめてから入れます", EDIT, 1, 0, True),
    Action("select_all", "すべて選択(&A)", "Ctrl+A", "", "記録の本文をすべて選びます", EDIT, 1),
    Action("find", "検索(&F)", "Ctrl+F", "find", "本文の言葉を探します", EDIT, 2, 3, short="検索"),
    Action("find_next", "次を検索(&N)", "F3", "", "同じ言葉を次へ探します", EDIT, 2),
    Action("find_previous", "前を検索(&B)", "Shift+F3", "", "同じ言葉を前へ探します", EDIT, 2),
    Action("replace", "置換(&H)", "Ctrl+H", "replace", "本文の言葉を置き換えます", EDIT, 2, 0, True),
    Action("replace_lists", "置き換えの一覧(&L)…", "Ctrl+Shift+H", "",
           "誤変換や用語の一覧で、本文の言葉をまとめて置き換えます", EDIT, 2),
)  # fmt: skip
