"""One program at a time on one notebook, by a kernel lock that goes with the process."""

from __future__ import annotations

from threading import ThreadError
from typing import TYPE_CHECKING

from fasteners.process_lock import InterProcessLock

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType
    from typing import Self


class SingleInstance:
    """The lock on a notebook's folder; a file left by a dead process does not hold it."""

    def __init__(self, path: Path) -> None:
        """Take the lock. Raises ExpectedError ALREADY_OPEN when another process holds it."""
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise ExpectedError(WhatHappened.FOLDER_NOT_OURS, WayOut.CHOOSE_OTHER_PLACE)
        self._lock = InterProcessLock(path)
        try:
            is_ours = self._lock.acquire(blocking=False)
        except (OSError, ThreadError):  # the second: a file system that has no locks
            raise ExpectedError(
                WhatHappened.CANNOT_WRITE, WayOut.TRY_AGAIN, WayOut.CHOOSE_OTHER_PLACE
            ) from None
        if not is_ours:
            self._lock.lockfile.close()  # fasteners leaves it open
            raise ExpectedError(WhatHappened.ALREADY_OPEN, WayOut.TRY_AGAIN, WayOut.QUIT)

    def release(self) -> None:
        """Let another process have the notebook."""
        self._lock.release()

    def __enter__(self) -> Self:
        """Hold the lock for a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Release it after the block."""
        self.release()
