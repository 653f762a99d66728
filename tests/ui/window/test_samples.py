"""The sample of every built-in form opens in the window, as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.templates.folder.catalog import list_forms
from tests.golden.forms.forms import sample, sample_file
from tests.ui.window.hand import open_path
from ui.app import App


@pytest.mark.parametrize("id", [form.id for form in list_forms()])
def test_a_sample_opens_in_the_window(id: str, app: App, tmp_path: Path) -> None:
    file = tmp_path / f"{id}.minutes"
    file.write_bytes(sample_file(id).read_bytes())
    open_path(app, file)
    assert (app.desk.path, app.desk.session.minutes) == (file, sample(id))
    assert app.desk.is_saved and not app.window.bar.texts()
    shown = app.editor.toPlainText().split("\n")
    assert [block.text for block in sample(id).body] == shown
