"""The name of some content: equal only for equal content. Owns which hash that is."""

from __future__ import annotations

from tutor.blake import blake2b


def content_hash(*parts: bytes) -> str:
    """Return the name of some content: 32 hexadecimal digits, equal only for equal content.

    Source:
        BLAKE2b (RFC 7693) with a 16-byte digest; each part is preceded by its length.
    """
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
