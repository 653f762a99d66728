"""What a list of transfers does, a line at a time, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from minutesapp.roster.people import Posting
from minutesapp.roster.transfers.lines import BEGINS, TransferLine
from minutesapp.roster.transfers.namesakes import Candidate
from minutesapp.roster.transfers.preview import NEW as NEW
from minutesapp.roster.transfers.preview import Outcome as Outcome
from minutesapp.roster.transfers.preview import Prospect as Prospect
from minutesapp.roster.transfers.preview import TransferPreview as TransferPreview

OUTCOMES = {
    Outcome.MOVES: "異動",
    Outcome.UNCLEAR: "要確認",
    Outcome.NEW: "新規",
    Outcome.LEAVES: "退職",
    Outcome.UNCHANGED: "変更なし",
}


def counts_words(preview: TransferPreview) -> str:
    """How many lines come out how: 異動2、要確認1、…"""
    return "、".join(f"{words}{preview.count(outcome)}" for outcome, words in OUTCOMES.items())


def name_of(prospect: Prospect) -> str:
    """Who it is, as the roster has them where it does."""
    return prospect.person.name if prospect.person else prospect.line.name


def place_of(line: TransferLine) -> str:
    """Where a line stands: its row, with the sheet where there are several."""
    return f"{line.sheet} {line.row or line.number}".strip()


def moved_words(prospect: Prospect) -> tuple[str, str]:
    """The posts until then and from then on; where nothing changes, those that somebody has, alone."""
    if prospect.outcome is Outcome.UNCHANGED:
        return posts_words([posting for posting in prospect.after if posting.id]), ""  # others begin by other lines
    return posts_words(prospect.before), posts_words(prospect.after)


def may_be_new(prospect: Prospect) -> bool:
    """Whether a line may be about somebody whom the roster has not."""
    return prospect.line.kind in BEGINS


def kept_words(prospect: Prospect) -> str:
    """The seats that stay as they are; empty without any."""
    return f"委員などの席はそのまま：{posts_words(prospect.kept)}" if prospect.kept else ""


def candidate_words(candidate: Candidate, on: date) -> str:
    """Somebody who may be meant, with the posts of the day."""
    return f"{candidate.person.name}（{posts_words(candidate.in_office(on))}）"


def posts_words(postings: Sequence[Posting]) -> str:
    """Posts as one reads them, the office before each where the post does not name it."""
    return "、".join(_post(posting.committee or posting.group, posting.post) for posting in postings) or "なし"


def _post(group: str, post: str) -> str:
    return post if post.startswith(group) else f"{group}　{post}".strip("　")
