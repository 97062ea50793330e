"""Reads what ships in resources: forms, wording packs, printout sentences and help texts."""
