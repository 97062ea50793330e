"""What an inventory is, in plain records and rules that know no window, file or keyring."""
