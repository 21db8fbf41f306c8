"""What the tools that measure understanding share: asking Parley, and judging what came of a sentence."""
