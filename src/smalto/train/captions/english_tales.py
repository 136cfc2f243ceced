"""Longer English captions: groups that do several things, stories, tales."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from smalto.scene.types import Scene, Text
from smalto.train.captions import english_finishes as styles
from smalto.train.captions import english_looks as looks
from smalto.train.captions import english_moods as moods
from smalto.train.captions import english_places as places
from smalto.train.captions import english_words as words
from smalto.train.captions import tale_words
from smalto.train.captions.english_around import Around, without_setting
from smalto.train.captions.english_nouns import article
from smalto.train.captions.english_relations import RELATIONS
from smalto.train.captions.mark import named
from smalto.train.captions.plan import Plan
from smalto.train.captions.sample import Draft
from smalto.train.captions.tale_english import English


def fill(form: str, a: str, b: str) -> str:
    """A pattern of a relation with its two ends; `{n}` is the second without its article."""
    return form.format(a=a, b=b, n=re.sub(r"^(\x03\d)?(an?|the|some|one) ", r"\1", b))


class Tales(Around):
    """Bodies of several clauses."""

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
        acts = [rng.choice(looks.POSES[i.pose][0]) for i in scene.items if i.pose]
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
            form = rng.choice(RELATIONS[rel.kind])
            first, second = (
                (rel.a, rel.b) if form.find("{a}") < form.find("{b}") else (rel.b, rel.a)
            )
            names = {first: said(first), second: said(second)}
            clauses.append(fill(form, names[rel.a], names[rel.b]))
        for k in range(len(scene.items)):
            if k not in told:
                clauses.append(rng.choice(words.SEEN).format(a=said(k)))
        for index, text in enumerate(scene.texts):
            clauses.insert(rng.randint(0, len(clauses)), self._text_clause(text, index))
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

        late = None if plan.apart else self._told_late(scene)
        items = [replace(i, color=None) if k == late else i for k, i in enumerate(scene.items)]
        for head in plan.deeds():
            items[head] = replace(items[head], pose=None)

        def phrase(k: int) -> str:
            item = items[k]
            return self.phrase(replace(item, pose=None) if k in teller.silent else item)

        def nouns(k: int) -> str:
            return self.noun(self.world.concepts[scene.items[k].concept], True)

        teller = English(scene, plan, rng, self.people, phrase, noun, nouns, self.beings)
        teller.listed = plan.listable() and rng.random() < 0.45
        teller.absent = draft.absent and article(self.world.concepts[draft.absent].en[0])
        clauses = teller.tell()
        if late is not None:
            tint = rng.choice(words.COLORS[scene.items[late].color or "red"])
            form = rng.choice(tale_words.LATE[:-1] if len(items) > 1 else tale_words.LATE)
            be = "are" if teller.many(late) else "is"
            clauses.append(form.format(a=noun(late), be=be, c=tint))
        for index, text in enumerate(scene.texts):
            told = self._tale_text(text, index, noun, teller)
            clauses.insert(rng.randint(1, len(clauses)), told)
        if rng.random() < 0.14:
            clauses.insert(rng.choice((0, len(clauses))), rng.choice(words.DECOR))
        if rng.random() < 0.4:
            scene = self._settle(scene, clauses)
        body = self._linked(clauses, teller.listed)
        if teller.absent is None:
            draft = replace(draft, absent=None)
        return self._frame(body, replace(draft, scene=scene), body.startswith("\x03"))

    def _linked(self, clauses: list[str], listed: bool) -> str:
        """Clauses in a row: a list, sentences, one long sentence, or all sorts of joints."""
        rng = self.rng
        roll = rng.random()
        if listed:
            roll = roll * 0.6 + 0.4
        link = ". " if roll < 0.28 else ", " if roll < 0.45 or listed else None
        body = clauses[0]
        for k, clause in enumerate(clauses[1:], 1):
            joint = link or rng.choice(tale_words.JOINS)
            if k == 1 and rng.random() < 0.06:
                joint = ": "
            elif link == ", " and k == len(clauses) - 1 and rng.random() < 0.7:
                joint = rng.choice((" and ", ", and ", " and "))
            body += joint + clause
        return body

    def _moody(self, time: str, weather: str) -> str:
        """ "it is a rainy night"."""
        form = self.rng.choice(tale_words.MOODY)
        mood = self.rng.choice(tale_words.MOODS[weather])
        return form.format(w=mood, t=self.rng.choice(tale_words.DAYS[time]))

    def _told_late(self, scene: Scene) -> int | None:
        """An item whose colour is told in a sentence of its own, "the hat is red"."""
        kinds = [i.concept for i in scene.items]
        fit = [k for k, i in enumerate(scene.items) if i.color and kinds.count(i.concept) == 1]
        return self.rng.choice(fit) if fit and self.rng.random() < 0.13 else None

    def _tale_text(
        self, text: Text, index: int, noun: Callable[[int], str], teller: English
    ) -> str:
        if text.holder is None or text.carrier == "none":
            return self._text_clause(text, index)
        carried = self._carried(text, self._text_words(text, index)) + self._manner(text)
        near = self.rng.random() < 0.6
        who = teller.they(text.holder) if near else f"the {noun(text.holder)}"
        verb = self.rng.choice(
            ("hold", "are holding") if who == "they" or teller.many(text.holder)
            else ("holds", "is holding", "holds up", "carries")
        )  # fmt: skip
        return f"{who} {verb} {carried}"

    def _settle(self, scene: Scene, clauses: list[str]) -> Scene:
        """Put place, time, weather, ground and style into clauses; the scene without them."""
        rng, setting = self.rng, scene.setting
        made: list[str] = []
        if setting.kind == "landscape":
            if setting.weather in tale_words.MOODS and rng.random() < 0.3:
                made.append(self._moody(setting.time, setting.weather))
                setting = replace(setting, time="day", weather="clear")
            if setting.time != "day":
                made.append(rng.choice(tale_words.TIME_CLAUSES[setting.time]))
            if setting.weather != "clear":
                made.append(rng.choice(tale_words.WEATHER_CLAUSES[setting.weather]))
            if setting.season:
                season = rng.choice(places.SEASON_WORDS[setting.season])
                made.append(rng.choice(places.SEASON_CLAUSES).format(s=season))
            place = setting.place or "meadow"
            bare = place == "meadow" or (place == "snow" and setting.season == "winter")
            if not bare or not made or rng.random() < 0.5:
                told = rng.choice(tale_words.PLACE_CLAUSES).format(
                    p=places.at(rng, place), n=places.alone(rng, place), m=places.plain(rng, place)
                )
                made.append(told if rng.random() < 0.6 else places.at(rng, place))
        elif setting.kind == "flat" and setting.colors:
            ground = rng.choice(words.COLORS[setting.colors[0]])
            made.append(rng.choice(tale_words.GROUND_CLAUSES).format(c=ground))
        elif setting.kind != "flat":
            return scene
        if setting.mood:
            mood = rng.choice(moods.MOODS[setting.mood])
            made.append(rng.choice(moods.MOOD_CLAUSES).format(m=mood))
        rng.shuffle(made)
        first = rng.random() < 0.45
        clauses[:] = [*made, *clauses] if first else [*clauses, *made]
        if scene.style != "soft" and rng.random() < 0.7:
            style = rng.choice(styles.STYLES[scene.style])
            clauses.append(rng.choice(tale_words.STYLE_CLAUSES).format(s=style))
            scene = replace(scene, style="soft")
        if setting.mood:
            scene = replace(scene, setting=replace(scene.setting, mood=None))
        return without_setting(scene)

    def _place_phrase(self, scene: Scene) -> str:
        return f" {places.at(self.rng, scene.setting.place or 'park')}"
