"""BLAKE2b, from where it costs the start of the program next to nothing.

`hashlib` has it as well, and loads OpenSSL before it is asked for anything: 3 ms, of which there
are some 200 until the first frame. Where Python keeps it elsewhere, `hashlib` is asked. The tests
pin that both are the same.
"""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b"]
