"""How cells look by their styles."""

from __future__ import annotations

from minutesapp.tables.inspection.looks import PLAIN, CellLook, CellLooks


def test_a_style_is_put_together_from_its_parts() -> None:
    looks = CellLooks({})
    for name, attributes in (
        ("numFmt", {"numFmtId": "170", "formatCode": ";;;"}),
        ("fonts", {}), ("font", {}), ("color", {"rgb": "FFFFFFFF"}), ("sz", {"val": "1"}),
        ("fills", {}), ("fill", {}), ("patternFill", {"patternType": "none"}), ("fgColor", {"rgb": "FF000000"}),
        ("fill", {}), ("patternFill", {"patternType": "solid"}), ("fgColor", {"rgb": "FF000000"}),
        ("cellXfs", {}), ("xf", {"fontId": "0", "fillId": "0"}),
        ("xf", {"fontId": "0", "fillId": "1", "numFmtId": "170"}),
    ):  # fmt: skip
        looks.start(name, attributes)
    assert looks.of("0") == CellLook("FFFFFF", "", 1.0, False)
    assert looks.of("1") == CellLook("FFFFFF", "000000", 1.0, True)
    assert looks.of("99999999999999") == looks.of("x") == PLAIN
