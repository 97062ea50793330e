"""What this machine has: a screen, the system packages, the tools of the throw-away desktop."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from devtools.environment import CannotGoOnError

QT_LIBRARIES: Final = (
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libxkbcommon-x11-0",
)
FONTS: Final = (
    "fonts-inter",
    "fonts-noto-cjk",
    "fonts-noto-color-emoji",
    "fonts-noto-core",
)
DESKTOP_PACKAGES: Final = (
    "at-spi2-core",
    "dbus",
    "dbus-x11",
    "gcc",
    "libc6-dev",
    "gir1.2-atspi-2.0",
    "gnome-keyring",
    "imagemagick",
    "openbox",
    "poppler-utils",
    "python3-gi",
    "strace",
    "x11-xserver-utils",
    "xdotool",
    "xvfb",
)
# Programs the journeys, the privacy tests and the fault tests start.
DESKTOP_TOOLS: Final = (
    "Xvfb",
    "dbus-run-session",
    "dbus-send",
    "dbus-update-activation-environment",
    "gcc",
    "gnome-keyring-daemon",
    "import",
    "openbox",
    "pdftotext",
    "strace",
    "xdotool",
    "xmodmap",
)
ACCESSIBILITY_BUS: Final = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
)


def has_screen(variables: Mapping[str, str] = os.environ, system: str = sys.platform) -> bool:
    """Tell whether a window can be shown; only Linux can be without a screen."""
    if not system.startswith("linux"):
        return True
    return bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def is_continuous_integration(variables: Mapping[str, str] = os.environ) -> bool:
    """Tell whether nothing may be left out."""
    return variables.get("CI", "").lower() in {"1", "true", "yes"}


def what_desktop_lacks(
    system: str = sys.platform, find: Callable[[str], str | None] = shutil.which
) -> list[str]:
    """Say, one sentence each, why the throw-away desktop cannot run here; empty when it can."""
    if not system.startswith("linux"):
        return [f"the throw-away desktop (X server, Linux keyring) does not exist on {system}"]
    lacks = [f"{tool} is not installed" for tool in DESKTOP_TOOLS if not find(tool)]
    if not any(find(path) for path in ACCESSIBILITY_BUS):
        lacks.append("at-spi-bus-launcher is not installed")
    return lacks


def provide(packages: tuple[str, ...]) -> None:
    """Install the Debian packages that are missing; who is not root is told the command instead.

    On other systems nothing happens: their own package names are not known here.
    """
    if not (Path("/etc/debian_version").exists() and shutil.which("apt-get")):
        return
    missing = missing_packages(packages)
    if not missing:
        return
    if os.geteuid() != 0:
        print(f"These are missing: sudo apt-get install {' '.join(missing)}", file=sys.stderr)
        return
    print(f"Installing with apt-get: {' '.join(missing)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "-qq"]
    install = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *missing]
    for command in (update, install):
        if subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode:
            raise CannotGoOnError(f"{' '.join(command[:2])} failed; it says why above")


def missing_packages(packages: tuple[str, ...]) -> list[str]:
    """Name the Debian packages among these that are not installed.

    Debian 13 renamed some libraries: "libglib2.0-0" is "libglib2.0-0t64" there.
    """
    renamed = [f"{name}t64" for name in packages]
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f=${Package} ${db:Status-Status}\n", *packages, *renamed],
        capture_output=True,
        text=True,
        check=False,  # it fails when a package is unknown, and still names the others
    )
    installed = {
        line.split()[0] for line in asked.stdout.splitlines() if line.endswith(" installed")
    }
    return [name for name in packages if not installed & {name, f"{name}t64"}]
