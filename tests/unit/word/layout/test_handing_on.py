"""A layout that is handed on tells nobody who made it."""

import io
import zipfile

from minutesapp.templates.folder.catalog import layout_of, load_form
from minutesapp.word.layout.handing_on import without_properties
from minutesapp.word.package import Package, pack_parts

LAYOUT = layout_of(load_form("ueda-gaiyo")).read_bytes()
TOLD = b"<Properties><Company>\xe5\xb1\xb1\xe7\x94\xb0</Company></Properties>"


def test_the_properties_tell_nothing_and_the_rest_is_as_it_was() -> None:
    with zipfile.ZipFile(io.BytesIO(LAYOUT)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    made = pack_parts(parts | {"docProps/core.xml": TOLD, "docProps/app.xml": TOLD, "docProps/custom.xml": TOLD})
    handed = without_properties(made)
    left = Package(handed)
    assert set(left.names) == {*parts, "docProps/app.xml", "docProps/custom.xml"}
    assert not [name for name in left.names if TOLD in left.read(name)]
    assert all(left.read(name) == content for name, content in parts.items() if not name.startswith("docProps/"))
