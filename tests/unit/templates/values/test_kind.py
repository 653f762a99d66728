"""An entry names the type of values that it is about."""

from __future__ import annotations

import pytest

from minutesapp.model.header import Value
from minutesapp.templates.values.kind import ValueKind
from minutesapp.templates.values.registry import KINDS


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_an_entry_says_all_that_is_asked_of_a_type(kind: ValueKind[Value]) -> None:
    assert kind.types and issubclass(kind.value, Value)
    assert set(kind.shown(kind.value())) <= set(kind.value.__struct_fields__)
