"""Somebody at a screen with the program in front of them: does things with keys and mouse, and reads what is shown."""

from __future__ import annotations

import json
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.desk.screen import Screen, until

REPOSITORY = Path(__file__).parents[2]
BREATH = 0.15
"""Seconds that somebody waits for the screen after a key."""


class Clerk:
    """One run of the program on a screen, with a home and a folder for files of its own.

    `scale` is the system's (1.5 for 150 %); `pictures` is where `look` puts what is seen.
    """

    def __init__(self, screen: Screen, *, scale: float = 1.0, pictures: Path | None = None, dark: bool = False) -> None:
        self.screen = screen
        self.scale = scale
        self.home = self._folder("minutesapp-home")
        self.files = self._folder("home/files")
        self.pictures = pictures
        self._dark = dark
        self._socket = screen.folder / "probe"
        self._program: Any = None

    # --- the program -------------------------------------------------------------------------------------------

    def start(self, *arguments: object) -> None:
        """Start the program and wait until its window can be written into."""
        self._socket.unlink(missing_ok=True)
        command = [sys.executable, "-m", "tests.desk.program", str(self._socket), *map(str, arguments)]
        environment = {
            "PYTHONPATH": str(REPOSITORY),
            "MINUTESAPP_HOME": str(self.home),
            "QT_SCALE_FACTOR": str(self.scale),
            "PYTHONFAULTHANDLER": "1",  # a crash tells where it was
        }
        if self._dark:
            self._choose_dark()
        self._program = self.screen.start(command, environment, reads_all=True)
        self.until(lambda: self.ask("focus") is not None, "the window")
        time.sleep(4 * BREATH)  # what waits until the window is painted

    def quit(self) -> int:
        """Leave the program with Ctrl+Q; its exit status."""
        self.screen.key("ctrl+q")
        return int(self._program.wait(10))

    def kill(self) -> None:
        """End the program as a power cut would."""
        if self._program is not None:
            self._program.kill()
            self._program.wait(10)

    @property
    def running(self) -> bool:
        """Whether the program is still there."""
        return self._program is not None and self._program.poll() is None

    # --- doing -------------------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys and let the screen follow."""
        self.screen.key(*keys)
        time.sleep(BREATH)

    def type(self, letters: str) -> None:
        """Type letters; with the input method on they become kana."""
        self.screen.type(letters)
        time.sleep(BREATH)

    def write(self, romaji: str) -> None:
        """Type with the input method, convert and commit, as for every phrase of a record."""
        self.screen.type(romaji)
        time.sleep(BREATH)
        self.screen.key("space")
        time.sleep(BREATH)
        self.screen.key("Return")
        time.sleep(BREATH)

    def paste(self, text: str) -> None:
        """Paste what another program has copied."""
        self.screen.put_on_clipboard(text)
        self.press("ctrl+v")

    def click(self, name: str, *, times: int = 1) -> None:
        """Click on what is called so: a button, a field, an entry of a menu."""
        x, y, width, height = self.rect(name)
        self.screen.click(x + width // 2, y + height // 2, times=times)
        time.sleep(BREATH)

    def choose(self, menu: str, entry: str) -> None:
        """Choose an entry of a menu with the mouse."""
        self.click(menu)
        self.click(entry)

    # --- seeing ------------------------------------------------------------------------------------------------

    def ask(self, question: str, **parts: object) -> Any:
        """What the probe answers; None where the program does not answer (yet)."""
        try:
            with socket.socket(socket.AF_UNIX) as connection:
                connection.settimeout(5)
                connection.connect(str(self._socket))
                stream = connection.makefile("rw", encoding="utf-8")
                stream.write(json.dumps({"ask": question} | parts) + "\n")
                stream.flush()
                return json.loads(stream.readline() or "null")
        except (FileNotFoundError, ConnectionRefusedError):
            return None

    @property
    def focus(self) -> dict[str, Any]:
        """The widget that has the keyboard."""
        return self.ask("focus") or {}

    @property
    def front(self) -> dict[str, Any]:
        """The window in front."""
        return (self.ask("windows") or [{}])[-1]

    @property
    def record(self) -> dict[str, Any]:
        """The record as the shell would show it."""
        return self.ask("record") or {}

    @property
    def cursor(self) -> dict[str, Any]:
        """Where the cursor stands in the text."""
        return self.ask("cursor") or {}

    def rows(self, name: str = "") -> list[list[str]]:
        """The rows of the lists in sight."""
        return self.ask("rows", name=name) or []

    def sees(self, name: str) -> bool:
        """Whether something called so is in sight."""
        return bool(self.ask("find", name=name))

    def reads(self, words: str) -> bool:
        """Whether these words stand anywhere in sight, among others."""
        return any(words in widget["text"] for widget in self.ask("widgets") or [])

    def rect(self, name: str) -> tuple[int, int, int, int]:
        """Where something stands on the screen, in its pixels."""
        found = self.ask("find", name=name)
        if not found:
            raise AssertionError(f"「{name}」 is not in sight")
        x, y, width, height = (round(part * self.scale) for part in found[0]["rect"])
        return x, y, width, height

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Wait for something to be seen; fails at once when the program has ended."""

        def there() -> object:
            assert self.running, f"the program ended before {what} came:\n{self._last_words()}"
            return holds()

        until(there, what)

    def look(self, name: str) -> None:
        """Keep a picture of the screen."""
        if self.pictures is not None:
            self.pictures.mkdir(parents=True, exist_ok=True)
            self.screen.shoot(self.pictures / f"{name}.png")

    def _folder(self, name: str) -> Path:
        folder = self.screen.folder / name
        folder.mkdir(exist_ok=True)
        return self.screen.hand_over(folder)

    def _choose_dark(self) -> None:
        settings = self.home / "settings.json"
        settings.write_text(json.dumps({"window": {"theme": "dark"}}), encoding="utf-8")
        self.screen.hand_over(settings)

    def _last_words(self) -> str:
        return (self.screen.folder / "log").read_text(encoding="utf-8", errors="replace")[-2000:]
