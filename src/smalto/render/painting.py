"""One picture, painted step by step: it can be looked at before it is finished, and stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial

from PIL import Image, ImageChops, ImageFilter

from smalto.render.actors import Actor, actors_of, mark, paint, paint_ground_shadows
from smalto.render.backdrop import Layers, backdrop, foreground, near_from
from smalto.render.carriers import reach_of, text_markup
from smalto.render.color import rgb_of
from smalto.render.draft import BLOCKED_IN, HALF_CLEAR, Draft
from smalto.render.drawings import Drawings
from smalto.render.finish import finish_of
from smalto.render.finishes import Words, finished
from smalto.render.grounds import Grounds, ground_key
from smalto.render.light import vignette
from smalto.render.raster import Area, Picture, Rasterise, blend, in_bands, in_part, within
from smalto.render.reach import meets
from smalto.render.sheet import Sheet
from smalto.render.sprites import Sprites
from smalto.scene.types import Finish, Scene, Strength
from smalto.stage.types import PlacedText, Staging
from smalto.types import Check, Frame, Quality


class Painting:
    """One picture being painted: first its `previews`, if any are wanted, then the `picture`."""

    def __init__(
        self,
        staging: Staging,
        quality: Quality,
        drawings: Drawings,
        sprites: Sprites,
        check: Check,
        by: Rasterise,
        *,
        ground: Picture | None = None,
        behind: Staging | None = None,
        window: Area | None = None,
        cast: Sequence[Actor] | None = None,
        canvas: Picture | None = None,
        grounds: Grounds | None = None,
    ) -> None:
        """`ground`: what stands there instead of a backdrop. `behind`: the staging that the
        backdrop is of, if it is not this one. `window`: the part that matters; nothing else need
        be painted. `cast`: everything placed, with its pixels, where somebody has them. `canvas`:
        the backdrop, if it has been painted already. `grounds`: backdrops painted of late."""
        self._staging, self._check, self._by = staging, check, by
        self._drawings, self._sprites = drawings, sprites
        self._size = (staging.width_px, staging.height_px)
        self._finish = finish_of(staging, quality)
        self._window = window
        self._behind = behind or staging
        self._front = foreground(self._behind, fine=self._finish.fine)
        self._given = ground
        begun = canvas if ground is None else ground.convert("RGBA")
        self._grounds = grounds if ground is None else None
        self._canvas: Picture | None = begun
        self._actors: Sequence[Actor] | None = cast

    def previews(self, count: int) -> Iterator[Frame]:
        """`count` (0..3) unfinished states, each as soon as it can be seen: blocked in, drawn
        roughly, drawn without light. Fewer if nothing in the picture would tell them apart."""
        shown: Frame | None = None
        for state in self._states(count):
            self._check()
            frame = self._frame(state)
            if frame != shown:
                yield frame
            shown = frame

    def picture(self) -> Frame:
        """The same pixels whether previews were asked for or not. To be asked for once."""
        return self._frame(self._styled(self._painted(), self._staging.scene))

    def finished_in(self, finishes: Iterable[tuple[Finish, Strength | None]]) -> Iterator[Frame]:
        """The picture of a scene that has a finish in other finishes, painted once. To be asked
        for once."""
        canvas = self._painted()
        for finish, strength in finishes:
            scene = replace(self._staging.scene, finish=finish, strength=strength)
            yield self._frame(self._styled(canvas, scene))

    @property
    def ground(self) -> Picture:
        """A copy of the backdrop alone."""
        return self._ground.copy()

    def canvas(self) -> Picture:
        """The picture before its finishing style. To be asked for once."""
        return self._painted()

    def _painted(self) -> Picture:
        canvas = self._ground
        paint_ground_shadows(canvas, self._seen, self._finish, self._check)
        texts = [t for t in self._staging.texts if not self._is_laid_over(t)]
        unwritten = self._stand(canvas, partial(paint, canvas, finish=self._finish), texts)
        self._paint_front(canvas)
        self._write(canvas, unwritten)  # glow and fog must not dim letters that nothing is before
        return canvas

    def thumbnail(self) -> Frame:
        """The picture without light, small: for who wants it as vectors."""
        small = self._draft().small
        return Frame(*small.size, small.tobytes())

    def _styled(self, canvas: Picture, scene: Scene) -> Picture:
        """In the scene's finishing style, if it has one."""
        seed = self._staging.seed
        if scene.finish is None:
            return canvas
        labels = Image.new("L", self._size, 0)
        for number, actor in enumerate(self._cast, 1):
            self._check()
            mark(labels, actor, min(number, 255))
        asked = [n for n, actor in enumerate(self._cast, 1) if actor.thing.item is not None]
        return finished(canvas, labels, asked, [*self._words(labels)], scene, seed, self._check)

    def _is_laid_over(self, text: PlacedText) -> bool:
        """Bare letters do not go through a finish, which would blur what shows around them."""
        return self._staging.scene.finish is not None and text.carrier == "none"

    def _words(self, labels: Picture) -> Iterator[Words]:
        """All that is written, without what stands before it."""
        for text in self._staging.texts:
            layer = Image.new("RGBA", self._size, (0, 0, 0, 0))
            self._write(layer, [text])
            behind = sum(actor.thing.layer <= text.layer for actor in self._cast)
            before = labels.point([255 * (n <= behind) for n in range(256)])
            layer.putalpha(ImageChops.multiply(layer.getchannel("A"), before))
            yield Words(layer, rgb_of(text.color) if text.carrier == "none" else None)

    def _states(self, count: int) -> Iterator[Picture]:
        if not count:
            return
        draft = self._draft()
        yield draft.blurred(BLOCKED_IN)
        if count > 1:
            yield draft.over(self._ground) if self._is_lit else draft.blurred(HALF_CLEAR)
        if count > 2:
            yield self._unlit() if self._is_lit else draft.blurred(0)

    def _draft(self) -> Draft:
        return Draft(
            self._staging,
            self._layers,
            self._drawings,
            self._finish,
            lambda svg: self._by(svg, self._check),
            self._given,
        )

    def _frame(self, canvas: Picture) -> Frame:
        return Frame(*self._size, canvas.tobytes())

    def _unlit(self) -> Picture:
        """All things and the texts in their places; no shadows, no shading, nothing before them."""
        canvas = self._ground.copy()
        texts = self._staging.texts
        put = partial(paint, canvas, finish=self._finish, lit=False)
        self._write(canvas, self._stand(canvas, put, texts))
        return canvas

    @property
    def _is_lit(self) -> bool:
        """Whether light and weather will add anything to the drawings."""
        stands = any(thing.shadow for thing in self._staging.placed)
        fine = self._finish.fine and self._finish.models
        return stands or fine or not self._front.is_empty

    @property
    def _ground(self) -> Picture:
        """The backdrop; the finished picture is painted on it."""
        if self._canvas is None:
            self._canvas = self._kept() or self._backdrop()
        return self._canvas

    def _kept(self) -> Picture | None:
        """A backdrop that has been painted before; else this one, if it is whole, is kept."""
        if self._grounds is None:
            return None
        key = ground_key(self._behind, self._finish)
        found = self._grounds.find(key)
        if found is None and self._window is None:
            found = self._backdrop()
            self._grounds.keep(key, found)
        return None if found is None else found.copy()

    @cached_property
    def _layers(self) -> Layers:
        return backdrop(self._behind, fine=self._finish.fine)

    @property
    def _cast(self) -> Sequence[Actor]:
        if self._actors is None:
            things = sorted(self._staging.placed, key=lambda thing: thing.layer)
            style = self._staging.scene.style
            self._actors = actors_of(things, self._sprites.of(things, style, self._check))
        return self._actors

    @property
    def _seen(self) -> Sequence[Actor]:
        """Those of the cast that may be seen in the window."""
        window = self._window
        if window is None:
            return self._cast
        return [actor for actor in self._cast if meets(actor.thing, self._staging, window)]

    def _stand(
        self, canvas: Picture, put: Callable[[Actor], None], texts: Sequence[PlacedText]
    ) -> Sequence[PlacedText]:
        """Puts all things on the canvas, and those of the texts that things stand before; returns
        those that nothing stands before, which are still to be written."""
        unwritten = sorted(texts, key=lambda text: text.layer)
        for actor in self._seen:
            self._check()
            while unwritten and actor.thing.layer > unwritten[0].layer:
                self._write(canvas, [unwritten.pop(0)])
            put(actor)
        return unwritten

    def _write(self, canvas: Picture, texts: Sequence[PlacedText]) -> None:
        for text in texts:
            _write(canvas, self._staging, text, self._check, self._by)

    def _paint_front(self, canvas: Picture) -> None:
        """Weather and glow before everything, then the vignette."""
        if not self._front.is_empty:
            blend(canvas, self._raster(self._front, 2 if self._is_hard else 4), 0, 0)
        if self._finish.fine and self._finish.models:
            self._check()
            blend(canvas, vignette(*canvas.size), 0, 0)

    @property
    def _is_hard(self) -> bool:
        """Whether drops, flakes, leaves or sparks fly before the picture."""
        setting = self._staging.scene.setting
        flies = setting.weather in ("rain", "storm", "snowfall") or setting.mood is not None
        return flies or setting.season in ("spring", "autumn")

    def _backdrop(self) -> Picture:
        canvas = self._far()
        top = max(round(near_from(self._behind)), 0)
        near, (width, height) = self._layers.near, self._size
        if not near.is_empty and top < height:
            moved = f'<g transform="translate(0 {-top})">{near.markup()}</g>'
            part = within((width, height - top), self._window, dy=-top)
            blend(
                canvas, in_part(moved, (width, height - top), part, self._check, self._by), 0, top
            )
        return canvas

    def _far(self) -> Picture:
        """Sky and land; out of focus when the things fill the picture."""
        layers = self._layers
        if self._finish.blur_px:
            markup = layers.soft.markup() + layers.land.markup()
            return self._enlarged(markup, 4, blur_px=self._finish.blur_px)
        if self._finish.crisp:
            canvas = self._raster(layers.soft, 2)
            if not layers.land.is_empty:
                blend(canvas, self._raster(layers.land), 0, 0)
        else:
            canvas = self._enlarged(layers.soft.markup() + layers.land.markup(), 2)
        return canvas

    def _raster(self, sheet: Sheet, shrink: int = 1) -> Picture:
        if sheet.is_empty:
            return Image.new("RGBA", self._size, (0, 0, 0, 0))
        if shrink == 1:
            part = within(self._size, self._window)
            return in_part(sheet.markup(), self._size, part, self._check, self._by)
        return self._enlarged(sheet.markup(), shrink)

    def _enlarged(self, markup: str, shrink: int, blur_px: float = 0.0) -> Picture:
        """Markup rasterised `shrink` times smaller and enlarged, which is faster and good enough
        for what has no hard edges."""
        size = self._size
        few = (-(-size[0] // shrink), -(-size[1] // shrink))
        scale = f"{few[0] / size[0]:.6f} {few[1] / size[1]:.6f}"
        scaled = f'<g transform="scale({scale})">{markup}</g>'
        part = within(few, self._window, shrink=shrink)
        small = in_part(scaled, few, part, self._check, self._by)
        if blur_px:
            small = small.filter(ImageFilter.GaussianBlur(blur_px / shrink))
        self._check()
        alpha = small.getchannel("A").crop(part) if part else small.getchannel("A")
        if alpha.getextrema() == (255, 255):  # opaque: half the time
            return small.convert("RGB").resize(size, Image.Resampling.BICUBIC).convert("RGBA")
        return small.resize(size, Image.Resampling.BICUBIC)


def _write(
    canvas: Picture, staging: Staging, text: PlacedText, check: Check, by: Rasterise
) -> None:
    """The text on its carrier; only the part of the canvas around it is rasterised."""
    markup = text_markup(staging, text)
    if not markup:
        return
    reach, (width, height) = reach_of(text), canvas.size
    left, right = max(int(reach.x), 0), min(int(reach.right) + 1, width)
    top, bottom = max(int(reach.y), 0), min(int(reach.bottom) + 1, height)
    if text.carrier == "sign":
        top, bottom = 0, height
    if right > left and bottom > top:
        moved = f'<g transform="translate({-left} {-top})">{markup}</g>'
        blend(canvas, in_bands(moved, (right - left, bottom - top), check, by), left, top)
