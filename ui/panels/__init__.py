"""What pages of areas show beside their registers: each a widget of its own."""
