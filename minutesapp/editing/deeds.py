"""The kinds of steps. The word that the menu shows for one after 「元に戻す：」 is in `wording`."""

from __future__ import annotations

from enum import StrEnum


class Deed(StrEnum):
    """What a step did. The value is a code that journals hold: it stays as it is, whatever the menu calls the step."""

    TYPE = "type"
    SPLIT_OR_JOIN = "split-or-join"
    SET_SPEAKER = "set-speaker"
    SET_KIND = "set-kind"
    SET_LEVEL = "set-level"
    SET_NUMBER = "set-number"
    CLOSE = "close"
    OPEN = "open"
    SET_REASON = "set-reason"
    INSERT = "insert"
    DELETE = "delete"
    CUT = "cut"
    PASTE = "paste"
    MOVE = "move"
    READ = "read"
    JOIN_LINES = "join-lines"
    CORRECT_READING = "correct-reading"
    MOVE_ITEM = "move-item"
    REPLACE = "replace"
    MARK = "mark"
    UNMARK = "unmark"
    WITHDRAW = "withdraw"
    CORRECT = "correct"
    RESTORE = "restore"
    SET_NOTE = "set-note"
    FILL_FIELD = "fill-field"
    EDIT_FIELDS = "edit-fields"
    EDIT_ATTENDANCE = "edit-attendance"
    SUMMARIZE = "summarize"
    SET_STAGE = "set-stage"
    EDIT = "edit"
    """What another version of the program did, of which only the text is understood."""
