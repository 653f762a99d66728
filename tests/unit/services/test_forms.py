"""Forms as the shell tells of them."""

from __future__ import annotations

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.services import forms


def test_a_form_is_found_by_its_id() -> None:
    assert forms.form("ueda-gaiyo") in forms.forms()
    with pytest.raises(UserFacingError) as caught:
        forms.form("nobody")
    assert caught.value.code == "template-unknown"


def test_a_form_as_data_names_its_fields() -> None:
    told = forms.form_json(forms.form("ueda-gaiyo"))
    assert told["fields"][1] == {"key": "held", "label": "日時", "type": "datetime", "required": True}
    assert told["outline"] == ["開会", "会長あいさつ", "議事", "閉会"]


def test_a_form_as_text_is_readable() -> None:
    lines = forms.form_text(forms.form("ueda-gaiyo")).splitlines()
    assert lines[0] == "会議概要(上田型)（ueda-gaiyo）"
    assert "  会場（venue）［必須］" in lines
    assert "  閉会" in lines
