"""Code asks what a field is for; the keys of the built-in forms are theirs alone."""

from __future__ import annotations

import ast
from pathlib import Path

from minutesapp.templates.folder.catalog import list_forms
from tests.architecture.sources import modules, nodes

# Words of other things that happen to be the same.
OTHER_WORDS = {
    "minutesapp/language/posts.py": {"members"},  # a list of resources/wordlists/posts.toml
    "minutesapp/model/attendance.py": {"absent", "staff"},  # how a record writes side and status
    "minutesapp/storage/journal/writing.py": {"held"},  # a state of the journal
    "ui/panels/attendance.py": {"absent"},  # an icon
}
ROLES = "minutesapp/templates/roles.py"


def keys_in(module: Path) -> set[str]:
    keys = {field.key for form in list_forms() for field in form.fields}
    return {node.value for node in nodes(module, ast.Constant) if isinstance(node.value, str)} & keys


def test_no_key_of_a_form_stands_in_the_code() -> None:
    found = {module.as_posix(): keys for module in modules("minutesapp", "ui") if (keys := keys_in(module))}
    assert found.pop(ROLES)
    assert found == OTHER_WORDS
