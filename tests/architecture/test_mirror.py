"""Every module of the core has its own file of tests, and every such file its module."""

from __future__ import annotations

from pathlib import Path

from tests.architecture.sources import REPOSITORY, modules

# Nothing to test by itself: `python -m minutesapp`, and packages that only say what is in them.
WITHOUT_TESTS = {"__init__", "__main__"}


def mirror(module: Path) -> Path:
    return Path("tests/unit", *module.parts[1:-1], f"test_{module.name}")


def test_the_unit_tests_mirror_the_core_file_by_file() -> None:
    wanted = {mirror(module) for module in modules("minutesapp") if module.stem not in WITHOUT_TESTS}
    present = {file for file in modules("tests/unit") if file.name.startswith("test_")}
    assert sorted(map(str, wanted - present)) == [], "modules without tests"
    assert sorted(map(str, present - wanted)) == [], "tests without a module"


def test_a_package_that_only_names_its_parts_holds_no_code() -> None:
    packages = [module for module in modules("minutesapp") if module.stem == "__init__"]
    assert not [p for p in packages if "def " in (REPOSITORY / p).read_text(encoding="utf-8")]
