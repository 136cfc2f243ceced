"""Parts of Chinese captions: noun phrases, texts between quotes, places, what stands around."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from smalto.pack.types import Concept
from smalto.scene.english import uncolored
from smalto.scene.types import Item, Scene, Text
from smalto.train.captions import chinese_words as words
from smalto.train.captions.mark import mark
from smalto.train.captions.sample import Draft
from smalto.train.captions.world import World


@dataclass
class Around:
    """Says things and puts a body into its frame."""

    world: World
    rng: random.Random

    def noun(self, concept: Concept) -> str:
        names = uncolored(concept.zh)
        return names[0] if self.rng.random() < 0.6 else self.rng.choice(names)

    def _measure(self, concept: Concept) -> str:
        group = concept.group
        for prefix, measures in words.MEASURES.items():
            if group.startswith(prefix[:5]):
                return self.rng.choice(measures)
        return self.rng.choice(words.MEASURES["thing"])

    def phrase(self, item: Item, did: str = "") -> str:
        """An item in full; `did` (戴着帽子的) stands between its number and its adjectives."""
        concept = self.world.concepts[item.concept]
        return (
            self._count(item, concept)
            + did
            + self._adjectives(item)
            + self._pose(item)
            + self.noun(concept)
        )

    def _count(self, item: Item, concept: Concept) -> str:
        rng, measure = self.rng, self._measure(concept)
        if item.many:
            many = rng.choice(words.MANY)
            return many + measure if many in ("几", "好几", "数") else many
        if item.count == 1:
            return rng.choice(
                (
                    f"一{measure}",
                    f"一{measure}",
                    f"一{measure}",
                    f"一{measure}",
                    "",
                    measure if rng.random() < 0.3 else "",
                    f"1{measure}",
                )
            )
        number = str(item.count) if rng.random() < 0.2 else words.NUMBERS[item.count]
        return ("二" if number == "两" and rng.random() < 0.03 else number) + measure

    def _adjectives(self, item: Item) -> str:
        rng, out = self.rng, []
        if item.size:
            out.append(rng.choice(words.SMALL if item.size == "small" else words.BIG))
        if rng.random() < 0.18:
            out.append(rng.choice(words.FILLERS))
        if item.color:
            color = rng.choice(words.COLORS[item.color])
            out.append(color if color.endswith("的") or rng.random() < 0.4 else f"{color}的")
        if rng.random() < 0.15:
            rng.shuffle(out)
        return "".join(out)

    def _pose(self, item: Item) -> str:
        if not item.pose:
            return ""
        act = self.rng.choice(words.POSES[item.pose])
        return f"{self.rng.choice(('', '正在', '在'))}{act}的"

    def _join(self, parts: Sequence[str]) -> str:
        if len(parts) == 1:
            return parts[0]
        last = self.rng.choice(words.JOINS)
        return self.rng.choice(("、", "，", "、")).join(parts[:-1]) + last + parts[-1]

    def _text_clause(self, text: Text) -> str:
        said = self._quoted(text)
        if text.carrier == "none":
            return self.rng.choice(words.TEXT_CLAUSES_BARE).format(t=said)
        carrier = self.rng.choice(words.CARRIERS[text.carrier])
        return self.rng.choice(words.TEXT_CLAUSES).format(t=said, c=carrier)

    def _quoted(self, text: Text) -> str:
        opening, closing = self.rng.choice(words.QUOTES)
        if opening in text.content or closing in text.content:
            opening, closing = "“", "”"
        return f"{opening}{mark(text.content)}{closing}"

    def _places(self, scene: Scene) -> str:
        rng, setting = self.rng, scene.setting
        place = setting.place or "meadow"
        parts = [rng.choice(words.PLACES[place])]
        when = (
            [rng.choice(words.TIMES[setting.time])]
            if setting.time != "day" or rng.random() < 0.05
            else []
        )
        when += [rng.choice(words.WEATHERS[setting.weather])] if setting.weather != "clear" else []
        if place == "meadow" and when and rng.random() < 0.5:
            parts = []
        return rng.choice(("，", "的", "")).join(when + parts)

    def _frame(self, body: str, draft: Draft, openable: bool = True) -> str:
        rng, scene = self.rng, draft.scene
        setting = scene.setting
        before, after = "", ""
        if setting.kind == "landscape" and draft.kind not in ("group", "place"):
            where = self._places(scene)
            if rng.random() < 0.6:
                before = (
                    f"{rng.choice(('在', '', ''))}{where}{rng.choice(('，', '，', '有', '的'))}"
                )
            else:
                after = f"{rng.choice(('，在', '，', '，背景是'))}{where}"
        elif (said := self._backdrop(scene)) and rng.random() < 0.2:
            before = f"{said}{rng.choice(('，', '上的', '上有'))}"
        elif said:
            after = f"{rng.choice(('，', '，', ' ', '。', ''))}{said}"
        if scene.style != "soft" or rng.random() < 0.03:
            style = rng.choice(words.STYLES[scene.style])
            if rng.random() < 0.35 and not before:
                before = f"{style}{rng.choice(('的', '，', '：'))}"
            else:
                after += f"{rng.choice(('，', ' ', '。'))}{style}"
        if draft.absent:
            absent = self.noun(self.world.concepts[draft.absent])
            if rng.random() < 0.25:
                before = rng.choice(words.NEGATION_FIRST).format(n=absent) + before
            else:
                after += "，" + rng.choice(words.NEGATION).format(n=absent)
        lead = rng.choice(words.OPENERS) if openable and rng.random() < 0.3 else ""
        tail = rng.choice(words.CLOSERS) if rng.random() < 0.15 else ""
        stop = rng.choice(("。", "。", "！")) if rng.random() < 0.25 else ""
        return lead + before + body + after + tail + stop

    def _backdrop(self, scene: Scene) -> str:
        rng, setting = self.rng, scene.setting
        tones = [rng.choice(words.COLORS[c]).removesuffix("的") for c in setting.colors]
        match setting.kind:
            case "flat" if tones:
                return rng.choice(words.FLAT).format(c=tones[0])
            case "gradient" if tones:
                forms = words.GRADIENT if len(tones) == 2 else words.GRADIENT_ONE
                return rng.choice(forms).format(c=tones[0], d=tones[-1])
            case "transparent":
                return rng.choice(words.TRANSPARENT)
        return ""
