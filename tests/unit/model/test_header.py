"""Values are values: equal by content, and empty by default."""

import pytest

from minutesapp.model.header import (
    ChoiceValue,
    CountValue,
    ListValue,
    PeopleValue,
    SignatureValue,
    TableValue,
    TextValue,
    Value,
    WhenValue,
)


@pytest.mark.parametrize(
    "kind", [TextValue, WhenValue, PeopleValue, CountValue, ChoiceValue, ListValue, TableValue, SignatureValue]
)
def test_every_type_has_an_empty_value(kind: type[Value]) -> None:
    assert kind() == kind()
