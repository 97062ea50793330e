"""What a private program switches off: core dumps, and files that others can read."""

from __future__ import annotations

import os
import sys


def harden() -> None:
    """Write no core dump and make every new file the owner's alone. Call it first of all.

    It also points ``OPENSSL_CONF`` at the null device, before anything loads OpenSSL: a FIPS-style
    configuration on the host would stop the program.
    """
    os.environ["OPENSSL_CONF"] = os.devnull
    os.umask(0o077)
    if sys.platform == "win32":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, most))
