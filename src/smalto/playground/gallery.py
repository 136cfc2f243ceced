"""The gallery: every finished picture is kept at once, and what can be done with it afterwards.

Nothing is decoded here: small pictures come from the engines' processes, and for what somebody
brings along from the worker that opens strangers' files.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from smalto import errors
from smalto.clock import Clock
from smalto.media.intake import Intake
from smalto.media.strip import Unstrippable, strip
from smalto.media.uploads import Upload
from smalto.request import Asked
from smalto.storage.blobs import MEDIA_TYPES, Blob, BlobStore
from smalto.storage.database import Database
from smalto.storage.found import Page
from smalto.storage.gallery import Files, GalleryStore
from smalto.storage.library import CollectionStore, PromptStore
from smalto.storage.pictures import Parent, Picture, Query
from smalto.types import ImageDone, ImageInput

log = logging.getLogger("smalto.playground")
TRASH_S = 30 * 24 * 3600
"""How long what was thrown away can be had back."""
STRAY_S = 3600
USABLE = ("png", "jpeg", "webp")
"""What can be worked from."""
UPRIGHT = 1
CLEANABLE = ("png", "jpeg")
"""Formats of which a file can be cleaned without touching its pixels."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where pictures come from: who owns them, what was asked, and what they were made from.
    `fields` as they were sent, without files; `engine` was asked, and each picture says itself who
    drew it."""

    project: str
    asked: Asked
    fields: Mapping[str, Any]
    engine: str
    request_id: str
    run_id: str | None = None
    parents: tuple[Parent, ...] = ()
    collections: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """Ids: made from it, and what it was made from, over all generations."""

    children: list[int] = field(default_factory=list)
    ancestors: list[int] = field(default_factory=list)


class Gallery:
    """Use from one event loop; the disk is waited for in threads. `collections` and `prompts`
    block."""

    def __init__(self, database: Database, root: Path, clock: Clock) -> None:
        self.collections = CollectionStore(database)
        self.prompts = PromptStore(database)
        self.store = GalleryStore(database, BlobStore(root, clock))
        self._root = root
        self._clock = clock

    # --- in -------------------------------------------------------------------------------------

    async def keep(
        self, origin: Origin, image: ImageDone, *, cost_micro: int, seconds: float
    ) -> Picture:
        """A picture that has just been drawn. Raises EngineFailed when it cannot be written."""
        request = origin.asked.request
        small, kept = image.thumbnail, image.preserved
        mask = None if request.mask is None else request.mask.png
        picture = Picture(
            project=origin.project,
            run_id=origin.run_id,
            place=image.index,
            created_s=int(self._clock.unix_s()),
            kind=request.operation,
            prompt=request.prompt,
            revised_prompt=origin.asked.revised_prompt,
            model=request.model,
            engine=image.engine or origin.engine,
            width_px=request.width_px,
            height_px=request.height_px,
            size=request.size,
            quality=request.quality,
            background=request.background,
            output_format=request.output_format,
            size_bytes=len(image.data),
            seed=image.seed,
            input_tokens=image.usage.input_tokens,
            output_tokens=image.usage.output_tokens,
            cost_micro=cost_micro,
            seconds=round(seconds, 3),
            preserved_share=None if kept is None else kept.share,
            preserved_difference=None if kept is None else kept.max_difference,
            notes=tuple(image.notes),
            color="#808080" if small is None else small.color,
            asked=origin.fields,
            request_id=origin.request_id,
            scene=image.scene,
            parents=origin.parents,
            collections=origin.collections,
        )
        files = Files(image.data, None if small is None else small.webp, mask)
        return await self._add(picture, files)

    async def bring_in(
        self, project: str, upload: Upload, intake: Intake, caption: str | None
    ) -> Picture:
        """A file of the user's own. One that was made here brings its settings along. Raises
        InvalidRequest, ImageUserError, Overloaded."""
        (image,) = await intake.read([upload])
        small = await intake.thumbnail(upload)
        known, file, ending = await asyncio.to_thread(self._recognised, project, upload, image)
        picture = Picture(
            project=project,
            created_s=int(self._clock.unix_s()),
            kind="import",
            caption=caption or None,
            width_px=image.width_px,
            height_px=image.height_px,
            size=f"{image.width_px}x{image.height_px}",
            background="transparent" if image.has_alpha else "opaque",
            output_format=ending,
            size_bytes=len(file),
            color=small.color,
            asked=_asked_of(image.making),
        )
        if known is not None:
            picture = _as_made(picture, known)
        return await self._add(picture, Files(file, small.webp))

    def _recognised(
        self, project: str, upload: Upload, image: ImageInput
    ) -> tuple[Picture | None, bytes, str]:
        """The picture of which this is the very file, if it is in the gallery; the file to keep and
        its ending: as it came when it was made here, without its metadata where that is all there
        is to remove, else as the worker wrote it."""
        with upload.open() as source:
            data = source.at(0, source.size_bytes)
        endings = {media_type: ending for ending, media_type in MEDIA_TYPES.items()}
        ending = endings[image.media_type]
        known = self.store.with_file(project, f"{sha256(data).hexdigest()}.{ending}")
        if known is not None or image.making is not None:
            return known, data, ending
        return None, *_cleaned(data, ending, image)

    async def _add(self, picture: Picture, files: Files) -> Picture:
        try:
            return await asyncio.to_thread(self.store.add, picture, files)
        except OSError:
            log.exception("a picture could not be kept")
            raise errors.picture_not_kept() from None

    # --- out ------------------------------------------------------------------------------------

    async def page(self, project: str, query: Query) -> Page:
        return await asyncio.to_thread(self.store.page, project, query)

    async def get(self, project: str, picture_id: int, param: str | None = None) -> Picture:
        """Raises NotFound."""
        picture = await asyncio.to_thread(self.store.get, project, picture_id)
        if picture is None:
            raise errors.no_such_picture(picture_id, param)
        return picture

    async def family(self, picture: Picture) -> Family:
        return await asyncio.to_thread(
            lambda: Family(self.store.children(picture.id), self.store.ancestors(picture.id))
        )

    async def file(self, picture: Picture, name: str | None) -> Blob:
        """Of the picture's files the one of this name. Raises NotFound."""
        blob = None if name is None else await asyncio.to_thread(self.store.file, name)
        if blob is None:
            raise errors.no_such_picture(picture.id)
        return blob

    async def small(self, project: str, picture_id: int) -> tuple[Blob, bytes]:
        """A thumbnail and its bytes. Raises NotFound."""
        found = await asyncio.to_thread(self.store.small, project, picture_id)
        if found is None:
            raise errors.no_such_picture(picture_id)
        return found

    async def uploads(self, project: str, ids: Sequence[int]) -> list[Upload]:
        """As if they had been sent as parts of a form. Raises NotFound, ImageUserError."""
        found = []
        for one in ids:
            picture = await self.get(project, one, "image_ids")
            if picture.output_format not in USABLE:
                raise errors.picture_unusable(one, picture.output_format)
            blob = await self.file(picture, picture.file)
            found.append(_upload("image", blob))
        return found

    async def mask(self, project: str, picture_id: int) -> Upload:
        """Raises NotFound."""
        picture = await self.get(project, picture_id, "mask_id")
        if picture.mask is None:
            raise errors.no_mask(picture_id, "mask_id")
        return _upload("mask", await self.file(picture, picture.mask))

    # --- changes --------------------------------------------------------------------------------

    async def change(
        self,
        project: str,
        picture_id: int,
        *,
        favourite: bool | None = None,
        caption: str | None = None,
        collections: Sequence[int] | None = None,
    ) -> Picture:
        """Raises NotFound."""
        picture = await self.get(project, picture_id)
        await self.require_collections(project, collections or (), "collections")
        await asyncio.to_thread(
            lambda: self.store.change(
                picture, favourite=favourite, caption=caption, collections=collections
            )
        )
        return await self.get(project, picture_id)

    async def require_collections(self, project: str, ids: Sequence[int], param: str) -> None:
        """Raises NotFound."""
        known = await asyncio.to_thread(self.collections.ids, project) if ids else frozenset()
        for one in ids:
            if one not in known:
                raise errors.no_such_collection(one, param)

    async def trash(self, project: str, ids: Sequence[int]) -> int:
        now_s = int(self._clock.unix_s())
        return await asyncio.to_thread(self.store.trash, project, ids, now_s)

    async def restore(self, project: str, ids: Sequence[int]) -> int:
        return await asyncio.to_thread(self.store.restore, project, ids)

    async def delete(self, project: str, ids: Sequence[int]) -> int:
        return await asyncio.to_thread(self.store.delete, project, ids)

    def tidy(self) -> int:
        """What has been in the trash for too long, and files that a crash left. Blocks."""
        now_s = self._clock.unix_s()
        n_deleted = 0
        while n := self.store.empty_trash(int(now_s) - TRASH_S):
            n_deleted += n
        return n_deleted + self.store.remove_strays(self._root, now_s - STRAY_S)


def _upload(part: str, blob: Blob) -> Upload:
    return Upload(part, blob.path, filename=blob.path.name, content_type=blob.media_type)


def _cleaned(data: bytes, ending: str, image: ImageInput) -> tuple[bytes, str]:
    if ending in CLEANABLE:
        with suppress(Unstrippable):
            plain, orientation = strip(data, image.media_type)
            if orientation == UPRIGHT:
                return plain, ending
    return bytes(image.png), "png"


def _asked_of(making: str | None) -> dict[str, Any]:
    """Of the settings that a file may name; anybody may have written it."""
    try:
        said = json.loads(making) if making else None
    except (ValueError, RecursionError):
        return {}
    effort = said.get("effort") if isinstance(said, dict) else None
    return {"quality": effort} if effort in ("low", "medium", "high") else {}


def _as_made(picture: Picture, known: Picture) -> Picture:
    """With what the gallery knows of the very same file."""
    same = ("prompt", "revised_prompt", "model", "quality", "background", "seed", "asked", "notes")
    restored = {name: getattr(known, name) for name in (*same, "scene")}
    return replace(picture, caption=picture.caption or known.caption, **restored)
