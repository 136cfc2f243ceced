"""What stands around the body of an English caption: requests, places, grounds, styles, texts."""

from __future__ import annotations

import re

from smalto.scene.types import Scene, Text
from smalto.train.captions import english_words as words
from smalto.train.captions.english_nouns import Nouns
from smalto.train.captions.mark import mark
from smalto.train.captions.sample import Draft


class Around(Nouns):
    """Puts a body into its frame, and texts between quotes."""

    def _text_clause(self, text: Text) -> str:
        said = self._text_words(text)
        if text.carrier == "none":
            return self.rng.choice(words.TEXT_CLAUSES_BARE).format(t=said)
        carrier = self.rng.choice(words.CARRIERS[text.carrier])
        return self.rng.choice(words.TEXT_CLAUSES).format(t=said, c=carrier)

    def _text_words(self, text: Text) -> str:
        rng = self.rng
        simple = re.fullmatch(r"[\w ]+", text.content) and len(text.content) < 30
        if simple and text.content.isupper() and rng.random() < 0.3:
            return mark(text.content)
        opening, closing = rng.choice(words.QUOTES)
        if opening in text.content:
            opening, closing = '"', '"'
        return f"{opening}{mark(text.content)}{closing}"

    def _frame(self, body: str, draft: Draft, openable: bool = True) -> str:
        rng, scene = self.rng, draft.scene
        before, after = self._setting(draft)
        style_before, style_after = self._style(scene, leads=not before)
        if before:
            body = f"{before}{'' if before.endswith(' ') else ', '}{body}"
        body += after + style_after
        if draft.absent:
            concept = self.world.concepts[draft.absent]
            negation = rng.choice(words.NEGATION).format(
                n=self.noun(concept, not concept.mass), s=concept.en[0]
            )
            if rng.random() < 0.25:
                names = [self.noun(concept, not concept.mass)]
                if rng.random() < 0.4:
                    other = self.world.concepts[self.world.any(rng)]
                    if other.id not in {i.concept for i in scene.items}:
                        names.append(self.noun(other, not other.mass))
                lead = rng.choice(words.NEGATION_FIRST).format(n=" or ".join(names))
                body = f"{lead}{body}"
            else:
                body += f"{rng.choice((', ', ' ', '. '))}{negation}"
        if style_before and not before:
            body = f"{style_before} {body}"
        elif openable and rng.random() < 0.3:
            lead = rng.choice(words.OPENERS if rng.random() < 0.55 else words.REQUESTS)
            if lead[-2:] not in ("of", "th", "ng", "me") and rng.random() < 0.1:
                lead += " me"
            body = f"{lead} {body}"
        if rng.random() < 0.18:
            body += rng.choice(words.CLOSERS)
        return self._dress(body)

    def _setting(self, draft: Draft) -> tuple[str, str]:
        """(said first, said last)"""
        rng, setting = self.rng, draft.scene.setting
        match setting.kind:
            case "flat" if setting.colors:
                said = rng.choice(words.FLAT).format(c=rng.choice(words.COLORS[setting.colors[0]]))
            case "gradient" if setting.colors:
                forms = words.GRADIENT if len(setting.colors) == 2 else words.GRADIENT_ONE
                tones = [rng.choice(words.COLORS[c]) for c in setting.colors]
                said = rng.choice(forms).format(c=tones[0], d=tones[-1])
            case "transparent":
                said = rng.choice(words.TRANSPARENT)
            case "landscape":
                return self._landscape(draft)
            case _:
                return "", ""
        if rng.random() < 0.15:
            return said, ""
        return "", rng.choice((", ", " ", ", ", ". ")) + said

    def _landscape(self, draft: Draft) -> tuple[str, str]:
        rng, setting = self.rng, draft.scene.setting
        place = setting.place or "meadow"
        scene_first = draft.kind in ("list", "relation", "tale")
        parts = [rng.choice(words.PLACES[place])]
        when = [rng.choice(words.TIMES[setting.time])] if setting.time != "day" else []
        if (
            setting.time == "day"
            and rng.random() < 0.08
            and place not in ("room", "space", "underwater")
        ):
            when = [rng.choice(words.TIMES["day"])]
        when += [rng.choice(words.WEATHERS[setting.weather])] if setting.weather != "clear" else []
        if place == "meadow" and when and rng.random() < 0.6:
            parts = []
        if draft.kind in ("group", "place") and not (draft.kind == "group" and rng.random() < 0.1):
            parts = []
        elif scene_first and rng.random() < 0.13:
            scenery = " ".join((rng.choice(words.PLACE_ALONE[place]), *when))
            return rng.choice(words.SCENERY).format(p=scenery), ""
        rng.shuffle(when)
        parts = parts + when if rng.random() < 0.75 else when + parts
        if not parts:
            return "", ""
        said = rng.choice((" ", ", ")).join(parts)
        if rng.random() < 0.16 and draft.kind not in ("group", "place"):
            return said, ""
        return "", rng.choice((" ", " ", ", ", ". ")) + said

    def _style(self, scene: Scene, *, leads: bool) -> tuple[str, str]:
        rng = self.rng
        if scene.style == "soft" and rng.random() < 0.97:
            return "", ""
        if leads and rng.random() < 0.4:
            return rng.choice(words.STYLE_PREFIX[scene.style]), ""
        return "", rng.choice((", ", " ", ", ")) + rng.choice(words.STYLES[scene.style])

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
