"""What stands around the body of an English caption: requests, places, grounds, moods, styles."""

from __future__ import annotations

from dataclasses import replace

from smalto.scene.types import Scene, Setting
from smalto.train.captions import english_finishes as styles
from smalto.train.captions import english_flowery as flowery
from smalto.train.captions import english_moods as moods
from smalto.train.captions import english_places as places
from smalto.train.captions import english_words as words
from smalto.train.captions.english_texts_said import Texts
from smalto.train.captions.sample import Draft
from smalto.train.captions.settings import INSIDE


class Around(Texts):
    """Puts a body into its frame."""

    def _frame(self, body: str, draft: Draft, openable: bool = True) -> str:
        rng, scene = self.rng, draft.scene
        before, after = self._setting(draft)
        openers: list[str] = []
        for lead, tail in (
            self._style(scene),
            self._finish(scene),
            self._view(scene),
            self._mood(scene),
        ):
            if lead and openable and not before and not openers:
                openers.append(lead)
            elif tail:
                after = f"{tail}{after}" if rng.random() < 0.12 else f"{after}{tail}"
        if before:
            body = f"{before}{'' if before.endswith(' ') else ', '}{body}"
        body += after
        body = self._negated(body, draft)
        if openers:
            body = f"{openers[0]} {body}"
        elif openable and rng.random() < 0.3:
            lead = rng.choice(words.OPENERS if rng.random() < 0.55 else words.REQUESTS)
            if lead[-2:] not in ("of", "th", "ng", "me") and rng.random() < 0.1:
                lead += " me"
            body = f"{lead} {body}"
        if rng.random() < 0.18:
            tails = (words.CLOSERS, moods.CAMERA, flowery.ENDS)
            body += rng.choice(rng.choices(tails, (60, 25, 15))[0])
        return self._dress(body)

    def _negated(self, body: str, draft: Draft) -> str:
        """With what is not to be there: a thing, or something no scene can hold."""
        rng, scene = self.rng, draft.scene
        if not draft.absent:
            people = any(i.concept in self.people for i in scene.items)
            if rng.random() < 0.02 and not people and not scene.texts:
                link = rng.choice((", ", " ", ". ", ", "))
                return f"{body}{link}{rng.choice(words.NOTHING)}"
            return body
        concept = self.world.concepts[draft.absent]
        many = not concept.mass
        if rng.random() < 0.25:
            names = [self.noun(concept, many)]
            if rng.random() < 0.4:
                other = self.world.concepts[self.world.any(rng)]
                if other.id not in {i.concept for i in scene.items}:
                    names.append(self.noun(other, not other.mass))
            lead = rng.choice(words.NEGATION_FIRST).format(n=" or ".join(names))
            return f"{lead}{body}"
        said = rng.choice(words.NEGATION).format(n=self.noun(concept, many), s=concept.en[0])
        return f"{body}{rng.choice((', ', ' ', '. '))}{said}"

    # ground

    def _setting(self, draft: Draft) -> tuple[str, str]:
        """(said first, said last)"""
        rng, setting = self.rng, draft.scene.setting
        tones = [rng.choice(words.COLORS[c]) for c in setting.colors]
        match setting.kind:
            case "flat" if tones:
                said = rng.choice(moods.FLAT).format(c=tones[0])
            case "gradient" if tones:
                forms = moods.GRADIENT if len(tones) == 2 else moods.GRADIENT_ONE
                said = rng.choice(forms).format(c=tones[0], d=tones[-1])
            case "transparent":
                said = rng.choice(moods.TRANSPARENT)
            case "pattern":
                said = self._pattern(setting, tones)
            case "landscape":
                return self._landscape(draft)
            case _:
                return "", ""
        if rng.random() < 0.15:
            return said, ""
        return "", rng.choice((", ", " ", ", ", ". ")) + said

    def _pattern(self, setting: Setting, tones: list[str]) -> str:
        adjectives, nouns = moods.PATTERNS[setting.pattern or "dots"]
        forms = (moods.PATTERN_PLAIN, moods.PATTERN_ONE, moods.PATTERN_TWO)[len(tones)]
        color, figure = (*tones, "", "")[:2]
        form = self.rng.choice(forms)
        said = form.format(
            a=self.rng.choice(adjectives), n=self.rng.choice(nouns), c=color, d=figure
        )
        return said.replace(" a orange", " an orange").replace(" a amber", " an amber")

    def _landscape(self, draft: Draft) -> tuple[str, str]:
        rng, setting = self.rng, draft.scene.setting
        place = setting.place or "meadow"
        parts = [places.at(rng, place)]
        if place == "sky" and len(draft.scene.items) == 1 and rng.random() < 0.3:
            parts = ["in the sky"]
        if setting.mood and rng.random() < 0.4:
            parts, self.mooded = (
                [places.felt(rng, place, rng.choice(moods.MOODS[setting.mood]))],
                True,
            )
        when = self._when(setting)
        if self.mooded:
            pass
        elif (place == "meadow" and when and rng.random() < 0.6) or (
            place == "snow" and setting.season == "winter" and rng.random() < 0.75
        ):
            parts = []
        if draft.kind in ("group", "place") and not (draft.kind == "group" and rng.random() < 0.1):
            parts = []
            self.mooded = False
        elif (
            not self.mooded
            and draft.kind in ("list", "relation", "tale")
            and parts
            and rng.random() < 0.13
        ):
            mood = (
                f"{rng.choice(moods.MOODS[setting.mood])} "
                if setting.mood and rng.random() < 0.6
                else ""
            )
            if mood:
                self.mooded = True
            alone = places.alone(rng, place)
            if mood:
                alone = f"{'an' if mood[0] in 'aeiou' else 'a'} {mood}{places.plain(rng, place)}"
            return rng.choice(places.SCENERY).format(p=" ".join((alone, *when))), ""
        parts = parts + when if rng.random() < 0.75 else when + parts
        if not parts:
            return "", ""
        said = rng.choice((" ", ", ")).join(parts)
        if rng.random() < 0.16 and draft.kind not in ("group", "place"):
            return said, ""
        return "", rng.choice((" ", " ", ", ", ". ")) + said

    def _when(self, setting: Setting) -> list[str]:
        """Time, weather and season, those that are not what nobody would mention."""
        rng = self.rng
        when = [rng.choice(places.TIMES[setting.time])] if setting.time != "day" else []
        if not when and rng.random() < 0.08 and setting.place not in INSIDE:
            when = [rng.choice(places.TIMES["day"])]
        when += [rng.choice(places.WEATHERS[setting.weather])] if setting.weather != "clear" else []
        when += [rng.choice(places.SEASONS[setting.season])] if setting.season else []
        rng.shuffle(when)
        return when

    # how it looks and feels: each (said before the body, said behind it)

    def _style(self, scene: Scene) -> tuple[str, str]:
        rng = self.rng
        if scene.style == "soft" and (rng.random() < 0.97 or scene.finish):
            return "", ""
        if rng.random() < 0.4:
            said = rng.choice(styles.STYLE_PREFIX[scene.style])
            return said, f", {rng.choice(styles.STYLES[scene.style])}"
        return "", rng.choice((", ", " ", ", ")) + rng.choice(styles.STYLES[scene.style])

    def _finish(self, scene: Scene) -> tuple[str, str]:
        rng = self.rng
        if not scene.finish:
            return "", ""
        after = styles.finish_after(rng, scene.finish, scene.strength)
        lead = styles.finish_before(rng, scene.finish, scene.strength) if rng.random() < 0.5 else ""
        return lead, rng.choice((", ", " ", ", ", ". ")) + after

    def _view(self, scene: Scene) -> tuple[str, str]:
        rng, view = self.rng, scene.setting.view
        if not view:
            return "", ""
        lead = rng.choice(moods.VIEW_BEFORE[view]) if rng.random() < 0.55 else ""
        return lead, f", {rng.choice(moods.VIEWS[view])}"

    def _mood(self, scene: Scene) -> tuple[str, str]:
        rng, mood = self.rng, scene.setting.mood
        if not mood or self.mooded:
            return "", ""
        word = rng.choice(moods.MOODS[mood])
        lead = rng.choice(moods.MOOD_BEFORE).format(m=word) if rng.random() < 0.3 else ""
        forms = moods.MOOD_AFTER if rng.random() < 0.75 else moods.MOOD_CLAUSES
        tail = rng.choice(forms).format(m=word)
        lead = lead.replace("a e", "an e").replace("a i", "an i").replace("a a", "an a")
        return lead, rng.choice((", ", ", ", ". ")) + tail

    def _dress(self, body: str) -> str:
        """Case, final stop, blanks and small slips."""
        rng = self.rng
        roll = rng.random()
        if roll < 0.35 and not body.startswith("\x03"):
            body = body[:1].upper() + body[1:]
        elif roll < 0.35:
            body = body[:2] + body[2:3].upper() + body[3:]
        if rng.random() < 0.25 and not body.endswith("."):
            body += rng.choice((".", ".", "!", "?"))
        if rng.random() < 0.03:
            body = f"\n{body}\n"
        return body


def without_setting(scene: Scene) -> Scene:
    """The scene once its place has been told in a clause of its own."""
    kept = Setting(mood=scene.setting.mood, view=scene.setting.view)
    return replace(scene, setting=kept)
