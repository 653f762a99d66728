"""A form finds its fields, and a naming policy its side."""

from minutesapp.model.attendance import Side
from minutesapp.templates.catalog import load_form
from minutesapp.templates.form import NameStyle, Naming, NamingPolicy, PostStyle


def test_a_field_is_found_by_its_key() -> None:
    form = load_form("ueda-gaiyo")
    assert form.field("held") is form.fields[1]
    assert form.field("signatures") is None


def test_every_side_has_a_policy() -> None:
    naming = Naming(guest=NamingPolicy(NameStyle.FULL))
    assert naming.of(Side.GUEST) == NamingPolicy(NameStyle.FULL)
    assert naming.of(Side.MEMBER).fallback == "委員"
    assert naming.of(Side.STAFF).post is PostStyle.BY_RANK
