"""In the menu 記録: a turn of somebody by one key, for each of the number keys."""

from __future__ import annotations

from ui.actions.action import RECORD, Action

SUBMENU = "番号キーの人の発言(&J)"
COUNT = 9


def speaker_action(number: int) -> str:
    """The id of the action of a number key."""
    return f"speaker_{number}"


SPEAKER_ACTIONS: tuple[Action, ...] = tuple(
    Action(speaker_action(number), f"番号{number}の人の発言(&{number})", f"Alt+{number}", "",
           f"番号{number}の人の発言を始めます。発言者の決まっていない発言なら、その人にします",
           RECORD, 0, 0, True, submenu=SUBMENU)
    for number in range(1, COUNT + 1)
)  # fmt: skip
