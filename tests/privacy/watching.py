"""What strace saw a program do, and the search for words in whatever it wrote."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from pathlib import Path

CALLS = "openat,open,creat,rename,renameat,renameat2,link,linkat,symlink,socket,connect,execve"
_OPENED_TO_WRITE = re.compile(
    r'open(?:at)?\((?:AT_FDCWD[^,]*, )?"([^"]+)", [^)]*(?:O_WRONLY|O_RDWR)'
)
# A file may be made without a name, written, and only then be put in its place.
_MOVED_TO = re.compile(r'(?:rename(?:at2?)?|link(?:at)?)\(.*"([^"]+)"[^"]*\) = 0')


def strace(log: Path) -> list[str]:
    """Return the command that runs another one and writes down what it asks of the system."""
    return ["strace", "-f", "-qq", "-s", "4096", "-o", str(log), "-e", f"trace={CALLS}"]


def written_in(trace: str) -> dict[str, bytes]:
    """Return every regular file that was opened for writing and that is still there."""
    names = {*_OPENED_TO_WRITE.findall(trace), *_MOVED_TO.findall(trace)}
    paths = [Path(name) for name in sorted(names)]
    return {str(path): path.read_bytes() for path in paths if path.is_file()}


def found(content: bytes, words: tuple[str, ...]) -> list[str]:
    """Return which of the words stand in a file, as they are or in some coding."""
    return [word for word in words if any(shape in content for shape in _shapes(word))]


def _shapes(text: str) -> Iterator[bytes]:
    """Return a word as it may stand in a file: in three encodings, and in base64 at any offset."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        plain = text.encode(encoding)
        yield plain
        for lead in range(3):
            coded = base64.b64encode(b"\0" * lead + plain)
            yield coded[4 if lead else 0 : len(coded) // 4 * 4 - 4]
