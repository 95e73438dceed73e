"""Asks the terminal for its ambiguous width and says what it heard, then echoes one line."""

import sys

from tutor.ui.probe import probe_ambiguous_width

print("heard", probe_ambiguous_width(timeout_s=float(sys.argv[1])))
print("read", sys.stdin.readline().strip())
