"""The hash of names and fingerprints."""

from __future__ import annotations

import hashlib
import subprocess
import sys

from tutor.blake import blake2b


def test_it_is_the_one_that_everybody_has() -> None:
    """What was named with one is found with the other."""
    data = "同意".encode()

    assert blake2b(data, digest_size=16).digest() == hashlib.blake2b(data, digest_size=16).digest()


def test_it_does_without_openssl() -> None:
    """Reading content loads no OpenSSL, which would be a good part of what a start may cost."""
    program = "import sys, tutor.lesson.library; print('_hashlib' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout == "False\n"
