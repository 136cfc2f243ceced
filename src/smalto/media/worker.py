"""The process in which strangers' files are decoded: small, poor and easily replaced.

Started by `smalto.media.process`, never imported by the server. Once warm it takes from itself what
a decoder does not need: memory beyond a limit, files, sockets (no free descriptor is left, so none
can be opened), children, core dumps; the processor's time is rationed file by file.
"""

from __future__ import annotations

import contextlib
import io
import math
import os
import sys
from io import BufferedReader, BufferedWriter

from PIL import Image

from smalto.media import decode, protocol

try:
    import resource
except ImportError:  # Windows: the parent's wall clock and memory limits are all there is
    resource = None  # type: ignore[assignment]


def main(max_pixels: int, worker_bytes: int, cpu_s: int) -> None:
    asks, answers = _pipes()
    decode.harden(max_pixels)
    _warm()
    _confine(worker_bytes, last_fd=answers.fileno())
    answers.write(protocol.READY)
    answers.flush()
    while (ask := asks.read(protocol.ASK.size)) and len(ask) == protocol.ASK.size:
        number, length = protocol.ASK.unpack(ask)
        data = asks.read(length)
        if len(data) != length:
            return
        _ration(cpu_s)
        small, number = bool(number & protocol.SMALL), number & ~protocol.SMALL
        if not _answer(answers, data, protocol.MEDIA_TYPES[number], max_pixels, small):
            return


def _answer(
    answers: BufferedWriter, data: bytes, media_type: str, max_pixels: int, small: bool
) -> bool:
    """False when this process should not go on."""
    read = decode.small if small else decode.decode
    status, picture = protocol.REFUSED, None
    try:
        picture = read(data, media_type, max_pixels=max_pixels)
    except MemoryError:
        status = protocol.EXHAUSTED
    except Exception:  # decoders raise what they like, and it is always the file's fault
        status = protocol.REFUSED
    if picture is None:
        answers.write(protocol.ANSWER.pack(status, 0, 0, False, 0.0, 0, 0))
    else:
        head = (picture.width_px, picture.height_px, picture.has_alpha, picture.clear_share)
        making = (picture.making or "").encode()
        answers.write(protocol.ANSWER.pack(protocol.DRAWN, *head, len(picture.png), len(making)))
        answers.write(picture.png)
        answers.write(making)
    answers.flush()
    return status != protocol.EXHAUSTED


def _pipes() -> tuple[BufferedReader, BufferedWriter]:
    """Standard output is taken away from libraries that might print."""
    answers = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.closerange(answers + 1, answers + 64)
    return os.fdopen(0, "rb"), os.fdopen(answers, "wb")


def _warm() -> None:
    """Everything that a decoder loads late is loaded before files can no longer be opened."""
    samples = [("image/webp", "RGBA"), ("image/jpeg", "L"), ("image/jpeg", "RGB")]
    samples += [("image/png", mode) for mode in ("1", "P", "LA", "I;16", "RGBA")]
    for media_type, mode in samples:
        out = io.BytesIO()
        options = {"transparency": 0} if mode == "P" else {}
        Image.new(mode, (16, 16)).save(out, decode.FORMATS[media_type], **options)
        decode.decode(out.getvalue(), media_type, max_pixels=256)
        decode.small(out.getvalue(), media_type, max_pixels=256)


def _confine(worker_bytes: int, *, last_fd: int) -> None:
    if resource is None:
        return
    limits = {
        "RLIMIT_AS": worker_bytes,
        "RLIMIT_NOFILE": last_fd + 1,
        "RLIMIT_NPROC": 0,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_CORE": 0,
    }
    for name, value in limits.items():
        # one system lacks a limit, another refuses it: the others still count
        with contextlib.suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (value, value))


def _ration(cpu_s: int) -> None:
    """The limit counts since the process began, so it moves on with every file."""
    if resource is None:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = math.ceil(used.ru_utime + used.ru_stime) + cpu_s
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:4]))
