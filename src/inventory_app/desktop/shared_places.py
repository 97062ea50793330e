"""Places that copy or carry files elsewhere: synchronised folders and network file systems.

They are refused unless the person insists. A synchroniser copies a file in mid-save, and
keeps old copies that nothing here can erase; the locks of a network file system may not hold.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOUNT_TABLE: Final = Path("/proc/self/mounts")

_SYNCED_NAMES: Final = frozenset(
    {
        "dropbox",
        "onedrive",
        "icloud drive",
        "icloud~drive",
        "iclouddrive",
        "mobile documents",
        "cloudstorage",
        "google drive",
        "googledrive",
        "my drive",
        "nextcloud",
        "owncloud",
        "pclouddrive",
        "pcloud drive",
        "megasync",
        "mega",
        "box sync",
        "box",
        "proton drive",
        "syncthing",
        "seafile",
        "tresorit",
        "yandex.disk",
    }
)
_SYNCED_BEGINNINGS: Final = ("onedrive - ", "dropbox (", "google drive (", "googledrive-")
_SYNC_MARKS: Final = (".stfolder", ".dropbox.cache", ".sync", ".seafile-data")
_SYNC_VARIABLES: Final = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_NETWORK_TYPES: Final = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "afpfs",
        "webdav",
        "davfs",
        "fuse.davfs2",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.gvfsd-fuse",
        "fuse.s3fs",
        "fuse.glusterfs",
        "fuse.onedriver",
        "fuse.google-drive-ocamlfuse",
        "glusterfs",
        "ceph",
        "afs",
        "coda",
        "ncpfs",
        "lustre",
        "beegfs",
        "osxfuse",
        "macfuse",
    }
)


def refuse_shared_place(
    folder: Path, environ: Mapping[str, str], mount_table: Path = MOUNT_TABLE
) -> None:
    """Refuse a folder that is synchronised or on a network.

    Raises ExpectedError: FOLDER_IS_SYNCED or FOLDER_IS_ON_NETWORK. The caller asks the person, and
    leaves this out when they insist.
    """
    real = folder.resolve()
    if is_synced(real, environ):
        raise ExpectedError(WhatHappened.FOLDER_IS_SYNCED, WayOut.CHOOSE_OTHER_PLACE, WayOut.QUIT)
    if is_on_network(real, mount_table):
        raise ExpectedError(
            WhatHappened.FOLDER_IS_ON_NETWORK, WayOut.CHOOSE_OTHER_PLACE, WayOut.QUIT
        )


def is_synced(real: Path, environ: Mapping[str, str]) -> bool:
    """Tell whether a synchroniser's name or mark stands anywhere above (or at) a resolved path."""
    places = (real, *real.parents)
    roots = [Path(environ[name]).resolve() for name in _SYNC_VARIABLES if environ.get(name)]
    return (
        any(_is_synced_name(place.name.casefold()) for place in places)
        or any(root in places for root in roots)
        or any((place / mark).exists() for place in places for mark in _SYNC_MARKS)
    )


def is_on_network(real: Path, mount_table: Path = MOUNT_TABLE) -> bool:
    """Tell whether a resolved path lies on a network file system."""
    if sys.platform == "win32":
        return _is_on_network_drive(real)
    if sys.platform == "darwin":
        return _is_on_network_volume(real)
    try:
        table = mount_table.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return file_system_of(real, mounts_in(table)) in _NETWORK_TYPES


def mounts_in(table: str) -> list[tuple[str, str]]:
    r"""Return mount points and types of a Linux table; it writes a blank in a name as ``\040``."""
    rows = (line.split(" ") for line in table.splitlines())
    return [(_unescaped(row[1]), row[2]) for row in rows if len(row) > 2]  # noqa: PLR2004


def file_system_of(real: Path, mounts: Iterable[tuple[str, str]]) -> str:
    """Return the type of the innermost mount around a path; of equals the last, which covers."""
    best, found = -1, ""
    for point, kind in mounts:
        depth = len(Path(point).parts)
        if depth >= best and real.is_relative_to(point):
            best, found = depth, kind
    return found


def _is_synced_name(name: str) -> bool:
    return name in _SYNCED_NAMES or name.startswith(_SYNCED_BEGINNINGS)


def _unescaped(field: str) -> str:
    for code in ("040", "011", "012", "134"):
        field = field.replace(f"\\{code}", chr(int(code, 8)))
    return field


if sys.platform == "win32":

    def _is_on_network_drive(real: Path) -> bool:
        """Ask Windows for the kind of drive; a path that begins with two backslashes is a share."""
        import ctypes

        drive_remote = 4
        if real.drive.startswith("\\\\"):
            return True
        return int(ctypes.windll.kernel32.GetDriveTypeW(f"{real.drive}\\")) == drive_remote


if sys.platform == "darwin":

    def _is_on_network_volume(real: Path) -> bool:
        """Ask ``mount`` for the volume's type; only what lies under /Volumes can be a share."""
        if len(real.parts) < 3 or real.parts[1] != "Volumes":  # noqa: PLR2004
            return False
        import re
        import subprocess

        table = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
        rows = re.findall(r"^.* on (/.*) \(([a-z0-9]+)[,)]", table, re.MULTILINE)
        return file_system_of(real, rows) in _NETWORK_TYPES
