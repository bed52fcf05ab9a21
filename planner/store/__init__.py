"""The plan file and its working copy: the only folder that knows SQL."""
