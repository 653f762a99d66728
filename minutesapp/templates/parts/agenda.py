"""How agenda items are numbered and marked."""

from __future__ import annotations

from msgspec import Struct


class LevelForm(Struct, frozen=True):
    """One level of agenda numbering: its `format` and the gap behind the number.

    ``1``, ``1.``, ``(1)``, ``①``, ``⑴``, ``ア``, ``(ア)``, ``a``, ``Ⅰ``, ``第1``, ``日程第1`` count; ``・`` does not.
    """

    format: str
    gap: str = " "


class AgendaForm(Struct, frozen=True):
    """Numbering per level, the marks behind a heading, and whether the public reads those under a closed one."""

    levels: tuple[LevelForm, ...] = (LevelForm("1"), LevelForm("(1)"), LevelForm("ア"), LevelForm("(ア)"))
    closed_mark: str = "【非公開】"
    open_mark: str = ""
    closed_subheadings: bool = False
