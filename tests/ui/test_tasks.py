"""Work off the window's thread: what it gives, how it is told and cancelled, and when its result is dropped."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator, Sequence

import pytest
from pytestqt.qtbot import QtBot

from minutesapp.errors import UserFacingError
from ui import tasks
from ui.tasks import CANCEL, CANCELLING, CancelledError, Proceed, Task, Tasks, go, over


class Notices:
    """A bar that only remembers."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}
        self.buttons: dict[str, Callable[[], object]] = {}

    def tell(self, text: str, deeds: Sequence[tuple[str, Callable[[], object]]] = (), *, topic: str = "") -> None:
        self.said[topic] = text
        self.buttons = dict(deeds)

    def withdraw(self, topic: str = "") -> None:
        self.said.pop(topic, None)


class Gate:
    """Work that goes on when it is told to, and has its effect if it may."""

    def __init__(self) -> None:
        self._open = threading.Event()
        self.begun = threading.Event()
        self.effects: list[str] = []

    def __call__(self, proceed: Proceed) -> int:
        self.begun.set()
        assert self._open.wait(30)
        proceed()
        self.effects.append("written")
        return 7

    def let_go(self) -> None:
        self._open.set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Gate]:
    """The window waits for nothing, and slow work is told soon."""
    monkeypatch.setattr(tasks, "MOMENT", 0)
    monkeypatch.setattr(tasks, "PATIENCE", 1)
    gate = Gate()
    yield gate
    gate.let_go()
    qtbot.waitUntil(lambda: not tasks._running)


class Wait:
    """A flow that waits for a task, and what came of it."""

    def __init__(self, task: Task[int]) -> None:
        self.result: int | None = None
        self.was_cancelled = False
        go(self._wait(task))

    async def _wait(self, task: Task[int]) -> None:
        try:
            self.result = await task
        except CancelledError:
            self.was_cancelled = True
            raise


def test_work_is_done_in_another_thread_without_collecting_garbage(qtbot: QtBot) -> None:
    task = Task(lambda _: (threading.get_ident(), gc.isenabled())).start()
    seen: list[tuple[int, bool]] = []

    async def look() -> None:
        seen.append(await task)

    go(look())
    assert seen[0][0] != threading.get_ident()
    assert seen[0][1] is False
    assert gc.isenabled()


def test_what_takes_longer_goes_on_beside_the_window(gate: Gate, qtbot: QtBot) -> None:
    waiting = Wait(Tasks(Notices()).start("…", gate))
    assert waiting.result is None
    gate.let_go()
    qtbot.waitUntil(lambda: waiting.result == 7)


def test_trouble_comes_to_who_waits(qtbot: QtBot) -> None:
    def fail(_: Proceed) -> int:
        raise UserFacingError("no-space", path="x")

    with pytest.raises(UserFacingError):
        Wait(Task(fail).start())


def test_trouble_that_nobody_expects_comes_out_of_the_event_loop(gate: Gate, qtbot: QtBot) -> None:
    def fail(proceed: Proceed) -> int:
        gate(proceed)
        raise KeyError

    task = Task(fail).start()
    with qtbot.captureExceptions() as caught:
        Wait(task)
        gate.let_go()
        qtbot.waitUntil(lambda: task.is_over)
    assert [kind for kind, _, _ in caught] == [KeyError]


def test_the_trouble_of_one_who_waits_keeps_nobody_else_waiting(gate: Gate, qtbot: QtBot) -> None:
    task = Task(gate).start()
    task.afterwards(lambda: 1 / 0)
    waiting = Wait(task)
    with pytest.raises(ZeroDivisionError):
        task.cancel()
    assert waiting.was_cancelled


def test_a_long_wait_is_told_until_it_is_over(gate: Gate, qtbot: QtBot) -> None:
    bar = Notices()
    waiting = Wait(Tasks(bar).start("読んでいます…", gate))
    qtbot.waitUntil(lambda: list(bar.said.values()) == ["読んでいます…"])
    gate.let_go()
    qtbot.waitUntil(lambda: waiting.result == 7)
    assert bar.said == {}


def test_a_short_wait_is_not_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "PATIENCE", 1)
    bar = Notices()
    monkeypatch.setattr(bar, "tell", lambda *_: pytest.fail("told"))
    assert Wait(Tasks(bar).start("…", lambda _: 7)).result == 7
    qtbot.wait(20)


def test_reading_that_is_cancelled_is_over_at_once(gate: Gate, qtbot: QtBot) -> None:
    bar = Notices()
    waiting = Wait(Tasks(bar).start("読んでいます…", gate))
    qtbot.waitUntil(lambda: bool(bar.said))
    bar.buttons[CANCEL]()
    assert waiting.was_cancelled
    assert bar.said == {}
    gate.let_go()
    qtbot.wait(20)
    assert gate.effects == [] and waiting.result is None


def test_writing_that_is_cancelled_in_time_has_no_effect(gate: Gate, qtbot: QtBot) -> None:
    bar = Notices()
    waiting = Wait(Tasks(bar).start("書いています…", gate, writes=True))
    qtbot.waitUntil(lambda: bool(bar.said))
    bar.buttons[CANCEL]()
    assert list(bar.said.values()) == [CANCELLING] and not waiting.was_cancelled
    gate.let_go()
    qtbot.waitUntil(lambda: waiting.was_cancelled)
    assert gate.effects == [] and bar.said == {}


def test_writing_that_is_cancelled_too_late_is_done(gate: Gate, qtbot: QtBot) -> None:
    late = Gate()

    def write(proceed: Proceed) -> int:
        proceed()
        return late(lambda: None)

    task = Tasks(Notices()).start("書いています…", write, writes=True)
    waiting = Wait(task)
    assert late.begun.wait(30)
    task.cancel()
    late.let_go()
    qtbot.waitUntil(lambda: waiting.result == 7)


def test_a_result_is_dropped_when_what_it_is_for_has_changed(gate: Gate, qtbot: QtBot) -> None:
    revision = [1]
    waiting = Wait(Tasks(Notices()).start("…", gate, current=lambda: revision == [1]))
    revision[0] = 2
    gate.let_go()
    qtbot.waitUntil(lambda: waiting.was_cancelled)
    assert waiting.result is None


def test_what_is_written_is_waited_for_and_what_is_read_is_dropped(gate: Gate, qtbot: QtBot) -> None:
    work = Tasks(Notices())
    reading, writing = Wait(work.start("…", gate)), Wait(work.start("…", gate, writes=True))
    done: list[str] = []

    async def leave() -> None:
        await work.written()
        done.append("left")

    go(leave())
    work.drop()
    assert reading.was_cancelled and not done
    gate.let_go()
    qtbot.waitUntil(lambda: done == ["left"])
    assert writing.result == 7


def test_who_waits_for_the_end_does_not_hear_of_the_trouble(gate: Gate, qtbot: QtBot) -> None:
    task = Task(gate).start(aside=True)
    ended: list[bool] = []

    async def wait() -> None:
        await over(task)
        ended.append(True)

    go(wait())
    task.cancel()
    assert ended == [True]
