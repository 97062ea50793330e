"""What every list of the window shares: the sheet it stands on, its rows, the bar at its foot."""
