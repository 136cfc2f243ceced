"""Scenes into English, the way people type prompts."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from smalto.pack.types import Concept
from smalto.scene.english import plural, uncolored
from smalto.scene.types import Item, Relation, Scene, Setting, Text
from smalto.train.captions import english_words as words
from smalto.train.captions import tale_words
from smalto.train.captions.mark import mark, named
from smalto.train.captions.sample import Draft
from smalto.train.captions.tale import Plan
from smalto.train.captions.tale_english import English
from smalto.train.captions.world import World


def article(phrase: str) -> str:
    return (
        "an "
        if phrase[:1].lower() in "aeiou" and not phrase.startswith(("uni", "one", "eu"))
        else "a "
    ) + phrase


def write(draft: Draft, world: World, rng: random.Random, spare_words: Sequence[str]) -> str:
    """The prompt; what the text run copies is wrapped by `mark`. `spare_words`: any English words,
    used as adjectives nobody wrote down."""
    return _Writer(world, rng, spare_words).write(draft)


@dataclass
class _Writer:
    world: World
    rng: random.Random
    spare: Sequence[str]

    @cached_property
    def beings(self) -> frozenset[str]:
        return frozenset(self.world.beings)

    @cached_property
    def people(self) -> frozenset[str]:
        return frozenset(self.world.people)

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
        elif draft.plan is not None:
            return self._tale(draft, draft.plan)
        elif scene.relations:
            body = self._relations(draft)
        elif scene.text is not None:
            body = self._texted(scene)
        elif scene.items:
            body = self._listed(scene)
        else:
            body = self.rng.choice(words.PLACE_ALONE[scene.setting.place or "meadow"])
        return self._frame(body, draft)

    # nouns

    def noun(self, concept: Concept, many: bool) -> str:
        names = uncolored(concept.en)
        name = names[0] if self.rng.random() < 0.6 else self.rng.choice(names)
        if not many:
            return name
        return concept.plural if name == concept.en[0] and concept.plural else plural(name)

    def phrase(self, item: Item, *, bare: bool = False) -> str:
        """A noun phrase: "three small red birds", "a happy dog that is running"."""
        rng, concept = self.rng, self.world.concepts[item.concept]
        many = item.count > 1 and not concept.mass
        core = self._adjectives(item) + self.noun(concept, many)
        before, after = self._pose(item, many)
        core = f"{before}{core}{after}"
        if item.count == 1 and concept.id in self.beings and rng.random() < 0.02:
            core += f"{rng.choice((' named ', ' called ', ', '))}{rng.choice(words.NAMES)}"
        if rng.random() < 0.025:
            core += f" {rng.choice(words.WHEREABOUTS)}"
        if item.color and rng.random() < 0.06:
            return self._count(item, concept, self._late_color(item, many), bare)
        return self._count(item, concept, core, bare)

    def _late_color(self, item: Item, many: bool) -> str:
        plain = self.noun(self.world.concepts[item.concept], many)
        color = self.rng.choice(words.COLORS[item.color or "red"])
        size = (
            f"{self.rng.choice(words.SMALL if item.size == 'small' else words.BIG)} "
            if item.size
            else ""
        )
        before, after = self._pose(item, many)
        link = self.rng.choice((" that is {}", " in {}", " colored {}", " of {} color", ", {},"))
        return before + size + plain + after + link.format(color)

    def _adjectives(self, item: Item) -> str:
        rng, out = self.rng, []
        if item.size:
            out.append(rng.choice(words.SMALL if item.size == "small" else words.BIG))
        if rng.random() < 0.22:
            out.append(rng.choice(words.FILLERS))
        if rng.random() < 0.05:
            out.append(rng.choice(self.spare))
        if rng.random() < 0.1:
            rng.shuffle(out)
        if item.color:
            color = rng.choice(words.COLORS[item.color])
            out.append(f"{color}-colored" if rng.random() < 0.04 else color)
        return "".join(f"{w} " for w in out)

    def _pose(self, item: Item, many: bool) -> tuple[str, str]:
        if not item.pose:
            return "", ""
        participles, verbs = words.POSES[item.pose]
        if self.rng.random() < 0.25 and " " not in participles[0] and item.pose not in ("sit",):
            return f"{participles[0]} ", ""
        if self.rng.random() < 0.6:
            return "", f" {self.rng.choice(participles)}"
        verb = self.rng.choice(verbs)
        if many:
            verb = (
                verb.replace("is ", "are ", 1)
                if "is " in verb
                else re.sub(r"^(\w+?)(?:e?s)\b", r"\1", verb)
            )
        return "", f" {self.rng.choice(('that ', 'who ', ''))}{verb}"

    def _count(self, item: Item, concept: Concept, core: str, bare: bool) -> str:
        rng = self.rng
        if concept.mass:
            return rng.choice(("", "", "some ", "a bit of ")) + core
        if item.many:
            return core if rng.random() < words.MANY_BARE else f"{rng.choice(words.MANY)} {core}"
        if item.count == 1 and concept.plural == concept.en[0] and core.endswith("s"):
            return rng.choice(("a pair of {}", "{}", "{}", "the {}", "some {}")).format(core)
        if item.count == 1:
            roll = rng.random()
            if bare or roll < 0.08:
                return core
            if roll < 0.14:
                return f"the {core}"
            if roll < 0.2:
                return f"{rng.choice(('one', 'a single', 'just one'))} {core}"
            if roll < 0.24:
                return f"{rng.choice(words.OWNERS)} {core}"
            if roll < 0.34 and concept.group == "food":
                return f"{rng.choice(words.PIECES)} {core}"
            return article(core)
        if item.count == 2 and rng.random() < 0.15:
            return f"{rng.choice(words.PAIR)} {core}"
        if item.count == 3 and rng.random() < 0.05:
            return f"{rng.choice(words.TRIO)} {core}"
        number = str(item.count) if rng.random() < 0.3 else words.NUMBERS[item.count]
        if rng.random() < 0.05:
            return rng.choice(words.COUNTED).format(n=number, a=core)
        return f"{number} {core}"

    # sentences

    def _join(self, parts: Sequence[str]) -> str:
        if len(parts) == 1:
            return parts[0]
        if len(parts) == 2:
            return self.rng.choice(words.JOINS).join(parts)
        last = self.rng.choice((" and ", ", and ", ", ", " and ", ", plus "))
        return ", ".join(parts[:-1]) + last + parts[-1]

    def _tags(self, draft: Draft) -> str:
        """Bare words between commas: "fox, forest, night, line art"."""
        rng, scene, setting = self.rng, draft.scene, draft.scene.setting
        said = [named(k, self.phrase(i, bare=True)) for k, i in enumerate(scene.items)]
        around: list[str] = []
        if setting.kind == "landscape":
            place = rng.choice(words.PLACE_ALONE[setting.place or "meadow"])
            around.append(re.sub(r"^(an?|the) ", "", place))
            around.append(rng.choice(words.TIME_TAGS[setting.time]))
            around.append(rng.choice(words.WEATHER_TAGS[setting.weather]))
        elif setting.kind == "transparent":
            around.append(rng.choice(words.TRANSPARENT))
        elif setting.colors:
            tones = [rng.choice(words.COLORS[c]) for c in setting.colors]
            around.append(" to ".join(tones) + (" background" if len(tones) == 1 else " gradient"))
        if scene.style != "soft":
            around.append(rng.choice(words.STYLES[scene.style]))
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
            forms = words.BETWEEN if draft.kind == "between" else words.FLANKED
            return self.rng.choice(forms).format(a=phrases[0], b=phrases[1], c=phrases[2])
        first = scene.relations[0]
        body = self._relation(first, phrases)
        used = {first.a, first.b}
        for rel in scene.relations[1:]:
            body = self._follow(body, rel, scene, phrases, first)
            used |= {rel.a, rel.b}
        rest = [phrases[k] for k in range(len(phrases)) if k not in used]
        return self._join([body, *rest]) if rest else body

    def _relation(self, rel: Relation, phrases: Sequence[str]) -> str:
        rng = self.rng
        if rng.random() < 0.08 and rel.kind in words.PRONOUN:
            lead = rng.choice(words.PRONOUN[rel.kind])
            if rel.kind != "left_of":
                return f"{rng.choice(('there is ', ''))}{phrases[rel.a]}{rng.choice(('. ', ', ', ' and '))}{lead} {phrases[rel.b]}"
        said = rng.choice(words.RELATIONS[rel.kind]).format(a=phrases[rel.a], b=phrases[rel.b])
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
            clause = rng.choice(words.RELATIONS[rel.kind]).format(a="\0", b=phrases[rel.b])
            if clause.startswith("\0 "):
                return f"{body} {rng.choice(('', '', 'that is ', 'which is '))}{clause[2:]}"
        if (
            rng.random() < 0.35
            and rel.a == first.a
            and rel.kind in words.PRONOUN
            and rel.kind != "left_of"
        ):
            return f"{body}{rng.choice(('. ', ', and ', ', ', '; '))}{rng.choice(words.PRONOUN[rel.kind])} {phrases[rel.b]}"
        said = rng.choice(words.RELATIONS[rel.kind]).format(a=f"the {anchor}", b=phrases[rel.b])
        return f"{body}{rng.choice(('. ', ', and ', ', ', ' and ', '; '))}{said}"

    def _group(self, scene: Scene) -> str:
        """Groups doing several things: "people and robots in a park, some walking, others ..."."""
        rng = self.rng
        names: list[str] = []
        for item in scene.items:
            if (
                item.pose
                and (name := self.noun(self.world.concepts[item.concept], True)) not in names
                and item.concept not in [i.concept for i in scene.items[: scene.items.index(item)]]
            ):
                names.append((rng.choice(("", "", f"{rng.choice(words.FILLERS)} "))) + name)
        acts = [rng.choice(words.POSES[i.pose][0]) for i in scene.items if i.pose]
        for rel in scene.relations:
            if rel.kind == "sits_on":
                act = f"{rng.choice(('sitting', 'sitting', 'resting', 'relaxing', 'seated'))} on {self.phrase(scene.items[rel.b])}"
                acts.append(act)
            else:
                acts[-1] += (
                    f" {rng.choice(('under', 'beneath', 'in the shade of'))} {self.phrase(scene.items[rel.b])}"
                )
        some = rng.choice(
            (
                ("some", "some", "some", "others"),
                ("some", "others", "others", "others"),
                ("", "", "", ""),
            )
        )
        told = [f"{w} {a}".strip() for w, a in zip(some, acts, strict=False)]
        who = rng.choice((" and ", " and ", " with ", " together with ")).join(names)
        verb = rng.choice(("", " together", " spend the day together", " are enjoying the day", " having fun",
                           " live in harmony", " relax together", " spending time together"))  # fmt: skip
        place = self._place_phrase(scene) if rng.random() < 0.9 else ""
        lead = rng.choice(
            (f"{who}{verb}{place}", f"{place.strip()}, {who}{verb}" if place else who)
        )
        return f"{lead}{rng.choice((', ', '. ', ': ', ' - ', ','))}{self._join(told)}"

    def _story(self, scene: Scene) -> str:
        """Several sentences: each relation, then what else there is, then a mood."""
        rng = self.rng
        told: set[int] = set()

        def said(k: int) -> str:
            item = scene.items[k]
            if k in told:
                return f"the {self.noun(self.world.concepts[item.concept], item.count > 1)}"
            told.add(k)
            return named(k, self.phrase(item))

        clauses = []
        for rel in scene.relations:
            form = rng.choice(words.RELATIONS[rel.kind])
            first, second = (
                (rel.a, rel.b) if form.find("{a}") < form.find("{b}") else (rel.b, rel.a)
            )
            names = {first: said(first), second: said(second)}
            clauses.append(form.format(a=names[rel.a], b=names[rel.b]))
        for k in range(len(scene.items)):
            if k not in told:
                clauses.append(rng.choice(words.SEEN).format(a=said(k)))
        if scene.text is not None:
            clauses.insert(rng.randint(0, len(clauses)), self._text_clause(scene.text))
        if rng.random() < 0.5:
            clauses.insert(rng.choice((0, len(clauses))), rng.choice(words.DECOR))
        body = clauses[0]
        for clause in clauses[1:]:
            body += rng.choice(words.STORY_JOINS) + clause
        return body

    def _tale(self, draft: Draft, plan: Plan) -> str:
        """Several things and how they hang together, in one sentence or in several; what is said
        in a sentence of its own (the place, the style) is not said again around them."""
        rng, scene = self.rng, draft.scene

        def noun(k: int) -> str:
            item = scene.items[k]
            concept = self.world.concepts[item.concept]
            return self.noun(concept, item.count > 1 and not concept.mass)

        teller = English(scene, plan, rng, self.people, lambda k: self.phrase(scene.items[k]), noun)
        clauses = teller.tell()
        if scene.text is not None:
            clauses.insert(rng.randint(1, len(clauses)), self._tale_text(scene.text, noun, teller))
        if rng.random() < 0.14:
            clauses.insert(rng.choice((0, len(clauses))), rng.choice(words.DECOR))
        if rng.random() < 0.4:
            scene = self._settle(scene, clauses)
        body = clauses[0]
        for clause in clauses[1:]:
            body += rng.choice(tale_words.JOINS) + clause
        return self._frame(body, replace(draft, scene=scene), body.startswith("\x03"))

    def _told_late(self, scene: Scene) -> int | None:
        """An item whose colour is told in a sentence of its own, "the hat is red"."""
        kinds = [i.concept for i in scene.items]
        fit = [k for k, i in enumerate(scene.items) if i.color and kinds.count(i.concept) == 1]
        return self.rng.choice(fit) if fit and self.rng.random() < 0.13 else None

    def _tale_text(self, text: Text, noun: Callable[[int], str], teller: English) -> str:
        if text.holder is None or text.carrier == "none":
            return self._text_clause(text)
        name = self.rng.choice(words.CARRIERS[text.carrier])
        if text.color:
            name = article(f"{self.rng.choice(words.COLORS[text.color])} {name.partition(' ')[2]}")
        said = self.rng.choice(words.TEXT_VERBS).format(t=self._text_words(text))
        near = self.rng.random() < 0.6
        who = teller.they(text.holder) if near else f"the {noun(text.holder)}"
        verb = self.rng.choice(
            ("hold", "are holding") if who == "they" or teller.many(text.holder)
            else ("holds", "is holding", "holds up", "carries")
        )  # fmt: skip
        return f"{who} {verb} {name} {said}"

    def _settle(self, scene: Scene, clauses: list[str]) -> Scene:
        """Put place, time, weather, ground and style into clauses; the scene without them."""
        rng, setting = self.rng, scene.setting
        made: list[str] = []
        if setting.kind == "landscape":
            if setting.time != "day":
                made.append(rng.choice(tale_words.TIME_CLAUSES[setting.time]))
            if setting.weather != "clear":
                made.append(rng.choice(tale_words.WEATHER_CLAUSES[setting.weather]))
            place = setting.place or "meadow"
            if place != "meadow" or not made or rng.random() < 0.5:
                told = rng.choice(tale_words.PLACE_CLAUSES).format(
                    p=rng.choice(words.PLACES[place]), n=rng.choice(words.PLACE_ALONE[place])
                )
                made.append(told if rng.random() < 0.6 else rng.choice(words.PLACES[place]))
        elif setting.kind == "flat" and setting.colors:
            ground = rng.choice(words.COLORS[setting.colors[0]])
            made.append(rng.choice(tale_words.GROUND_CLAUSES).format(c=ground))
        else:
            return scene
        rng.shuffle(made)
        first = rng.random() < 0.45
        clauses[:] = [*made, *clauses] if first else [*clauses, *made]
        if scene.style != "soft" and rng.random() < 0.7:
            style = rng.choice(words.STYLES[scene.style])
            clauses.append(rng.choice(tale_words.STYLE_CLAUSES).format(s=style))
            scene = replace(scene, style="soft")
        return replace(scene, setting=Setting())

    def _text_clause(self, text: Text) -> str:
        said = self._text_words(text)
        if text.carrier == "none":
            return self.rng.choice(words.TEXT_CLAUSES_BARE).format(t=said)
        carrier = self.rng.choice(words.CARRIERS[text.carrier])
        return self.rng.choice(words.TEXT_CLAUSES).format(t=said, c=carrier)

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

    def _place_phrase(self, scene: Scene) -> str:
        return f" {self.rng.choice(words.PLACES[scene.setting.place or 'park'])}"

    # text runs

    def _texted(self, scene: Scene) -> str:
        rng, text = self.rng, scene.text
        assert text is not None
        said = self._text_words(text)
        items = [named(k, self.phrase(i)) for k, i in enumerate(scene.items)]
        if text.carrier == "none":
            color = (
                f" in {rng.choice(words.COLORS[text.color])}{rng.choice(('', ' letters'))}"
                if text.color
                else ""
            )
            if not items:
                return rng.choice(words.TEXT_ALONE).format(t=said) + color
            if text.holder is None and rng.random() < 0.35:
                return rng.choice(words.OVER_TEXT).format(a=self._join(items), t=said) + color
            forms = words.TEXT_CAPTION if text.holder is None else words.TEXT_ON
            return f"{self._join(items)}{rng.choice((' ', ', '))}{rng.choice(forms).format(t=said)}{color}"
        name = rng.choice(words.CARRIERS[text.carrier])
        if text.color:
            _, _, rest = name.partition(" ")
            name = article(f"{rng.choice(words.COLORS[text.color])} {rest}")
        carrier = f"{name} {rng.choice(words.TEXT_VERBS).format(t=said)}"
        if not items:
            return carrier
        if text.holder is not None:
            held: tuple[str, ...] = words.HOLDERS
            if text.carrier == "bubble":
                held = words.BUBBLE_HOLDERS
            if text.color:
                held = tuple(f for f in held if "{q}" not in f)
            return rng.choice(held).format(a=items[0], c=carrier, q=said)
        return rng.choice(words.NEAR_CARRIER).format(a=self._join(items), c=carrier)

    def _text_words(self, text: Text) -> str:
        rng = self.rng
        simple = re.fullmatch(r"[\w ]+", text.content) and len(text.content) < 30
        if simple and text.content.isupper() and rng.random() < 0.3:
            return mark(text.content)
        opening, closing = rng.choice(words.QUOTES)
        if opening in text.content:
            opening, closing = '"', '"'
        return f"{opening}{mark(text.content)}{closing}"

    # what surrounds the body

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
