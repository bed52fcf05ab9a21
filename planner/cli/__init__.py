"""The terminal command launchplan: one module a command, loaded when it is asked for."""
