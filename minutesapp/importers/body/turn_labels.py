"""What a speaker's label looks like: roles, names with a role behind them, seats, and what a record itself uses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from minutesapp.language.folding import squeeze

LONGEST = 32
NAME = (
    "[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0003ffff々〆ヶヵケぁ-んァ-ヴーA-Za-z・."
    "\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
ROLES = (
    "職務代理者?|議長|会長|委員長|座長|理事長|事務局(?:長|次長|員|職員)?|委員|議員|市長|町長|村長|区長|知事|教育長|教育次長|"
    "[部局課室所係班館園校支社院組隊署団学店城寺場]長|[ァ-ヴー]{2,8}長|次長|参事|主幹|主査|主任|主事|技師|技監|補佐|専門員|専門官|書記|"
    "幹事|監事|理事|監|リーダー|マネージャー|担当者?|担当課|所管課|司会者?|進行|進行役|説明員|説明者|実施機関|諮問庁|処分庁|請求人|申請者|"
    "申立人|君|氏|さん|オブザーバー|アドバイザー|コーディネーター|ファシリテーター|コンサル(?:タント)?|傍聴[者人]|質問者|回答者|発言者|"
    "参考人|代理|代表|講師|教授|顧問|職員|参与|監督|会計管理者|管理者|推進員|相談員|指導員|調査員|審査員|受託者|事業者|受託業者|業者|"
    "弁護士|先生|教諭|司書|学芸員|保健師|看護師|当局|市側|町側|村側|区側|執行部|理事者|住民|市民|町民|村民|出席者|構成員|会員"
)
TAIL = rf"(?:{ROLES})"
LETTER = r"(?:[A-Z]|\d{1,2})?"
INSIDE = r"(?:\((?![^()]*(?:説明|報告|異議|了承|資料|なし\)))[^()]{1,20}\))?"
LABEL = re.compile(rf"(?:第?\d{{1,3}}番)?{NAME}{{0,18}}?{TAIL}{LETTER}{INSIDE}|第?\d{{1,3}}番{NAME}{{0,8}}{INSIDE}")
LETTERED = re.compile(r"[A-Z](?:委員|議員|氏|さん)|(?:委員|議員|発言者?)(?:[A-Z]|\d{1,2})")
EVERYBODY = re.compile(r"一同|全員|各委員|全委員|委員全員|委員一同|出席者一同|複数(?:の)?委員|数名の委員|議場|会場")
SPEAKING = re.compile(
    r"^(?:出席|欠席|会議録|議事録|署名|次回|今回)|を|から|より|ついて|おいて|した|する|です|ます|ので|では|とは|への|との|による|登壇|降壇|入場|退場|退席|起立|発言$|挙手|その他|他の|いう|および|及び"
)


@lru_cache(maxsize=2_000)
def is_label(text: str) -> bool:
    """Whether a text reads as a label by its words alone: a role, or something with a role at its end."""
    if not 0 < len(text) <= LONGEST:
        return False
    plain = squeeze(text)
    if EVERYBODY.fullmatch(plain) or LETTERED.fullmatch(plain):
        return True
    return bool(LABEL.fullmatch(plain)) and not SPEAKING.search(plain.split("(")[0])


class Labels:
    """The labels to expect in one record: what reads as one, and what the record was found to use (family names)."""

    def __init__(self, learned: Iterable[str] = ()) -> None:
        self.learned: set[str] = set()
        self._known: dict[str, bool] = {}
        self.learn(learned)

    def learn(self, labels: Iterable[str]) -> None:
        """Expects these labels, too."""
        self.learned.update(squeeze(label) for label in labels if label)
        self._known.clear()

    def expect(self, text: str) -> bool:
        """Whether this may stand before a turn."""
        if not 0 < len(text) <= LONGEST:
            return False
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = is_label(text) or squeeze(text) in self.learned
        return known
