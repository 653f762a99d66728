"""The form in which the people of the tests are called."""

from __future__ import annotations

import pytest

from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form


@pytest.fixture
def form() -> Form:
    """Members are called by their role, staff by family name and post."""
    return load_form("ueda-gaiyo")
