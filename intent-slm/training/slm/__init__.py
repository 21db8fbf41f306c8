"""Training of Parley's small language model; see ../README.md."""
