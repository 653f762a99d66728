"""The proof that the program works where it is installed."""

from __future__ import annotations

import os
from pathlib import Path

from minutesapp.console import tell
from minutesapp.errors import UserFacingError


def prove_all() -> bool:
    """Every step, told as it goes; whether one of them failed."""
    from minutesapp.diagnosis import selftest

    failed = 0
    for step in selftest.run({"画面": prove_window}):
        tell(f"{'OK ' if step.passed else 'NG '} {step.name}{'' if step.passed else '：' + step.trouble}")
        failed += not step.passed
    return failed > 0


def prove_window(folder: Path) -> None:
    """The window is made and holds the sample; nothing is shown on any screen."""
    from minutesapp.diagnosis import sample
    from minutesapp.services import records

    # Without a screen, and without Qt's remarks on what such a one cannot do.
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    from ui.app import App
    from ui.window.application import make_application

    record = folder / "window.minutes"
    record.write_bytes(sample.sample_record().read_bytes())
    application = make_application(())
    app = App()
    app.open_first(record)
    app.window.show()
    application.processEvents()
    shown = app.desk.minutes == records.open_record(record).minutes
    if not (shown and app.window.isVisible() and app.window.close()):
        raise UserFacingError("window-unavailable", part="ui")
