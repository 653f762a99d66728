"""Minutes of an invented office with what a reader may doubt, for the tests of reviewing."""

from __future__ import annotations

HEADER = """風見市緑地審議会　会議録
会議名　風見市緑地審議会
日時　令和6年5月9日（木）　午前10時
場所　風見市役所　第2会議室
出席者　会長　奈良泰哉、委員　杉原史子、委員　小堀　守
　　　　みどりの窓
会議要旨
"""
BODY = """１　開会
○会長　ただいまから始めます。皆さんお集まりいただき、ありがとうございます。
○参与　苗木の本数を伺います。
（１）植える木の種類
- 2 -
○桐山　百本です。
〔資料配布〕
○参与　分かりました。
（２）植える時期
◇ 秋に植える
○会長　終わります。
"""
TEXT = HEADER + BODY


def long_source(turns: int) -> str:
    """Minutes of so many turns."""
    return HEADER + "".join(f"○会長　{n}番目の件です。\n○参与　承知しました。{n}\n" for n in range(turns // 2))
