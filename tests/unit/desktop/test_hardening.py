"""What a private program switches off. Looked at in another process: it lasts."""

from __future__ import annotations

import os
import resource
from pathlib import Path

import pytest

from inventory_app.desktop.hardening import harden
from tests.programs import output_of

PROGRAM = """
import os, resource, sys
from pathlib import Path
os.umask(0o022)
if sys.argv[2] == "hardened":
    from inventory_app.desktop.hardening import harden
    harden()
path = Path(sys.argv[1])
path.touch()
print(oct(path.stat().st_mode & 0o777), os.environ.get("OPENSSL_CONF"))
print(resource.getrlimit(resource.RLIMIT_CORE)[0])
"""


def test_files_are_private_and_no_core_is_dumped(tmp_path: Path) -> None:
    assert output_of(PROGRAM, str(tmp_path / "file"), "hardened") == "0o600 /dev/null\n0"


def test_it_holds_in_this_process_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENSSL_CONF", "/etc/ssl/openssl.cnf")
    cores, mask = resource.getrlimit(resource.RLIMIT_CORE), os.umask(0o022)
    try:
        harden()
        assert os.environ["OPENSSL_CONF"] == os.devnull
        assert resource.getrlimit(resource.RLIMIT_CORE) == (0, cores[1])
        assert os.umask(mask) == 0o077
    finally:
        os.umask(mask)
        resource.setrlimit(resource.RLIMIT_CORE, cores)


def test_control_without_it_others_can_read(tmp_path: Path) -> None:
    assert output_of(PROGRAM, str(tmp_path / "file"), "as it comes").startswith("0o644")


def test_a_hosts_openssl_settings_do_not_stop_the_program(tmp_path: Path) -> None:
    """A FIPS-style file as found on some work computers."""
    settings = tmp_path / "openssl.cnf"
    settings.write_text(
        "openssl_conf = init\n[init]\nproviders = provs\nalg_section = alg\n"
        "[provs]\nfips = fips\n[fips]\nactivate = 1\n[alg]\ndefault_properties = fips=yes\n"
    )
    program = (
        "import os, sys\n"
        "os.environ['OPENSSL_CONF'] = sys.argv[1]\n"
        "from pathlib import Path\n"
        "from inventory_app.storage.connection import open_connection\n"
        "from inventory_app.vault.keys import DataKey, check_value\n"
        "open_connection(Path(sys.argv[2]), bytes(32), new=True).close()\n"
        "print(len(check_value(DataKey(bytes(32)), '0' * 32)))\n"
    )
    assert output_of(program, str(settings), str(tmp_path / "vault-0001.db")) == "16"
