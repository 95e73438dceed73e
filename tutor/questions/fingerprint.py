"""The fingerprint of a question: the same as long as nothing in it changes.

Owns how a question's content becomes a short text. The tests pin that it does not depend on the
order in which languages were written, nor on where the question was read from.
"""

from __future__ import annotations

import msgspec

from tutor.blake import blake2b


def question_hash(question: msgspec.Struct) -> str:
    """Return the fingerprint of a question, or of anything else that is asked.

    Args:
        question: The record, as it was read or made.

    Returns:
        16 hexadecimal digits; fields that have their default count as not there.
    """
    content = msgspec.json.encode(question, order="sorted")
    return blake2b(content, digest_size=8).hexdigest()
