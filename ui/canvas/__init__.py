"""The painted, pannable surface of the graph: culling, levels of detail, hit-testing, gestures."""
