"""A screen of its own with a window manager and a real Japanese input method, and hands for it: keys and mouse.

Nothing of the program is known here. The input method (Mozc by way of IBus) refuses to run for root; where the tests
do, everything on the screen belongs to a user without rights, who may read the checkout and write into one folder.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO

NEEDED = (
    "Xvfb", "setxkbmap", "openbox", "xdotool", "xclip", "import", "dbus-daemon", "ibus-daemon", "ibus",
    "/usr/lib/ibus-mozc/ibus-engine-mozc",
)  # fmt: skip
"""The programs of the system that a screen is made of; `.ci/debian-packages` has their packages under `desk`."""
STRANGER = "nobody"
PATIENCE = 20.0
"""Seconds until something that must come has not come."""
KEY_DELAY = 20
"""Milliseconds between two keys of a fast typist; the input method loses none of them."""

MOZC, PLAIN = "mozc-jp", "xkb:jp::jpn"
MOZC_SETTINGS = """
engines {
  name : "mozc-jp"
  longname : "Mozc"
  layout : "default"
  layout_variant : ""
  layout_option : ""
  rank : 80
}
active_on_launch: True
"""
"""The input method is on from the start, as at an office desk."""


def missing() -> list[str]:
    """What of `NEEDED` is not installed."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Screen:
    """One X display. Everything started on it ends with it.

    `keys` counts the keys pressed on it and `clicks` the trips to the mouse.
    """

    def __init__(self, size: str = "1366x768") -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="desk-"))
        self.size = size
        self.keys = self.clicks = 0
        self._processes: list[subprocess.Popen[bytes]] = []
        self._log: IO[bytes] = (self.folder / "log").open("wb")
        self._env = self._surroundings()

    def __enter__(self) -> Screen:
        try:
            self._start_display()
            self._start_session()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def start(
        self, command: Sequence[str], env: Mapping[str, str] | None = None, *, reads_all: bool = False
    ) -> subprocess.Popen[bytes]:
        """A program on this screen; with `reads_all` it may read what belongs to others, as the checkout may."""
        process = subprocess.Popen(
            [*_as_stranger(reads_all=reads_all), *command],
            env=self._env | dict(env or {}),
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
        )
        self._processes.append(process)
        return process

    def close(self) -> None:
        """End everything and remove the folder."""
        for process in reversed(self._processes):
            _end(process)
        self._log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def hand_over(self, place: Path) -> Path:
        """Give a file, or a folder with all in it, to the user of the screen."""
        if os.geteuid() == 0:
            owner = pwd.getpwnam(STRANGER)
            for part in (place, *place.rglob("*")):
                os.chown(part, owner.pw_uid, owner.pw_gid)
        return place

    # --- hands -------------------------------------------------------------------------------------------------

    def type(self, text: str) -> None:
        """Type letters of the keyboard, one after the other."""
        self.keys += len(text)
        self._call("xdotool", "type", "--delay", str(KEY_DELAY), "--", text)

    def key(self, *names: str) -> None:
        """Press keys by their X names, with what is held: ``key("ctrl+s", "Return")``."""
        self.keys += len(names)
        self._call("xdotool", "key", "--delay", str(KEY_DELAY), "--clearmodifiers", *names)

    def click(self, x: int, y: int, *, button: int = 1, times: int = 1) -> None:
        """Click at a place of the screen."""
        self.clicks += 1
        self._call("xdotool", "mousemove", str(x), str(y))
        self._call("xdotool", "click", "--repeat", str(times), "--delay", "60", str(button))

    def drag(self, x: int, y: int, to_x: int, to_y: int) -> None:
        """Press at one place, move to another, let go."""
        self.clicks += 1
        self._call("xdotool", "mousemove", str(x), str(y), "mousedown", "1")
        for step in range(1, 9):
            time.sleep(0.03)
            self._call("xdotool", "mousemove", str(x + (to_x - x) * step // 8), str(y + (to_y - y) * step // 8))
        time.sleep(0.1)
        self._call("xdotool", "mouseup", "1")

    def put_on_clipboard(self, text: str, selection: str = "clipboard", kind: str = "UTF8_STRING") -> None:
        """What another program has copied; in the selection ``primary``, what is selected there, for a middle click."""
        copier = self.start(
            ["xclip", "-selection", selection, "-loops", "0", "-t", kind, "-i", str(self._written(text))]
        )
        copier.wait(PATIENCE)

    def clipboard(self) -> str:
        """What another program would paste."""
        return self._call("xclip", "-selection", "clipboard", "-o")

    def use_input_method(self, on: bool) -> None:
        """Switch the Japanese input method on or off, as the key 半角/全角 does."""
        wanted = MOZC if on else PLAIN
        until(lambda: self._is_typing_with(wanted), f"the input method {wanted}")

    def shoot(self, file: Path) -> Path:
        """A picture of the whole screen."""
        shot = self.folder / "shot.png"
        self._call("import", "-window", "root", str(shot))
        shutil.copyfile(shot, file)
        return file

    def window_title(self) -> str:
        """The title of the window in front; empty where there is none."""
        done = self._run("xdotool", "getactivewindow", "getwindowname")
        return done.stdout.decode().strip() if done.returncode == 0 else ""

    # --- making ------------------------------------------------------------------------------------------------

    def _surroundings(self) -> dict[str, str]:
        (self.folder / "run").mkdir(mode=0o700)
        mozc = self.folder / "home" / ".config" / "mozc"
        mozc.mkdir(parents=True, mode=0o700)
        (mozc / "ibus_config.textproto").write_text(MOZC_SETTINGS, encoding="utf-8")
        self.hand_over(self.folder)
        return {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(self.folder / "home"),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "LANG": "C.UTF-8",
            "XMODIFIERS": "@im=ibus",
            "QT_IM_MODULE": "ibus",
            "QT_QPA_PLATFORM": "xcb",
            "NO_AT_BRIDGE": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def _start_display(self) -> None:
        """An Xvfb on whatever display is free; it says which one."""
        reading, writing = os.pipe()
        try:
            self._processes.append(
                subprocess.Popen(
                    ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{self.size}x24", "-nolisten", "tcp", "-ac"],
                    stdout=self._log,
                    stderr=self._log,
                    pass_fds=(writing,),
                    start_new_session=True,
                )
            )
        finally:
            os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self._env["DISPLAY"] = f":{number}"
        self._call("setxkbmap", "jp")

    def _start_session(self) -> None:
        """The bus, the window manager and the input method of a desktop."""
        address = self.folder / "run" / "bus"
        self.start(["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address=unix:path={address}"])
        self._env["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={address}"
        until(address.exists, "the bus")
        self.start(["openbox"])
        panel, settings = "/usr/libexec/ibus-ui-gtk3", "/usr/libexec/ibus-memconf"
        self.start(["ibus-daemon", "--replace", "--panel", panel, "--config", settings])
        # The panel chooses an engine of its own when it starts; one that was chosen before would be off again.
        until(lambda: self._run("ibus", "engine").returncode == 0, "the panel of the input method")
        self.use_input_method(True)

    def _is_typing_with(self, engine: str) -> bool:
        """Choose an engine and see whether it is in use; the status of `ibus engine` says nothing reliable."""
        self._run("ibus", "engine", engine)
        return self._run("ibus", "engine").stdout.decode().strip() == engine

    def _written(self, text: str) -> Path:
        file = self.folder / "copied.txt"
        file.write_text(text, encoding="utf-8")
        file.chmod(0o644)
        return file

    def _call(self, *command: str) -> str:
        done = self._run(*command)
        if done.returncode:
            raise RuntimeError(f"{command[0]} failed: {done.stderr.decode().strip()}")
        return done.stdout.decode()

    def _run(self, *command: str) -> subprocess.CompletedProcess[bytes]:
        whole = [*_as_stranger(), *command]
        return subprocess.run(whole, env=self._env, capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE)


def until(holds: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
    """Wait for something; TimeoutError that names it where it does not come."""
    end = time.monotonic() + patience
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} did not come within {patience:g} s")
        time.sleep(0.03)


def _as_stranger(*, reads_all: bool = False) -> list[str]:
    if os.geteuid() != 0:
        return []
    command = ["setpriv", "--reuid", STRANGER, "--regid", str(pwd.getpwnam(STRANGER).pw_gid), "--clear-groups"]
    if reads_all:
        command += ["--inh-caps", "+dac_read_search", "--ambient-caps", "+dac_read_search"]
    return command


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(3)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
