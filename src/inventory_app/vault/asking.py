"""Asking what may never answer: a thread that can be waited for, looked at, or left behind."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Generic, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = TypeVar("Answer")


class StoreCall(Generic[Answer]):
    """One question to the password store, under way on a thread of its own.

    A thread pool would keep the process from exiting while the store is silent; a daemon thread
    does not. A call that nobody waits for any more is simply left behind.
    """

    def __init__(self, question: Callable[[], Answer]) -> None:
        """Ask at once."""
        self._question = question
        self._answer: Answer | None = None
        self._error: Exception | None = None
        self._done = threading.Event()
        threading.Thread(target=self._ask, name="password-store", daemon=True).start()

    @property
    def is_done(self) -> bool:
        """Whether an answer or a failure has come."""
        return self._done.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait so long at most; tell whether it is done."""
        return self._done.wait(seconds)

    def result(self) -> Answer:
        """Return the answer, or raise what the question raised. Call it when done."""
        if not self.is_done:
            msg = "the password store has not answered"
            raise RuntimeError(msg)
        if self._error is not None:
            raise self._error
        return cast("Answer", self._answer)

    def _ask(self) -> None:
        try:
            self._answer = self._question()
        except Exception as error:  # noqa: BLE001 - it is raised again in result()
            self._error = error
        self._done.set()
