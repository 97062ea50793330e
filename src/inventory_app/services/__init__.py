"""What a person does with an inventory, said through small Protocols to the outside."""
