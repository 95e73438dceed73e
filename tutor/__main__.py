"""The program as the shell starts it: `tutor`, or `python -m tutor`.

Owns nothing but the first and the last step. The garbage collector rests while modules are
imported, which makes no garbage and much to look through; it wakes when the command has what it
needs.
"""

import gc
import sys


def main() -> int:
    """Run the program and return its exit code."""
    gc.disable()
    try:
        from tutor.cli.program import run

        return run()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
