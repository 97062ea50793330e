"""keyring's own contract, kept by the backend in memory and by the one used on Linux.

What is shown here of the real one holds for gnome-keyring; the fakes of other tests are as good.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import keyring
import pytest
from keyring.backends import SecretService, fail, null
from keyring.compat import properties
from keyring.testing.backend import BackendBasicTests
from typing_extensions import override

from inventory_app.vault.backends import first_available, linux_backend
from inventory_app.vault.password_store import Backend
from tests.password_stores import MemoryKeyring

if TYPE_CHECKING:
    from pathlib import Path


class TestInMemory(BackendBasicTests):
    """The fake."""

    def init_keyring(self) -> Backend:
        """Return an empty store."""
        return MemoryKeyring()


@pytest.mark.needs("dbus-daemon", "gnome-keyring-daemon")
@pytest.mark.usefixtures("unlocked_keyring")
class TestGnomeKeyring(BackendBasicTests):
    """The real one."""

    @override
    @pytest.fixture(autouse=True)
    def _init_properties(self, unlocked_keyring: Path, request: pytest.FixtureRequest) -> None:
        """Start the keyring before the contract's own set-up asks it."""
        assert unlocked_keyring.is_dir()
        super()._init_properties.__wrapped__(self, request)  # type: ignore[attr-defined]

    def init_keyring(self) -> Backend:
        """Return the backend that the program uses."""
        return linux_backend()


@pytest.mark.needs("dbus-daemon", "gnome-keyring-daemon")
@pytest.mark.usefixtures("unlocked_keyring")
def test_the_secret_service_is_chosen_when_it_is_there() -> None:
    assert isinstance(linux_backend(), SecretService.Keyring)


class _Absent(MemoryKeyring):
    """A backend whose service is not there."""

    @properties.classproperty
    @override
    def priority(self) -> float:
        """Say so, as keyring's own do."""
        raise RuntimeError("not here")


def test_the_first_of_the_list_that_is_there_is_taken() -> None:
    assert isinstance(first_available((_Absent, MemoryKeyring)), MemoryKeyring)
    with pytest.raises(RuntimeError, match="no password store"):
        first_available((_Absent, _Absent))


@pytest.mark.needs("dbus-daemon")
@pytest.mark.usefixtures("bus")
def test_when_nothing_is_there_no_backend_is_made_up() -> None:
    with pytest.raises(RuntimeError):
        linux_backend()


@pytest.mark.needs("dbus-daemon")
@pytest.mark.usefixtures("bus")
def test_control_keyring_itself_would_take_any_backend_it_finds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Here it finds the fake of these tests; on a person's computer it may be a plaintext file."""
    keyring.core.init_backend()
    found = keyring.core.get_keyring()
    assert not isinstance(found, SecretService.Keyring | fail.Keyring)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    keyring.core.init_backend()
    forgetful = keyring.core.get_keyring()
    assert isinstance(forgetful, null.Keyring)
    forgetful.set_password("Inventory", "name", "key")  # type: ignore[no-untyped-call]
    kept = forgetful.get_password("Inventory", "name")  # type: ignore[no-untyped-call]
    assert kept is None
