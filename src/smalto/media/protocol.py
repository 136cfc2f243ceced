"""What the server and its picture worker say to each other over two pipes.

Worker, once:  READY
Server:        ASK     one byte media type (plus SMALL), four bytes length; then the file
Worker:        ANSWER  status, width, height, has_alpha, share that is clear, length of the PNG,
                       length of how it was made here (0: unknown); then the PNG, then that text.
                       To SMALL: the same of a WebP that is at most 320 px wide and high, whose
                       text is its mean colour

Fixed-size frames of plain numbers, big-endian: there is nothing in an answer that needs parsing,
because a worker that was taken over may answer anything.
"""

from __future__ import annotations

import struct

READY = b"smalto-picture-worker-3\n"
ASK = struct.Struct(">BI")
ANSWER = struct.Struct(">BII?fII")

MAX_BYTES = 256 * 1024
"""The longest text about how a picture was made."""

MEDIA_TYPES = ("image/png", "image/jpeg", "image/webp")
"""By their number in ASK."""

SMALL = 0x80
"""Added to that number by who wants a thumbnail."""

DRAWN, REFUSED, EXHAUSTED = 0, 1, 2
"""Status of ANSWER. EXHAUSTED: refused for lack of memory; the worker ends itself afterwards."""
