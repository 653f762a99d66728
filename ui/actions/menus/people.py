"""The menu 出席者: who was there, and whose words they are."""

from __future__ import annotations

from ui.actions.action import PEOPLE, Action

ORDER, PRESENCE = "並べ替え(&S)", "議題ごとの出欠・入退室(&M)"
"""Menus within the menu: with all of it in one column, it would be higher than a small screen."""

PEOPLE_ACTIONS: tuple[Action, ...] = (
    Action("exception", "例外を書く(&X)", "Ctrl+Shift+P", "",
         "欠席・遅参・代理などを、名前と一緒に書きます。「、」で続けて何人でも書けます", PEOPLE, 0, 0, True),
    Action("person_add", "出席者を加える(&A)…", "Ctrl+Shift+A", "person-add",
         "名簿から、または名前を書いて出席者を加えます", PEOPLE, 0, 0, True, short="加える"),
    Action("people_of_group", "部署ごと加える(&N)…", "", "",
         "名簿の部署や会議体を選んで、その人たちをまとめて加えます", PEOPLE, 0, 0, True),
    Action("guest_add", "その他の人を加える(&G)…", "", "",
         "参考人や関係者など、委員でも職員でもない人を加えます", PEOPLE, 0, 0, True),
    Action("person_edit", "出席者を直す(&E)…", "Ctrl+Shift+M", "edit",
         "選んだ出席者の氏名・職・所属などを直します", PEOPLE, 0, 0, True),
    Action("person_remove", "出席者から外す(&R)", "", "remove", "選んだ人を出席者から外します", PEOPLE, 0, 0, True),
    Action("person_up", "上へ(&U)", "", "up", "選んだ人を一つ上へ移します", PEOPLE, 1, 0, True, submenu=ORDER),
    Action("person_down", "下へ(&D)", "", "down", "選んだ人を一つ下へ移します", PEOPLE, 1, 0, True, submenu=ORDER),
    Action("order_rank", "職の順に並べる(&1)", "", "", "会長や職の高い人から順に並べます",
         PEOPLE, 1, 0, True, submenu=ORDER),
    Action("order_seat", "議席の順に並べる(&2)", "", "", "議席番号の順に並べます", PEOPLE, 1, 0, True, submenu=ORDER),
    Action("order_kana", "五十音順に並べる(&3)", "", "", "読みの五十音順に並べます",
         PEOPLE, 1, 0, True, submenu=ORDER),
    Action("person_left_item", "この議題だけ席を外す(&L)", "", "",
         "選んだ人が、カーソルのある議題では退席したことにします。もう一度選ぶと戻ります",
         PEOPLE, 1, 0, True, submenu=PRESENCE),
    Action("person_excluded", "この議題は除斥にする(&J)", "", "",
         "選んだ人を、カーソルのある議題では除斥にします。もう一度選ぶと戻ります",
         PEOPLE, 1, 0, True, submenu=PRESENCE),
    Action("person_came", "本文に入室を書く(&I)…", "", "",
         "選んだ人の入室を、時刻とともにカーソルの所にト書きで書きます", PEOPLE, 1, 0, True, submenu=PRESENCE),
    Action("person_went", "本文に退室を書く(&O)…", "", "",
         "選んだ人の退室を、時刻とともにカーソルの所にト書きで書きます", PEOPLE, 1, 0, True, submenu=PRESENCE),
    Action("all_present", "全員を出席にする(&P)", "", "people", "すべての人を出席にします", PEOPLE, 1, 0, True),
    Action("list_words", "欄の文言を直す(&W)…", "", "",
         "出席者などの欄の文言を、様式とは別の書き方に直します", PEOPLE, 1, 0, True),
    Action("person_turns", "この人の発言の一覧(&T)", "", "turn", "選んだ人の発言を一覧にします", PEOPLE, 2),
    Action("person_replace", "この人の発言を別の人にする(&C)…", "", "",
         "選んだ人の発言を、まとめて別の人の発言にします", PEOPLE, 2, 0, True),
    Action("name_voices", "文字起こしの話者を決める(&V)…", "", "speaker",
         "文字起こしの話者が、出席者や名簿のだれかを決めます", PEOPLE, 3, 0, True),
    Action("number_keys", "番号キーを決める(&K)…", "", "",
         "Alt＋1からAlt＋9の、どの番号でだれの発言を始めるかを決めます", PEOPLE, 3),
    Action("compare", "名簿と照らし合わせる(&B)…", "", "roster",
         "出席者の氏名や職が会議の日の名簿と違うところを見て、選んだものを直します", PEOPLE, 3, 0, True),
)  # fmt: skip
