"""The stage: a street quarter from above, in which every mark is a count that the model sets."""
