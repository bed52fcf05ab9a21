"""Files that the program reads: icons, templates, examples, style."""
