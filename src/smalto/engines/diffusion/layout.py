"""What a folder with a checkpoint has to look like: diffusers' layout, weights in safetensors.

model_index.json names a class for every component; it is only read. Pickled weights (.bin, .pt,
.ckpt) and Python files are left where they are: loading one would run it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from smalto.engines.diffusion.entry import Entry
from smalto.engines.diffusion.families import FAMILIES, family_of_class
from smalto.engines.diffusion.family import Family
from smalto.errors import InputMissing, InvalidRequest

INDEX, CONFIG = "model_index.json", "config.json"
TOKEN_MODELS = {"janus": "JanusForConditionalGeneration"}
"""By the model_type of their config.json."""
KEPT = (".json", ".safetensors", ".txt", ".model", ".jinja", ".md", ".tiktoken")
LICENCES = ("LICENSE", "LICENCE", "LICENSE.md", "LICENSE.txt")
PICKLED = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".msgpack", ".h5")
LIBRARIES = ("diffusers", "transformers")
CHUNK_BYTES = 1 << 20


def read(folder: Path) -> Entry:
    """Without a name, hashes or options. Raises InputMissing, or InvalidRequest with what to do."""
    if kind := _token_model(folder):
        return _of_tokens(folder, kind)
    index = _index(folder)
    pipeline = index["_class_name"]
    _refuse_code(folder, index)
    weights = _weights(folder, index)
    family = family_of_class(pipeline)
    ways = {} if family is not None else _found_ways(pipeline)
    return Entry(
        name="",
        folder=folder,
        family="auto" if family is None else family.name,
        pipeline=pipeline,
        variant="" if family is None else _variant(family, folder),
        licence=_licence(folder),
        ways=ways,
        bytes_by_part=weights,
    )


def files(folder: Path) -> list[Path]:
    """Those that are taken over."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and (path.suffix in KEPT or path.name in LICENCES)
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )  # fmt: skip


def sha256(path: Path, progress: Callable[[int], None] = lambda n: None) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            digest.update(chunk)
            progress(len(chunk))
    return digest.hexdigest()


def _index(folder: Path) -> dict[str, Any]:
    if not folder.is_dir():
        raise InputMissing(f"There is no folder '{folder}'. Give one that has {INDEX} in it.")
    try:
        raw = json.loads((folder / INDEX).read_text("utf-8"))
    except FileNotFoundError:
        raise InvalidRequest(
            f"'{folder}' has no {INDEX}, so it is not in diffusers' layout. Single files and other "
            "layouts have to be converted first (diffusers: from_single_file, save_pretrained)."
        ) from None
    except (OSError, ValueError):
        raise InvalidRequest(f"'{folder / INDEX}' is not JSON that can be read.") from None
    if not isinstance(raw, dict) or not isinstance(raw.get("_class_name"), str):
        raise InvalidRequest(
            f"'{folder / INDEX}' names no pipeline class of diffusers ('_class_name'). Models "
            "that bring their own code are not run."
        )
    return raw


def _token_model(folder: Path) -> str:
    """The class of a checkpoint in transformers' layout that draws by tokens, or nothing."""
    if (folder / INDEX).is_file():
        return ""
    try:
        raw = json.loads((folder / CONFIG).read_text("utf-8"))
    except (OSError, ValueError):
        return ""
    return TOKEN_MODELS.get(str(raw.get("model_type")), "") if isinstance(raw, dict) else ""


def _of_tokens(folder: Path, kind: str) -> Entry:
    family = family_of_class(kind)
    assert family is not None
    size = _size_of(folder, "of the folder")
    if not size:
        raise InvalidRequest(f"'{folder}' has no weights: there is no *.safetensors in it.")
    licence = _licence(folder)
    return Entry("", folder, family.name, kind, licence=licence, bytes_by_part={"model": size})


def _parts(index: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """(library, class) by component, of those that are there."""
    return {
        name: (value[0], value[1])
        for name, value in index.items()
        if isinstance(value, list) and len(value) == 2 and value[0] and value[1]
    }


def _refuse_code(folder: Path, index: dict[str, Any]) -> None:
    for name, (library, kind) in _parts(index).items():
        known = library in LIBRARIES or _is_in_diffusers(library)
        if not known or ((folder / name).is_dir() and any((folder / name).glob("*.py"))):
            raise InvalidRequest(
                f"The component '{name}' ({library}.{kind}) brings its own code, which is not run. "
                "Only classes of diffusers and transformers are loaded."
            )


def _is_in_diffusers(module: str) -> bool:
    """Some checkpoints name a pipeline's module, such as `stable_diffusion`. Looked up on disk:
    importing by a name out of a file could run anything."""
    found = find_spec("diffusers")
    places = (found.submodule_search_locations or ()) if found is not None else ()
    safe = module.isidentifier()
    return safe and any((Path(place) / "pipelines" / module).is_dir() for place in places)


def _weights(folder: Path, index: dict[str, Any]) -> dict[str, int]:
    """Bytes of safetensors by component. Raises InvalidRequest for pickled ones."""
    found: dict[str, int] = {}
    for name in _parts(index):
        if size := _size_of(folder / name, f"in '{name}'"):
            found[name] = size
    if not found:
        raise InvalidRequest(f"'{folder}' has no weights: no component has *.safetensors in it.")
    return found


def _size_of(part: Path, where: str) -> int:
    size = sum(path.stat().st_size for path in part.glob("*.safetensors"))
    pickled = [path.name for path in part.glob("*") if path.suffix in PICKLED]
    if pickled and not size:
        raise InvalidRequest(
            f"The weights {where} are pickled ({pickled[0]}), and reading those can run "
            "anything. Get the model with safetensors, or convert it (safe_serialization=True)."
        )
    return size


def _variant(family: Family, folder: Path) -> str:
    name = folder.name.lower()
    for variant in family.variants:
        if any(word in name for word in variant.words) or _holds(folder, variant.config):
            return variant.name
    return ""


def _holds(folder: Path, config: tuple[str, str, Any] | None) -> bool:
    if config is None:
        return False
    file, key, value = config
    try:
        return bool(json.loads((folder / file).read_text("utf-8")).get(key) == value)
    except (OSError, ValueError, AttributeError):
        return False


def _licence(folder: Path) -> str:
    """What the model card says, or the first line of a licence file."""
    try:
        card = (folder / "README.md").read_text("utf-8", errors="replace")[:4000]
    except OSError:
        card = ""
    for line in card.splitlines()[:60]:
        key, _, value = line.partition(":")
        if key.strip() in ("license", "license_name") and value.strip():
            return value.strip().strip("'\"")[:80]
    for name in LICENCES:
        if (folder / name).is_file():
            text = (folder / name).read_text("utf-8", errors="replace")
            return next((line.strip() for line in text.splitlines() if line.strip()), "")[:80]
    return "not told"


def _found_ways(pipeline: str) -> dict[str, str]:
    """For classes beyond the registry: what AutoPipeline knows of them."""
    from smalto.engines.diffusion import extra

    extra.require(f"To look at a model of the class {pipeline}, Smalto")
    from smalto.engines.diffusion.auto import ways_of

    found = ways_of(pipeline)
    if not found:
        raise InvalidRequest(
            f"Models of the class {pipeline} cannot be asked: diffusers "
            f"{extra.version_of('diffusers')} knows no way from words to a picture for them. "
            f"Families that work: {', '.join(FAMILIES)}, and what AutoPipeline knows."
        )
    return found
