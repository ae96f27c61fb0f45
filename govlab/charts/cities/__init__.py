"""What is told of cities: their units, their models, their years."""
