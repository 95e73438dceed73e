"""Layout, ids, scaffolds and schemas of content files."""
