"""The menu 記録: what the paragraphs of a record are."""

from __future__ import annotations

from ui.actions.action import RECORD, Action

RECORD_ACTIONS: tuple[Action, ...] = (
    Action("start_turn", "新しい発言(&N)", "Ctrl+Enter", "turn",
         "次の段落から新しい発言を始めます", RECORD, 0, 0, True),
    Action("choose_speaker", "発言者を選ぶ(&S)…", "F4", "speaker",
         "この段落の発言者を出席者から選びます", RECORD, 0, 4, True, short="発言者"),
    Action("next_unnamed", "次の発言者未定へ(&K)", "F9", "",
         "発言者の決まっていない次の発言へ移り、だれの発言かを選びます", RECORD, 0),
    Action("continue_turn", "前の発言の続きにする(&C)", "Ctrl+Shift+Enter", "continue",
         "この段落を、発言者の表示がない続きの段落にします", RECORD, 0, 0, True),
    Action("change_speakers", "発言者をまとめて変える(&G)…", "Shift+F4", "",
         "ある発言者の発言を、まとめて別の人の発言にします", RECORD, 0, 0, True),
    Action("same_speaker", "この発言者の発言の一覧(&V)", "Ctrl+Shift+T", "",
         "カーソルのある発言の発言者について、すべての発言を一覧にします", RECORD, 0),
    Action("heading_1", "議題の見出しにする(&1)", "Ctrl+1", "heading",
         "この段落を議題の見出しにします。番号は自動で付きます", RECORD, 1, 4, True, short="議題"),
    Action("heading_2", "小見出しにする(&2)", "Ctrl+2", "", "この段落を2段目の見出しにします", RECORD, 1, 0, True),
    Action("heading_3", "3段目の見出しにする(&3)", "Ctrl+3", "", "この段落を3段目の見出しにします", RECORD, 1, 0, True),
    Action("heading_4", "4段目の見出しにする(&4)", "Ctrl+4", "", "この段落を4段目の見出しにします", RECORD, 1, 0, True),
    Action("number", "議題の番号(&B)…", "Ctrl+Shift+N", "",
         "議題の番号を変える、または付けないようにします", RECORD, 1, 0, True),
    Action("direction", "ト書きにする(&D)", "Ctrl+5", "direction",
         "この段落を、入退室や説明などのト書きにします", RECORD, 2, 4, True, short="ト書き"),
    Action("narrative", "地の文にする(&P)", "Ctrl+6", "narrative",
         "この段落を、発言ではない文章にします", RECORD, 2, 0, True),
    Action("closed", "非公開にする(&L)", "Ctrl+L", "closed",
         "選んだ段落を非公開にします。もう一度選ぶと公開に戻ります", RECORD, 3, 4, True, short="非公開"),
    Action("withhold", "選んだ語を不開示にする(&W)", "Ctrl+Shift+L", "withheld",
         "選んだ語を、公開用では●●●のような印に置き換えます。もう一度選ぶと元に戻ります", RECORD, 3, 0, True),
    Action("query", "選んだ語を要確認にする(&Q)", "Ctrl+Shift+Y", "query",
         "選んだ語に、あとで確かめる印を付けます。もう一度選ぶと元に戻ります", RECORD, 3, 0, True),
    Action("item_up", "議題を上へ移す(&U)", "Alt+Shift+Up", "up",
         "この議題を、中の発言ごと上へ移します", RECORD, 4, 0, True),
    Action("item_down", "議題を下へ移す(&O)", "Alt+Shift+Down", "down",
         "この議題を、中の発言ごと下へ移します", RECORD, 4, 0, True),
    Action("item_delete", "議題を削除(&X)", "", "",
         "この議題を、中の発言ごと削除します。元に戻せます", RECORD, 4, 0, True),
)  # fmt: skip
