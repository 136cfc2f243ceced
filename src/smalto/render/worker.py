"""A process that rasterises: SVG texts come in on stdin, PNG files go out on stdout, each after
its length in four bytes; length 0 out says that the text was no SVG. Run as a script, without the
rest of Smalto; it ends when its stdin does."""

from __future__ import annotations

import signal
import struct
import sys

import resvg_py


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # its parent decides when it ends
    texts, files = sys.stdin.buffer, sys.stdout.buffer
    while len(head := texts.read(4)) == 4:
        svg = texts.read(struct.unpack(">I", head)[0]).decode()
        try:
            file = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
        except BaseException:  # resvg's panics are no Exceptions
            file = b""
        files.write(struct.pack(">I", len(file)) + file)
        files.flush()


if __name__ == "__main__":
    main()
