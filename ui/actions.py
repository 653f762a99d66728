"""Everything the clerk can do, in one table: menus, toolbar, shortcuts and the list of shortcuts are made from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.widgets.appearance.icons import icon

MENUS = ("ファイル(&F)", "編集(&E)", "記録(&R)", "出席者(&A)", "表示(&V)", "ツール(&T)", "ヘルプ(&H)")
FILE, EDIT, RECORD, PEOPLE, VIEW, TOOLS, HELP = MENUS


class Action(Struct, frozen=True):
    """One action. `group` is its menu; where `section` changes, the menu has a line. `bar` is its place on the toolbar.

    `writes` marks what changes the record: it is disabled where the record can only be read. `short` is the word on the
    toolbar where the menu's is too long for it.
    """

    id: str
    text: str
    shortcut: str
    icon: str
    tip: str
    group: str
    section: int = 0
    bar: int = 0
    writes: bool = False
    checkable: bool = False
    short: str = ""


ACTIONS: tuple[Action, ...] = (
    Action("new", "新しい記録(&N)…", "Ctrl+N", "new", "様式を選んで新しい記録を作ります", FILE, 0, 1, short="新規"),
    Action("open", "開く(&O)…", "Ctrl+O", "open", "記録やテキストのファイルを開きます", FILE, 0, 1, short="開く"),
    Action("import_text", "文章を貼り付けて読み込む(&I)…", "Ctrl+Shift+I", "paste",
         "会議録の文章を貼り付けて、記録に組み立てます", FILE, 1),
    Action("import_file", "Wordやテキストを読み込む(&T)…", "Ctrl+Shift+O", "import",
         "テキストの会議録を読み込んで、記録に組み立てます", FILE, 1),
    Action("import_columns", "表の列を選んで読み込む(&L)…", "", "",
         "文字起こしの表（Excel、CSV、Word）を、どの列が発言かを選んで読み込みます", FILE, 1),
    Action("recover", "保存していない作業(&U)…", "", "",
         "急な終了などで保存していない作業を、元に戻して開きます", FILE, 1),
    Action("save", "保存(&S)", "Ctrl+S", "save", "記録を保存します", FILE, 2, 1, short="保存"),
    Action("save_as", "名前を付けて保存(&A)…", "Ctrl+Shift+S", "", "別の名前や場所に保存します", FILE, 2),
    Action("preview", "プレビュー(&V)…", "Ctrl+P", "preview",
         "書き出したときの姿を見ます", FILE, 3, 5, short="プレビュー"),
    Action("export", "書き出す(&E)…", "Ctrl+E", "export",
         "Word・テキスト・HTMLに書き出します", FILE, 3),
    Action("export_word", "Wordに書き出す(&W)…", "Ctrl+Shift+E", "word",
         "様式どおりのWordファイルを作ります", FILE, 3, 5, short="Word"),
    Action("quit", "終了(&X)", "Ctrl+Q", "", "会議録作成を終わります", FILE, 4),

    Action("undo", "元に戻す(&U)", "Ctrl+Z", "undo", "直前の操作を取り消します", EDIT, 0, 2, True, short="元に戻す"),
    Action("redo", "やり直す(&R)", "Ctrl+Y", "redo",
         "取り消した操作をもう一度行います", EDIT, 0, 2, True, short="やり直す"),
    Action("cut", "切り取り(&T)", "Ctrl+X", "", "選んだ文字を切り取ります", EDIT, 1, 0, True),
    Action("copy", "コピー(&C)", "Ctrl+C", "", "選んだ文字をコピーします", EDIT, 1),
    Action("paste", "貼り付け(&P)", "Ctrl+V", "", "コピーした文字を貼り付けます", EDIT, 1, 0, True),
    Action("select_all", "すべて選択(&A)", "Ctrl+A", "", "記録の本文をすべて選びます", EDIT, 1),
    Action("find", "検索(&F)", "Ctrl+F", "find", "本文の言葉を探します", EDIT, 2, 3, short="検索"),
    Action("find_next", "次を検索(&N)", "F3", "", "同じ言葉を次へ探します", EDIT, 2),
    Action("find_previous", "前を検索(&B)", "Shift+F3", "", "同じ言葉を前へ探します", EDIT, 2),
    Action("replace", "置換(&H)", "Ctrl+H", "replace", "本文の言葉を置き換えます", EDIT, 2, 0, True),

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

    Action("exception", "例外を書く(&X)", "Ctrl+Shift+P", "",
         "欠席・遅参・代理などを、名前と一緒に一行ずつ書きます", PEOPLE, 0, 0, True),
    Action("person_add", "出席者を加える(&A)…", "Ctrl+Shift+A", "person-add",
         "名簿から、または名前を書いて出席者を加えます", PEOPLE, 0, 0, True, short="加える"),
    Action("people_of_group", "部署ごと加える(&N)…", "", "",
         "名簿の部署や会議体を選んで、その人たちをまとめて加えます", PEOPLE, 0, 0, True),
    Action("guest_add", "その他の人を加える(&G)…", "", "",
         "参考人や関係者など、委員でも職員でもない人を加えます", PEOPLE, 0, 0, True),
    Action("person_edit", "出席者を直す(&E)…", "Ctrl+Shift+M", "edit",
         "選んだ出席者の氏名・職・所属などを直します", PEOPLE, 0, 0, True),
    Action("person_remove", "出席者から外す(&R)", "", "remove", "選んだ人を出席者から外します", PEOPLE, 0, 0, True),
    Action("person_up", "上へ(&U)", "", "up", "選んだ人を一つ上へ移します", PEOPLE, 1, 0, True),
    Action("person_down", "下へ(&D)", "", "down", "選んだ人を一つ下へ移します", PEOPLE, 1, 0, True),
    Action("order_rank", "職の順に並べる(&1)", "", "", "会長や職の高い人から順に並べます",
         PEOPLE, 1, 0, True),
    Action("order_seat", "議席の順に並べる(&2)", "", "", "議席番号の順に並べます", PEOPLE, 1, 0, True),
    Action("order_kana", "五十音順に並べる(&3)", "", "", "読みの五十音順に並べます", PEOPLE, 1, 0, True),
    Action("person_left_item", "この議題だけ席を外す(&L)", "", "",
         "選んだ人が、カーソルのある議題では退席したことにします。もう一度選ぶと戻ります", PEOPLE, 2, 0, True),
    Action("person_excluded", "この議題は除斥にする(&J)", "", "",
         "選んだ人を、カーソルのある議題では除斥にします。もう一度選ぶと戻ります", PEOPLE, 2, 0, True),
    Action("person_came", "本文に入室を書く(&I)…", "", "",
         "選んだ人の入室を、時刻とともにカーソルの所にト書きで書きます", PEOPLE, 2, 0, True),
    Action("person_went", "本文に退室を書く(&O)…", "", "",
         "選んだ人の退室を、時刻とともにカーソルの所にト書きで書きます", PEOPLE, 2, 0, True),
    Action("all_present", "全員を出席にする(&P)", "", "people", "すべての人を出席にします", PEOPLE, 2, 0, True),
    Action("list_words", "欄の文言を直す(&W)…", "", "",
         "出席者などの欄の文言を、様式とは別の書き方に直します", PEOPLE, 2, 0, True),
    Action("person_turns", "この人の発言の一覧(&T)", "", "turn", "選んだ人の発言を一覧にします", PEOPLE, 3),
    Action("person_replace", "この人の発言を別の人にする(&C)…", "", "",
         "選んだ人の発言を、まとめて別の人の発言にします", PEOPLE, 3, 0, True),
    Action("name_voices", "文字起こしの話者を決める(&V)…", "", "speaker",
         "文字起こしの話者が、出席者や名簿のだれかを決めます", PEOPLE, 4, 0, True),
    Action("compare", "名簿と照らし合わせる(&B)…", "", "roster",
         "出席者の氏名や職が会議の日の名簿と違うところを見て、選んだものを直します", PEOPLE, 4, 0, True),

    Action("show_outline", "議題の一覧(&O)", "Ctrl+Alt+1", "outline",
         "議題の一覧を出し入れします", VIEW, 0, 0, checkable=True),
    Action("show_attendance", "出席者(&A)", "Ctrl+Alt+2", "people",
         "出席者の一覧を出し入れします", VIEW, 0, 0, checkable=True),
    Action("show_notes", "お知らせ(&N)", "Ctrl+Alt+3", "note",
         "読み取りの記録と点検の結果を出し入れします", VIEW, 0, 0, checkable=True),
    Action("show_turns", "発言の一覧(&T)", "Ctrl+Alt+4", "turn",
         "ある人の発言の一覧を出し入れします", VIEW, 0, 0, checkable=True),
    Action("names", "氏名を表示(&M)", "", "",
         "「委員」のように表示だけでは誰か分からない発言に氏名を添えます。書き出すファイルには入りません", VIEW, 0, 0,
         checkable=True),
    Action("next_pane", "次の欄へ移る(&X)", "F6", "", "項目・本文・出席者・議題の順に移ります", VIEW, 1),
    Action("previous_pane", "前の欄へ移る(&P)", "Shift+F6", "", "議題・出席者・本文・項目の順に移ります", VIEW, 1),
    Action("go_header", "項目へ移る(&H)", "Ctrl+Home", "", "記録の先頭の項目へ移ります", VIEW, 1),
    Action("zoom_in", "文字を大きく(&L)", "Ctrl++", "", "本文の文字を大きくします", VIEW, 2),
    Action("zoom_out", "文字を小さく(&S)", "Ctrl+-", "", "本文の文字を小さくします", VIEW, 2),
    Action("zoom_reset", "文字を元の大きさに(&R)", "Ctrl+0", "", "本文の文字を元の大きさに戻します", VIEW, 2),

    Action("check", "点検する(&C)", "F7", "check", "書き忘れや決まりに合わない所を調べます", TOOLS, 0),
    Action("fix_finding", "選んだ指摘を直す(&F)", "Shift+F7", "",
         "「お知らせ」で選んだ指摘のうち、直し方の決まったものを直します", TOOLS, 0, 0, True),
    Action("review_reading", "読み取りの確認(&K)…", "F8", "import",
         "読み込んだ文章と、その読み取りを一行ずつ並べて確かめ、まとめて直します", TOOLS, 0, 0, True),
    Action("roster", "名簿(&R)…", "Ctrl+R", "roster", "委員や職員の名簿を見る、直す、一覧から読み込む", TOOLS, 1),
    Action("settings", "設定(&S)…", "Ctrl+,", "settings", "文字や色などを決めます", TOOLS, 2),

    Action("manual", "使い方(&M)", "F1", "help", "使い方の説明を開きます", HELP, 0),
    Action("sample", "見本を開く(&S)", "", "", "架空の市の会議録を、試すために開きます", HELP, 0),
    Action("shortcuts", "キーの一覧(&K)…", "Ctrl+F1", "keyboard", "キーボードでできることの一覧を見ます", HELP, 0),
    Action("about", "会議録作成について(&A)…", "", "note", "版と使用許諾を見ます", HELP, 1),
)  # fmt: skip


def build_actions(parent: QWidget) -> dict[str, QAction]:
    """The actions of the table by id, belonging to `parent`."""
    actions = {}
    for deed in ACTIONS:
        action = QAction(deed.text, parent)
        action.setObjectName(deed.id)
        action.setStatusTip(deed.tip)
        action.setToolTip(tooltip_of(deed))
        action.setCheckable(deed.checkable)
        if deed.shortcut:
            action.setShortcuts(keys_of(deed))
        action.setIconText(deed.short or words_of(deed))
        actions[deed.id] = action
    return actions


def bind(action: QAction, deed: Callable[[], object]) -> None:
    """Do this whenever the action is chosen. Qt also says whether it is checked now, and that must not get into `deed`.

    With `bind_switch` this is the only way from an action to what it does: what Qt itself is connected to directly
    gets no argument at all, and where that fails no line of the program is to be seen in the log.
    """
    action.triggered.connect(lambda _checked: deed())


def bind_switch(action: QAction, switch: Callable[[bool], object]) -> None:
    """Call this with whether the action is checked now, whenever the clerk checks or unchecks it."""
    action.triggered.connect(lambda checked: switch(checked))


def draw_icons(actions: Mapping[str, QAction], *, hidden: bool) -> None:
    """Give the actions their icons in the present colours: those on buttons, or those that only menus show."""
    for deed in ACTIONS:
        on_button = deed.bar > 0 or deed.group == PEOPLE
        if deed.icon and on_button is not hidden:
            actions[deed.id].setIcon(icon(deed.icon))


def words_of(deed: Action) -> str:
    """The text of an action without the sign for its menu key."""
    text = deed.text.removesuffix("…")
    return text[: text.index("(&")] if "(&" in text else text


def tooltip_of(deed: Action) -> str:
    """What a pointer that rests on the button is told."""
    return f"{deed.tip}（{shortcut_words(deed.shortcut)}）" if deed.shortcut else deed.tip


def keys_of(deed: Action) -> list[QKeySequence]:
    """The keys for an action, those first that its menu shows: Qt calls Return what Japanese keyboards call Enter."""
    both = dict.fromkeys((deed.shortcut, deed.shortcut.replace("Enter", "Return")))
    return [QKeySequence(keys) for keys in both]


def shortcut_words(shortcut: str) -> str:
    """A shortcut as it is printed on the keys."""
    keys = {"Up": "↑", "Down": "↓"}
    parts = shortcut.replace("++", "+＋").split("+")
    return "＋".join(keys.get(part, part) for part in parts)
