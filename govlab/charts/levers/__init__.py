"""What the two levers do in one city."""
