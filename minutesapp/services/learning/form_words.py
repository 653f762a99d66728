"""What the parts of a form are called on the screen, by their code."""

from __future__ import annotations

from minutesapp.model.attendance import Side
from minutesapp.model.committee import NameStyle
from minutesapp.templates.parts.field import FieldType
from minutesapp.templates.parts.header import HeaderLayout
from minutesapp.templates.parts.naming import PostStyle
from minutesapp.templates.parts.turn import LabelPlace
from minutesapp.templates.roles import Role

ROLES: dict[Role, str] = {
    Role.NONE: "役割なし（文字の項目）",
    Role.COMMITTEE: "会議体の名",
    Role.HELD: "開催日時",
    Role.OPENED: "開会の時刻",
    Role.ADJOURNED: "閉会の時刻",
    Role.VENUE: "会場",
    Role.MODE: "開催方法",
    Role.MEMBERS: "出席委員",
    Role.ABSENT: "欠席委員",
    Role.STAFF: "職員・市側出席者",
    Role.GUESTS: "その他の出席者",
    Role.OBSERVERS: "傍聴者",
    Role.DISCLOSURE: "公開・非公開の別",
    Role.CLOSED_REASON: "非公開の理由",
    Role.RECORD_DISCLOSURE: "会議録の公開・非公開",
    Role.AGENDA: "議題",
    Role.MATERIALS: "資料",
    Role.RESULT: "審議結果・決定事項",
    Role.CONTACT: "担当部署・連絡先",
    Role.SIGNATURES: "署名",
    Role.DRAFTER: "作成者",
    Role.DRAFTED: "作成年月日",
    Role.METHOD: "会議録の作成方法",
    Role.NEXT_MEETING: "次回の会議",
    Role.REMARKS: "備考",
}
TYPES: dict[FieldType, str] = {
    FieldType.TEXT: "文字",
    FieldType.WHEN: "日時",
    FieldType.PEOPLE: "人の一覧",
    FieldType.GROUPED_PEOPLE: "部署ごとの人の一覧",
    FieldType.SEATS: "席の表",
    FieldType.COUNT: "人数",
    FieldType.CHOICE: "選択と理由",
    FieldType.LIST: "箇条書き",
    FieldType.TABLE: "表",
    FieldType.SIGNATURE: "署名",
}
HEADER_LAYOUTS: dict[HeaderLayout, str] = {
    HeaderLayout.NUMBERED: "番号を付けた行",
    HeaderLayout.PLAIN: "印のない行",
    HeaderLayout.SYMBOL: "印を付けた行",
    HeaderLayout.BRACKET: "かっこ付きの見出し",
    HeaderLayout.TABLE: "罫線の表",
}
LABEL_PLACES: dict[LabelPlace, str] = {
    LabelPlace.INLINE: "発言と同じ行",
    LabelPlace.OWN_LINE: "発言の上の行",
    LabelPlace.COLUMN: "表の左の列",
    LabelPlace.NOWHERE: "書かない",
}
NAMES: dict[NameStyle, str] = {
    NameStyle.NONE: "名は書かない",
    NameStyle.FAMILY: "姓",
    NameStyle.FULL: "姓名",
    NameStyle.LETTER: "A、Bなどの符号",
    NameStyle.NUMBER: "番号",
    NameStyle.ORGANISATION: "団体の名",
}
POSTS: dict[PostStyle, str] = {
    PostStyle.NONE: "職は書かない",
    PostStyle.FULL: "職",
    PostStyle.BY_RANK: "職（課長より下は短く）",
}
SIDES: dict[Side, str] = {
    Side.MEMBER: "委員",
    Side.STAFF: "職員",
    Side.GUEST: "その他の人",
}
