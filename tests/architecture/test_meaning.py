"""Code asks what a field is for; the keys of the built-in forms are theirs alone, and lists of words are no code."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from minutesapp.templates.folder.catalog import list_forms
from tests.architecture.sources import modules, nodes

# Words of other things that happen to be the same.
OTHER_WORDS = {
    "minutesapp/arguments/roster.py": {"staff"},  # who usually attends a committee's meetings; a side
    "minutesapp/language/posts.py": {"members"},  # a list of resources/wordlists/posts.toml
    "minutesapp/model/attendance.py": {"absent", "staff"},  # how a record writes side and status
    "minutesapp/services/rosters/committees.py": {"staff"},  # the same, in the shell's JSON
    "minutesapp/storage/journal/writing.py": {"held"},  # a state of the journal
    "ui/dialogs/forms/part_tree.py": {"agenda"},  # a part of a form
    "minutesapp/templates/folder/limits.py": {"closed_reason"},  # a part of the form's body
    "minutesapp/templates/values/signature.py": {"signatures"},  # what a file calls such a value
    "ui/dialogs/roster/whole/committee.py": {"staff"},  # who usually attends, as it is written
    "ui/widgets/people/people_tree.py": {"absent"},  # an icon
    "minutesapp/word/reading/runs.py": {"result"},  # what Word calls the choice in a list
}
ROLES = "minutesapp/templates/roles.py"
# Lists of words that are none of `resources/wordlists`.
OTHER_LISTS = {
    "minutesapp/importers/people/name_costs.py",  # the word classes of the dictionary
    "minutesapp/roster/sqlite/schema.py",  # a released step of upgrading, which is never changed
}
MOST_WORDS = 4
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def keys_in(module: Path) -> set[str]:
    keys = {field.key for form in list_forms() for field in form.fields}
    return {node.value for node in nodes(module, ast.Constant) if isinstance(node.value, str)} & keys


def test_no_key_of_a_form_stands_in_the_code() -> None:
    found = {module.as_posix(): keys for module in modules("minutesapp", "ui") if (keys := keys_in(module))}
    assert found.pop(ROLES)
    assert found == OTHER_WORDS


def longest_list(module: Path) -> int:
    """How many Japanese words stand in the longest list, tuple or set that is written down in a module."""
    lists = nodes(module, ast.Tuple, ast.List, ast.Set)
    words = ([e for e in one.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)] for one in lists)
    return max((sum(bool(JAPANESE.search(word.value)) for word in some) for some in words), default=0)


def test_lists_of_words_stand_in_resources() -> None:
    assert {m.as_posix() for m in modules("minutesapp") if longest_list(m) > MOST_WORDS} == OTHER_LISTS
