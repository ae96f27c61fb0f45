"""The designer: up to three plans of reforms for a city, beside one another."""
