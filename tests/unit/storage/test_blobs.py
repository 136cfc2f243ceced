"""Pictures behind links: whole or not there, never a path of somebody else's making."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import pytest

from smalto.storage.blobs import BlobStore, secret


class Watch:
    now_s = 1_000_000.0

    def unix_s(self) -> float:
        return self.now_s

    def monotonic_s(self) -> float:
        return self.now_s


def test_the_same_picture_is_one_file(tmp_path: Path) -> None:
    store = BlobStore(tmp_path, Watch())
    name = store.put(b"picture", "png")
    assert store.put(b"picture", "png") == name
    blob = store.get(name)
    assert blob is not None and blob.path.read_bytes() == b"picture"
    assert (blob.media_type, blob.size_bytes) == ("image/png", 7)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files == [blob.path] and stat.S_IMODE(blob.path.stat().st_mode) == 0o600


def test_what_is_asked_for_again_lives_longer(tmp_path: Path) -> None:
    clock = Watch()
    store = BlobStore(tmp_path, clock)
    old, kept = store.put(b"old", "png"), store.put(b"kept", "webp")
    clock.now_s += 3000
    store.put(b"kept", "webp")
    clock.now_s += 3000
    assert store.collect(keep_s=4000) == 1
    assert store.get(old) is None and store.get(kept) is not None


@pytest.mark.parametrize(
    "name",
    ["", "..", "../smalto.db", "/etc/passwd", "a.png", "%2e%2e", "0" * 64, "0" * 64 + ".html",
     "0" * 64 + ".png/..", "0" * 64 + ".png\n", "A" * 64 + ".png", "\x00" * 64 + ".png"],
)  # fmt: skip
def test_other_names_are_never_looked_up(tmp_path: Path, name: str) -> None:
    assert BlobStore(tmp_path, Watch()).get(name) is None


def test_only_pictures_are_stored(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="html"):
        BlobStore(tmp_path, Watch()).put(b"<script>", "html")
    assert not list(tmp_path.iterdir())


def test_several_makers_of_the_secret_agree(tmp_path: Path) -> None:
    path, found = tmp_path / "home" / "link.key", []
    threads = [threading.Thread(target=lambda: found.append(secret(path))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 1 and len(found) == 8 and len(found[0]) == 32
    assert [each.name for each in path.parent.iterdir()] == ["link.key"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
