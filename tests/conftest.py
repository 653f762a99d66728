"""What every test run starts from: no screen, private folders, the fonts of `tests/fonts`. Qt is not imported here."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import hypothesis
import pytest

# Defaults only: a run under Xvfb stays under Xvfb.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("FONTCONFIG_FILE", str(Path(__file__).parent / "fonts" / "fonts.conf"))
if os.name == "nt":  # where Qt without a screen knows no fonts of its own accord
    os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ["WINDIR"]) / "Fonts"))

# The examples are the same on every run and machine; HYPOTHESIS_PROFILE=full looks for new ones, and longer.
hypothesis.settings.register_profile("daily", max_examples=60, deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.register_profile("full", max_examples=2000, deadline=None, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "daily"))


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Let the settings of pytest-qt stand where it is switched off (``-p no:pytest-qt``), as without Qt."""
    if not pluginmanager.hasplugin("pytest-qt"):
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "pytest-qt is switched off", default=None)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where several processes share the tests, those of a file stay together, and all that need a screen.

    Before the plugin that shares them out asks: it reads the groups in this same step.
    """
    for item in items:
        file = item.nodeid.partition("::")[0]
        item.add_marker(pytest.mark.xdist_group("desk" if file.startswith("tests/desk/") else file))


@pytest.fixture(autouse=True)
def private_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A user folder of the test's own, so that no test sees the user's files or another test's."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MINUTESAPP_HOME", str(home))
        yield home


@pytest.fixture(autouse=True)
def rubbish() -> Iterator[None]:
    """What opens a window puts the collection of rubbish off until it is painted, which in tests it may never be."""
    yield
    gc.enable()


@pytest.fixture
def as_anybody() -> list[str]:
    """What to put before a command so that modes of files hold for it; the test is skipped where that is impossible."""
    if os.name == "nt" or os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("nothing here takes the rights of root away")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@pytest.fixture
def links(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Symbolic links; the test is skipped where the user may make none, as on Windows, or nothing follows them."""
    folder = tmp_path_factory.mktemp("links")
    with suppress(OSError):
        (folder / "link").symlink_to(folder)
    if not (folder / "link").is_dir():
        pytest.skip("no symbolic links here")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder of the checkout."""
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def seed(repository: Path) -> str:
    """The text of the real record that lies beside the checkout; the test is skipped where it does not."""
    file = repository.parent / "shared" / "seed" / "ueda-2020-05-15.txt"
    if not file.exists():
        pytest.skip("the record of the seed is not beside the checkout")
    return file.read_text(encoding="utf-8")
