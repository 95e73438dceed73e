"""Helping authors write: layout, ids, scaffolds, schemas. Nothing here plays or judges a lesson."""
