"""Every decision on a remark has a name."""

from __future__ import annotations

from minutesapp.model.blocks import Use
from minutesapp.services.output.summaries import Decision
from minutesapp.words.use_names import USES, name_use


def test_every_decision_has_a_name_of_its_own() -> None:
    assert set(USES) == set(map(str, Decision)) >= set(map(str, Use))
    assert len({name_use(code) for code in USES}) == len(USES)
