"""A form of an office whose layout is rewritten."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.templates.folder.catalog import layout_of, load_form
from minutesapp.templates.form import Form
from minutesapp.word.layout.layout import Layout
from minutesapp.word.layout.opening import open_layout

UEDA = load_form("ueda-gaiyo")
BUILT_IN = layout_of(UEDA).read_bytes()


@pytest.fixture
def own(tmp_path: Path) -> Form:
    """A form of an office, without a layout."""
    return replace(UEDA, name="自庁の様式", folder=str(tmp_path))


def opened(own: Form, data: bytes) -> Layout:
    """The layout of a form after this was written into its file."""
    layout_of(own).write_bytes(data)
    return open_layout(own)
