"""What stands around the body of a Chinese caption: requests, places, grounds, moods, styles."""

from __future__ import annotations

from collections.abc import Sequence

from smalto.scene.types import Scene
from smalto.train.captions import chinese_looks as looks
from smalto.train.captions import chinese_places as places
from smalto.train.captions import chinese_words as words
from smalto.train.captions.chinese_texts_said import Texts
from smalto.train.captions.sample import Draft
from smalto.train.captions.settings import INSIDE

_WESTERN = str.maketrans("，：；！", ",:;!")


class Around(Texts):
    """Puts a body into its frame."""

    def _places(self, scene: Scene) -> str:
        rng, setting = self.rng, scene.setting
        place = setting.place or "meadow"
        parts = [places.at(rng, place)]
        if place == "sky" and len(scene.items) == 1 and rng.random() < 0.3:
            parts = ["天上"]
        mooded = bool(setting.mood) and rng.random() < 0.4
        if mooded:
            parts = [places.felt(rng, place, rng.choice(places.MOODS[setting.mood or "calm"]))]
            self.mooded = True
        when = []
        if setting.time != "day" or (rng.random() < 0.05 and place not in INSIDE):
            when.append(rng.choice(places.TIMES[setting.time]))
        when += [rng.choice(places.WEATHERS[setting.weather])] if setting.weather != "clear" else []
        when += [rng.choice(places.SEASONS[setting.season])] if setting.season else []
        rng.shuffle(when)
        if mooded:
            pass
        elif (place == "meadow" and when and rng.random() < 0.5) or (
            place == "snow" and setting.season == "winter" and rng.random() < 0.7
        ):
            parts = []
        return rng.choice(("，", "的", "")).join(when + parts)

    def _frame(self, body: str, draft: Draft, openable: bool = True) -> str:
        rng, scene = self.rng, draft.scene
        before, after = self._ground(draft)
        for lead, tail in (
            self._style(scene),
            self._finish(scene),
            self._view(scene),
            self._mood(scene),
        ):
            if lead and rng.random() < 0.35 and not before.startswith("在"):
                before = lead + before
            elif tail:
                after += rng.choice(("，", "，", " ", "。")) + tail
        if draft.absent:
            absent = self.noun(self.world.concepts[draft.absent])
            if rng.random() < 0.25:
                before = rng.choice(words.NEGATION_FIRST).format(n=absent) + before
            else:
                after += "，" + rng.choice(words.NEGATION).format(n=absent)
        elif rng.random() < 0.02 and not any(i.concept in self.beings for i in scene.items):
            after += f"，{rng.choice(words.NOTHING)}" if not scene.texts else ""
        lead = rng.choice(words.OPENERS) if openable and rng.random() < 0.3 else ""
        tail = rng.choice(words.CLOSERS if rng.random() < 0.75 else words.CAMERA) if rng.random() < 0.15 else ""  # fmt: skip
        stop = rng.choice(("。", "。", "！")) if rng.random() < 0.25 else ""
        return self._typed(lead + before + body + after + tail + stop)

    def _typed(self, said: str) -> str:
        """Now and then with the stops of a western keyboard, or blanks for them."""
        roll = self.rng.random()
        if roll < 0.22:
            return said.translate(_WESTERN)
        return said.replace("，", " ") if roll < 0.26 else said

    def _ground(self, draft: Draft) -> tuple[str, str]:
        """(said first, said last)"""
        rng, scene = self.rng, draft.scene
        if scene.setting.kind == "landscape":
            if draft.kind in ("group", "place"):
                return "", ""
            where = self._places(scene)
            if rng.random() < 0.6:
                link = rng.choice(("，", "，", "有", "的"))
                return f"{rng.choice(('在', '', ''))}{where}{link}", ""
            return "", f"{rng.choice(('，在', '，', '，背景是'))}{where}"
        said = self._backdrop(scene)
        if said and rng.random() < 0.2:
            return f"{said}{rng.choice(('，', '上的', '上有'))}", ""
        return "", f"{rng.choice(('，', '，', ' ', '。', ''))}{said}" if said else ""

    def _backdrop(self, scene: Scene) -> str:
        rng, setting = self.rng, scene.setting
        tones = [rng.choice(words.COLORS[c]).removesuffix("的") for c in setting.colors]
        match setting.kind:
            case "flat" if tones:
                return rng.choice(looks.FLAT).format(c=tones[0])
            case "gradient" if tones:
                plans: Sequence[str] = looks.GRADIENT if len(tones) == 2 else looks.GRADIENT_ONE
                return rng.choice(plans).format(c=tones[0], d=tones[-1])
            case "transparent":
                return rng.choice(looks.TRANSPARENT)
            case "pattern":
                pattern = rng.choice(looks.PATTERNS[setting.pattern or "dots"])
                forms = (looks.PATTERN_PLAIN, looks.PATTERN_ONE, looks.PATTERN_TWO)[len(tones)]
                color, figure = (*tones, "", "")[:2]
                return rng.choice(forms).format(p=pattern, c=color, d=figure)
        return ""

    # how it looks and feels: each (said before the body, said behind it)

    def _style(self, scene: Scene) -> tuple[str, str]:
        rng = self.rng
        if scene.style == "soft" and (rng.random() < 0.97 or scene.finish):
            return "", ""
        style = rng.choice(looks.STYLES[scene.style])
        return f"{style}{rng.choice(('的', '，', '：'))}", style

    def _finish(self, scene: Scene) -> tuple[str, str]:
        rng = self.rng
        if not scene.finish:
            return "", ""
        name = rng.choice(looks.FINISHES[scene.finish])
        if scene.strength:
            said = rng.choice(looks.STRENGTHS[scene.strength]).format(f=name)
            return f"{said}，", said
        lead = rng.choice(looks.FINISH_LEADS).format(f=name)
        return lead, rng.choice(looks.FINISH_FORMS).format(f=name)

    def _view(self, scene: Scene) -> tuple[str, str]:
        view = scene.setting.view
        if not view:
            return "", ""
        return self.rng.choice(places.VIEW_LEADS[view]), self.rng.choice(places.VIEWS[view])

    def _mood(self, scene: Scene) -> tuple[str, str]:
        mood = scene.setting.mood
        if not mood or self.mooded:
            return "", ""
        word = self.rng.choice(places.MOODS[mood])
        lead = self.rng.choice(places.MOOD_LEADS).format(m=word)
        return lead, self.rng.choice(places.MOOD_FORMS).format(m=word)
