"""Synchronised folders and network file systems are noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory_app.desktop.shared_places import (
    file_system_of,
    is_on_network,
    is_synced,
    mounts_in,
    refuse_shared_place,
)
from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened

HOME = Path("/home/lena")


@pytest.mark.parametrize(
    "place",
    [
        "Dropbox/inventory",
        "Dropbox (Personal)/x",
        "OneDrive/x",
        "OneDrive - A Company/x",
        "Library/Mobile Documents/com~apple~CloudDocs/x",
        "Library/CloudStorage/GoogleDrive-lena@example.org/My Drive/x",
        "iCloudDrive/x",
        "Google Drive/x",
        "GOOGLE DRIVE",
        "Nextcloud/Documents/x",
    ],
)
def test_a_synchronisers_folder_is_noticed_by_its_name(place: str) -> None:
    assert is_synced(HOME / place, {})


@pytest.mark.parametrize("place", [".local/share/inventory", "Documents/Dropboxes", "One/Drive"])
def test_other_names_are_not(place: str) -> None:
    assert not is_synced(HOME / place, {})


def test_a_folder_that_windows_says_is_synchronised_is_noticed(tmp_path: Path) -> None:
    environ = {"OneDriveConsumer": str(tmp_path / "cloud"), "OneDrive": ""}
    assert is_synced((tmp_path / "cloud" / "below").resolve(), environ)
    assert not is_synced((tmp_path / "elsewhere").resolve(), environ)


@pytest.mark.parametrize("mark", [".stfolder", ".dropbox.cache"])
def test_a_synchronisers_mark_is_noticed(tmp_path: Path, mark: str) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert not is_synced(below, {})
    (tmp_path / "a" / mark).mkdir()
    assert is_synced(below, {})


MOUNTS = mounts_in(
    "sysfs /sys sysfs rw 0 0\n"
    "/dev/sda1 / ext4 rw 0 0\n"
    "server:/export /home nfs4 rw 0 0\n"
    "lena@host: /home/lena/far\\040away fuse.sshfs rw 0 0\n"
    "/dev/sdb1 /home/lena/disk ext4 rw 0 0\n"
    "/dev/sdc1 /srv ext4 rw 0 0\n"
    "//server/share /srv cifs rw 0 0\n"
    "cut off\n"
)


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/var/x", "ext4"),
        ("/home/lena", "nfs4"),
        ("/home/lena/far away/x", "fuse.sshfs"),
        ("/home/lena/disk/x", "ext4"),
        ("/homes/x", "ext4"),
        ("/srv/x", "cifs"),
    ],
)
def test_the_innermost_and_latest_mount_counts(place: str, kind: str) -> None:
    assert file_system_of(Path(place), MOUNTS) == kind


def test_this_computers_own_disk_is_not_a_network(tmp_path: Path) -> None:
    assert not is_on_network(tmp_path)


def test_a_network_mount_is_one(tmp_path: Path) -> None:
    table = tmp_path / "mounts"
    table.write_text(f"server:/export {tmp_path} nfs4 rw 0 0\n")
    assert is_on_network(tmp_path / "below", table)
    assert not is_on_network(tmp_path / "below", tmp_path / "no table")


def test_a_shared_place_is_refused_with_a_way_on(tmp_path: Path) -> None:
    refuse_shared_place(tmp_path, {})
    with pytest.raises(ExpectedError) as caught:
        refuse_shared_place(tmp_path / "Dropbox", {})
    assert caught.value.what is WhatHappened.FOLDER_IS_SYNCED
    assert WayOut.CHOOSE_OTHER_PLACE in caught.value.ways_out
    table = tmp_path / "mounts"
    table.write_text("server:/export / nfs4 rw 0 0\n")
    with pytest.raises(ExpectedError) as caught:
        refuse_shared_place(tmp_path, {}, table)
    assert caught.value.what is WhatHappened.FOLDER_IS_ON_NETWORK


def test_a_link_into_a_synchronised_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "notebook").mkdir(parents=True)
    (tmp_path / "innocent").symlink_to(tmp_path / "Dropbox" / "notebook")
    with pytest.raises(ExpectedError) as caught:
        refuse_shared_place(tmp_path / "innocent", {})
    assert caught.value.what is WhatHappened.FOLDER_IS_SYNCED
