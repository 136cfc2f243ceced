"""Scenes into English, the way people type prompts."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from smalto.pack.types import Concept
from smalto.scene.types import Relation, Scene
from smalto.train.captions import english_finishes as styles
from smalto.train.captions import english_flowery as flowery
from smalto.train.captions import english_moods as moods
from smalto.train.captions import english_places as places
from smalto.train.captions import english_relations as relations
from smalto.train.captions import english_words as words
from smalto.train.captions.english_nouns import article
from smalto.train.captions.english_spatial import Spatial
from smalto.train.captions.english_tales import Tales, fill
from smalto.train.captions.mark import named
from smalto.train.captions.sample import Draft
from smalto.train.captions.world import World


def write(draft: Draft, world: World, rng: random.Random, spare_words: Sequence[str]) -> str:
    """The prompt; what the text run copies is wrapped by `mark`. `spare_words`: any English words,
    used as adjectives nobody wrote down."""
    return _Writer(world, rng, spare_words).write(draft)


_LYING = re.compile(r"\b(lying|lies|laid|lay)\b")


class _Writer(Tales):
    def write(self, draft: Draft) -> str:
        scene = draft.scene
        if draft.kind == "noise":
            return self._noise()
        if draft.kind == "list" and scene.text is None and self.rng.random() < 0.09:
            return self._tags(draft)
        if draft.kind == "group":
            body = self._group(scene)
        elif draft.kind == "story":
            body = self._story(scene)
        elif draft.kind == "ellipsis":
            body = self._ellipsis(scene)
        elif draft.kind == "spatial":
            body = self._spatial(draft)
        elif draft.plan is not None:
            return self._tale(draft, draft.plan)
        elif scene.relations:
            body = self._relations(draft)
        elif len(scene.texts) > 1:
            body = self._many_texted(scene)
        elif scene.texts:
            body = self._texted(scene)
        elif scene.items:
            body = self._listed(scene)
        else:
            body = self._place_alone(scene)
        return self._frame(body, draft)

    def _place_alone(self, scene: Scene) -> str:
        """A place and nothing in it: "an autumn forest", "a spooky swamp"."""
        rng, setting = self.rng, scene.setting
        place = setting.place or "meadow"
        said = places.plain(rng, place)
        more = (
            [rng.choice(moods.MOODS[setting.mood])] if setting.mood and rng.random() < 0.5 else []
        )
        self.mooded = bool(more)
        if not more and rng.random() < 0.6:
            return places.alone(rng, place)
        said = " ".join((*more, said))
        return said if said.endswith("s") else article(said)

    def _spatial(self, draft: Draft) -> str:
        items = draft.scene.items

        def noun(k: int) -> str:
            concept = self.world.concepts[items[k].concept]
            return self.noun(concept, items[k].count > 1 and not concept.mass)

        told = Spatial(draft.scene, self.rng, lambda k: self.phrase(items[k]), noun, self.people)
        return told.tell(draft.shape)

    def _tags(self, draft: Draft) -> str:
        """Bare words between commas: "fox, forest, night, line art"."""
        rng, scene, setting = self.rng, draft.scene, draft.scene.setting
        said = [named(k, self.phrase(i, bare=True)) for k, i in enumerate(scene.items)]
        around: list[str] = []
        if setting.kind == "landscape":
            around.append(places.plain(rng, setting.place or "meadow"))
            around.append(rng.choice(places.TIME_TAGS[setting.time]))
            around.append(rng.choice(places.WEATHER_TAGS[setting.weather]))
            if setting.season:
                around.append(rng.choice(places.SEASON_WORDS[setting.season]))
        elif setting.kind == "transparent":
            around.append(rng.choice(moods.TRANSPARENT))
        elif setting.kind == "pattern":
            tones = [rng.choice(words.COLORS[c]) for c in setting.colors]
            around.append(self._pattern(setting, tones))
        elif setting.colors:
            tones = [rng.choice(words.COLORS[c]) for c in setting.colors]
            around.append(" to ".join(tones) + (" background" if len(tones) == 1 else " gradient"))
        if scene.style != "soft":
            around.append(rng.choice(styles.STYLES[scene.style]))
        if scene.finish:
            around.append(styles.finish_after(rng, scene.finish, scene.strength))
        if setting.mood:
            around.append(rng.choice(moods.MOODS[setting.mood]))
        if setting.view:
            around.append(rng.choice(moods.VIEWS[setting.view]))
        if rng.random() < 0.3:
            around.append(rng.choice(words.CLOSERS).strip(" ,"))
        if draft.absent:
            around.append(f"no {self.noun(self.world.concepts[draft.absent], True)}")
        rng.shuffle(around)
        said = [*said, *around] if rng.random() < 0.75 else [*around, *said]
        return rng.choice((", ", ", ", ", ", ", ", " / ", ",", " - ")).join(w for w in said if w)

    def _listed(self, scene: Scene) -> str:
        if self.rng.random() < 0.1:
            return self._sentences(scene)
        phrases = [named(k, self.phrase(i)) for k, i in enumerate(scene.items)]
        if len(phrases) == 2 and self.rng.random() < 0.09:
            return self.rng.choice(flowery.CONTRASTS).format(a=phrases[0], b=phrases[1])
        if len(phrases) > 1 and self.rng.random() < 0.1:
            return self.rng.choice(words.HAS).format(a=phrases[0], b=self._join(phrases[1:]))
        body = self._join(phrases)
        if len(phrases) > 1 and self.rng.random() < 0.05:
            return self.rng.choice(words.HEADINGS).format(n=words.NUMBERS[len(phrases)]) + body
        roll = self.rng.random()
        if roll < 0.06:
            return f"there {'is' if scene.items[0].count == 1 else 'are'} {body}"
        if roll < 0.1 and len(scene.items) > 1:
            return f"{body} {self.rng.choice(('together', 'side by side', 'standing together', 'in one picture', 'in a row'))}"
        return body

    def _sentences(self, scene: Scene) -> str:
        out = []
        for k, item in enumerate(scene.items):
            lead = "there is " if item.count == 1 else "there are "
            out.append(
                self.rng.choice((lead, "i see ", "we see ", "")) + named(k, self.phrase(item))
            )
        return ". ".join(out) + "."

    def _relations(self, draft: Draft) -> str:
        scene = draft.scene
        phrases = [named(k, self.phrase(i)) for k, i in enumerate(scene.items)]
        if draft.kind in ("between", "flanked"):
            forms = relations.BETWEEN if draft.kind == "between" else relations.FLANKED
            return self.rng.choice(forms).format(a=phrases[0], b=phrases[1], c=phrases[2])
        first = scene.relations[0]
        body = self._relation(first, scene, phrases)
        used = {first.a, first.b}
        for rel in scene.relations[1:]:
            body = self._follow(body, rel, scene, phrases, first)
            used |= {rel.a, rel.b}
        rest = [phrases[k] for k in range(len(phrases)) if k not in used]
        return self._join([body, *rest]) if rest else body

    def _form(self, rel: Relation, scene: Scene) -> str:
        """A pattern; of beings that lie somewhere it is their pose that says so."""
        forms = relations.RELATIONS[rel.kind]
        lively = scene.items[rel.a].concept in self.beings
        form = self.rng.choice(forms)
        return self._form(rel, scene) if lively and _LYING.search(form) else form

    def _relation(self, rel: Relation, scene: Scene, phrases: Sequence[str]) -> str:
        rng = self.rng
        if rng.random() < 0.08 and rel.kind in relations.PRONOUN:
            lead = rng.choice(relations.PRONOUN[rel.kind])
            if rel.kind != "left_of":
                return f"{rng.choice(('there is ', ''))}{phrases[rel.a]}{rng.choice(('. ', ', ', ' and '))}{lead} {phrases[rel.b]}"
        said = fill(self._form(rel, scene), phrases[rel.a], phrases[rel.b])
        several = re.match(r"\x03\d(some |a few |many )?[a-z]+s$", phrases[rel.a])
        if rel.kind == "in" and several and rng.random() < 0.4:
            said = f"{phrases[rel.b]} {rng.choice(('of', 'of', 'full of'))} {phrases[rel.a]}"
        if rng.random() < 0.12 and said.startswith(phrases[rel.a] + " "):
            cut = said[len(phrases[rel.a]) :]
            verbless = not re.match(r" (\w+s|is|was|sat|who|that|with|and|in hand)\b", cut)
            said = f"{phrases[rel.a]} {rng.choice(('is', 'is', 'was'))}{cut}" if verbless else said
        return said

    def _follow(
        self, body: str, rel: Relation, scene: Scene, phrases: Sequence[str], first: Relation
    ) -> str:
        """Say a second relation: as a clause on its own, or hung on the last thing named."""
        rng = self.rng
        anchor = self.noun(
            self.world.concepts[scene.items[rel.a].concept], scene.items[rel.a].count > 1
        )
        if rel.a == first.b and body.endswith(phrases[first.b]) and rng.random() < 0.5:
            clause = fill(rng.choice(relations.RELATIONS[rel.kind]), "\0", phrases[rel.b])
            if clause.startswith("\0 "):
                return f"{body} {rng.choice(('', '', 'that is ', 'which is '))}{clause[2:]}"
        if (
            rng.random() < 0.35
            and rel.a == first.a
            and rel.kind in relations.PRONOUN
            and rel.kind != "left_of"
        ):
            return f"{body}{rng.choice(('. ', ', and ', ', ', '; '))}{rng.choice(relations.PRONOUN[rel.kind])} {phrases[rel.b]}"
        said = fill(rng.choice(relations.RELATIONS[rel.kind]), f"the {anchor}", phrases[rel.b])
        return f"{body}{rng.choice(('. ', ', and ', ', ', ' and ', '; '))}{said}"

    def _ellipsis(self, scene: Scene) -> str:
        """Several of one kind told apart by colour: "one red and two blue balloons"."""
        rng, concept = self.rng, self.world.concepts[scene.items[0].concept]
        if rng.random() < 0.4:
            return self._told_apart(scene, concept)
        parts = []
        for item in scene.items:
            number = (
                rng.choice(("a", "one", "one")) if item.count == 1 else words.NUMBERS[item.count]
            )
            parts.append(f"{number} {rng.choice(words.COLORS[item.color or 'red'])}")
        many = scene.items[-1].count > 1 or rng.random() < 0.2
        return f"{self._join(parts)} {self.noun(concept, many)}"

    def _told_apart(self, scene: Scene, concept: Concept) -> str:
        """ "three cats, one black and two white", "a black cat and a white one"."""
        rng, items = self.rng, scene.items
        tints = [rng.choice(words.COLORS[i.color or "red"]) for i in items]
        numbers = [words.NUMBERS[i.count] for i in items]
        if all(i.count == 1 for i in items) and rng.random() < 0.5:
            noun = self.noun(concept, False)
            ones = [
                f"{rng.choice(('a', 'another'))} {t} {rng.choice(('one', noun))}" for t in tints
            ]
            return self._join([f"{rng.choice(('a', 'one'))} {tints[0]} {noun}", *ones[1:]])
        if len(items) == 2 and all(i.count == 1 for i in items) and rng.random() < 0.4:
            one, two, noun = tints[0], tints[1], self.noun(concept, False)
            form = rng.choice(words.ONE_AND_OTHER)
            return form.format(a=one, b=two, n=noun, m=self.noun(concept, True))
        total = words.NUMBERS[min(sum(i.count for i in items), 10)]
        if rng.random() < 0.3:
            total = rng.choice(("", "some", "there are", "the"))
        be = rng.choice(("", "", "is "))
        parts = [
            f"{n} {('are ' if be and n != 'one' else be)}{rng.choice(('', '', 'in '))}{t}"
            for n, t in zip(numbers, tints, strict=True)
        ]
        return (
            f"{total} {self.noun(concept, True)}{rng.choice((', ', ': ', ', '))}{self._join(parts)}"
        )

    def _noise(self) -> str:
        rng = self.rng
        if rng.random() < 0.5:
            a, b = rng.sample(words.ABSTRACT, 2)
            return rng.choice(words.NONSENSE).format(a=a, b=b)
        if rng.random() < 0.5:
            letters = "abcdefghijklmnopqrstuvwxyz"
            made = (
                "".join(rng.choice(letters) for _ in range(rng.randint(2, 9)))
                for _ in range(rng.randint(1, 6))
            )
            return " ".join(made)
        return rng.choice(("???", "...", "123", "42", "a", "the", "of and the", "!!!", "hm", "something", "anything",
                           "surprise me", "whatever you like", "x y z", "lorem ipsum", "0", "-", "test"))  # fmt: skip
