"""Pictures of what megacities inherit and face."""
