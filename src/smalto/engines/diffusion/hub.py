"""Models from a hub, when there is a network: only the files that the store takes over, the disk
checked first, resumed where it stopped, each file's hash compared with the hub's."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from smalto.engines.diffusion import extra, layout, store
from smalto.engines.diffusion.entry import Entry, Options
from smalto.errors import EngineUnavailable, LocalError

SPARE = 1.05
PART = ".part"
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Remote:
    """What a hub tells of a model: (size, sha256 or "") by path."""

    repository: str
    revision: str
    licence: str
    files: dict[str, tuple[int, str]]

    @property
    def size_bytes(self) -> int:
        return sum(size for size, _ in self.files.values())


def pull(
    repository: str,
    name: str = "",
    *,
    revision: str = "main",
    options: Options | None = None,
    say: Say = lambda text: None,
) -> Entry:
    """Raises EngineUnavailable without extra or network, LocalError when the disk is too small."""
    extra.require("Pulling models from a hub")
    remote = _look(repository, revision)
    folder = _folder_for(remote)
    _refuse_full_disk(remote, folder)
    size = f"{remote.size_bytes / 1e9:.2f} GB"
    say(f"{repository} at {remote.revision[:12]}: {size}, licence {remote.licence}")
    _fetch(remote, folder)
    _compare(remote, folder)
    entry = store.add(
        folder,
        name or repository.rsplit("/", 1)[-1].lower(),
        options=options,
        origin=f"{repository}@{remote.revision}",
    )
    shutil.rmtree(folder)
    return entry


def _look(repository: str, revision: str) -> Remote:
    from huggingface_hub import HfApi

    try:
        info = HfApi().model_info(repository, revision=revision, files_metadata=True)
    except Exception as error:
        raise _unreachable(repository, error) from error
    files = {file.rfilename: file for file in info.siblings or ()}
    parted = layout.INDEX in files
    if not parted and str((info.config or {}).get("model_type")) not in layout.TOKEN_MODELS:
        raise LocalError(
            f"'{repository}' has no {layout.INDEX}, so it is not in diffusers' layout. Look for "
            "the same model under a name that ends in '-Diffusers', or convert it."
        )
    found = {
        path: (int(file.size or 0), file.lfs.sha256 if file.lfs else "")
        for path, file in files.items()
        if _is_wanted(path, parted=parted)
    }
    card: Any = info.card_data or {}
    licence = card.get("license_name") or card.get("license") or "not told"
    return Remote(repository, str(info.sha), str(licence), found)


def _is_wanted(path: str, *, parted: bool) -> bool:
    """Of a checkpoint in parts, those, and not the single files that many repositories have beside
    them; nothing that would lie outside the folder."""
    if path.startswith("/") or ".." in Path(path).parts:
        return False
    at_root = "/" not in path
    if at_root and path.endswith(".safetensors"):
        return not parted
    return Path(path).suffix in layout.KEPT or path in layout.LICENCES


def _refuse_full_disk(remote: Remote, folder: Path) -> None:
    there = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    need, free = (remote.size_bytes - there) * SPARE, shutil.disk_usage(folder).free
    if need > free:
        raise LocalError(
            f"'{remote.repository}' needs {need / 1e9:.1f} GB more, {folder} has "
            f"{free / 1e9:.1f} GB free. Make room, or set SMALTO_HOME to another disk."
        )


def _folder_for(remote: Remote) -> Path:
    """Of this revision; what was begun of another one is of no use any more."""
    root, name = store.root() / ".pulled", remote.repository.replace("/", "--")
    folder = root / f"{name}@{remote.revision[:12]}"
    for other in root.glob(f"{name}@*"):
        if other != folder:
            shutil.rmtree(other)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _fetch(remote: Remote, folder: Path) -> None:
    try:
        for path, (size, _) in remote.files.items():
            if not (folder / path).is_file():
                _fetch_one(remote, path, size, folder / path)
    except Exception as error:
        raise _unreachable(remote.repository, error) from error


def _fetch_one(remote: Remote, path: str, size: int, file: Path) -> None:
    """Goes on behind what an earlier try wrote; `snapshot_download` would begin the file again."""
    from huggingface_hub import hf_hub_url
    from huggingface_hub.file_download import http_get
    from huggingface_hub.utils import build_hf_headers

    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(file.name + PART)
    with part.open("ab") as out:
        http_get(
            hf_hub_url(remote.repository, path, revision=remote.revision),
            out,
            resume_size=out.tell(),
            headers=build_hf_headers(),
            expected_size=size or None,
            displayed_filename=path,
        )
    part.rename(file)


def _compare(remote: Remote, folder: Path) -> None:
    for path, (size, digest) in remote.files.items():
        file = folder / path
        whole = file.is_file() and (not size or file.stat().st_size == size)
        if not whole or (digest and layout.sha256(file) != digest):
            file.unlink(missing_ok=True)
            raise LocalError(
                f"'{path}' of '{remote.repository}' did not arrive as the hub has it. Run the "
                "same command again; what did arrive is kept."
            )


def _unreachable(repository: str, error: Exception) -> EngineUnavailable:
    kind: Any = type(error).__name__
    if kind in ("RepositoryNotFoundError", "GatedRepoError", "RevisionNotFoundError"):
        return EngineUnavailable(
            f"The hub has no '{repository}' for you. Check its name; for a gated model accept its "
            "licence there, then set HF_TOKEN."
        )
    return EngineUnavailable(
        f"The hub cannot be reached ({kind}), so '{repository}' was not pulled. On a machine "
        "without network, copy the model's folder here and run: smalto models add FOLDER"
    )
