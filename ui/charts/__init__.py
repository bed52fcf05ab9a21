"""Charts of a simulation; nothing else in the program knows the library that draws them."""
