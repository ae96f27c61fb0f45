"""What a setting brings in a city, on which scale, and where it is best."""
