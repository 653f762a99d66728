"""A layout as it is handed on: what Word keeps about who made it, and where, stays behind."""

from __future__ import annotations

from minutesapp.word.listings import write_core
from minutesapp.word.package import XML_HEAD, Package, pack_parts

CORE, APP, CUSTOM = "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"
SCHEMAS = "http://schemas.openxmlformats.org/officeDocument/2006"
NOTHING_TOLD = {
    CORE: write_core(""),
    APP: f'{XML_HEAD}<Properties xmlns="{SCHEMAS}/extended-properties"/>'.encode(),
    CUSTOM: f'{XML_HEAD}<Properties xmlns="{SCHEMAS}/custom-properties"/>'.encode(),
}


def without_properties(data: bytes) -> bytes:
    """The layout with properties that tell nothing; all else is as it was. DamagedError where it is no Word file."""
    package = Package(data)
    return pack_parts({name: NOTHING_TOLD.get(name) or package.read(name) for name in package.names})
