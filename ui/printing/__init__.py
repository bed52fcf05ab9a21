"""What is put on paper: pages of the graph and of the rows, for printers and picture files."""
