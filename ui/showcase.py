"""The program shows itself without a screen: ``python -m ui.showcase FOLDER`` writes Word files and pictures there."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.services.output.exporting import EditionName, export_record
from minutesapp.services.records import open_record
from minutesapp.wording import describe

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.app import App

SAMPLE = "shinonome.minutes"
WIDTH, HEIGHT = 1280, 840
EDITIONS = {EditionName.INTERNAL: "会議概要（内部用）", EditionName.PUBLIC: "会議概要（公開用）"}


def main(argv: Sequence[str]) -> int:
    """Write everything into the folder that `argv` names and print where it is; the exit status."""
    folder = Path(argv[0] if argv else "out")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        made = [*write_files(folder), *draw_windows(folder)]
    except UserFacingError as error:
        print(describe(error), file=sys.stderr)
        return 2
    except OSError as error:
        print(describe(UserFacingError("write-denied", path=str(folder), reason=str(error))), file=sys.stderr)
        return 2
    for file in made:
        print(file)
    return 0


def write_files(folder: Path) -> Iterator[Path]:
    """The sample as Word files, for the office and for the public."""
    minutes = open_record(paths.resource("samples", SAMPLE)).minutes
    for edition, name in EDITIONS.items():
        file = folder / f"{name}.docx"
        export_record(minutes, file, edition, over_any=True)  # what an older version wrote here is ours too
        yield file


def draw_windows(folder: Path) -> Iterator[Path]:
    """Pictures of the window with the sample, from its head and from its text."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ[paths.HOME_VARIABLE] = home  # nothing of the user's own comes into the pictures
        app = _open_window(Path(home))
        show(app.window)
        app.navigation.go_to_header()
        yield draw(app.window, folder / "window.png")
        app.editor.commands.go_to_block(3)
        yield draw(app.window, folder / "window-text.png")
        app.journal.end()


def draw(widget: QWidget, file: Path) -> Path:
    """A picture of a widget as it is shown now."""
    show(widget)
    if not widget.grab().save(str(file)):
        raise UserFacingError("write-denied", path=str(file))
    return file


def show(widget: QWidget) -> None:
    """Let a widget come to rest: a layout may ask for another one."""
    from PySide6.QtWidgets import QApplication

    widget.show()
    for _ in range(3):
        QApplication.processEvents()


def _open_window(home: Path) -> App:
    from ui.app import App
    from ui.window.application import make_application

    make_application([])
    sample = home / "東雲市図書館協議会.minutes"
    shutil.copy(paths.resource("samples", SAMPLE), sample)
    app = App()
    app.window.resize(WIDTH, HEIGHT)
    app.open_first(sample)
    app.window.show()
    return app


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
