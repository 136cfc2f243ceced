"""Scenes into Chinese, the way people type prompts."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from smalto.scene.types import Relation, Scene, Setting, Text
from smalto.train.captions import chinese_looks as looks
from smalto.train.captions import chinese_places as places
from smalto.train.captions import chinese_relations as relations
from smalto.train.captions import chinese_words as words
from smalto.train.captions import tale_chinese_words as tale_words
from smalto.train.captions.chinese_around import Around
from smalto.train.captions.chinese_spatial import Spatial
from smalto.train.captions.mark import named
from smalto.train.captions.plan import Plan
from smalto.train.captions.sample import Draft
from smalto.train.captions.tale_chinese import Chinese
from smalto.train.captions.world import World


def write(draft: Draft, world: World, rng: random.Random) -> str:
    """The prompt; what the text run copies is wrapped by `mark`."""
    return _Writer(world, rng).write(draft)


class _Writer(Around):
    def write(self, draft: Draft) -> str:
        scene = draft.scene
        if draft.kind == "noise":
            return self.rng.choice(
                (
                    "啊啊啊",
                    "嗯嗯",
                    "随便",
                    "测试",
                    "什么都行",
                    "。。。",
                    "的",
                    "呃",
                    "哈哈哈哈",
                    "一二三",
                    "？？？",
                )
            )
        if draft.kind == "group":
            body = self._group(scene)
        elif draft.shape:
            body = self._spatial(draft)
        elif draft.kind == "story":
            body = self._story(scene)
        elif draft.kind == "ellipsis":
            body = self._ellipsis(scene)
        elif draft.plan is not None:
            return self._tale(draft, draft.plan)
        elif scene.relations:
            body = self._relations(draft)
        elif len(scene.texts) > 1:
            body = self._many_texted(scene)
        elif scene.texts:
            body = self._texted(scene)
        elif scene.items:
            did = ""
            if draft.absent and len(scene.items) == 1 and self.rng.random() < 0.4:
                absent = self.noun(self.world.concepts[draft.absent])
                did = self.rng.choice(words.LACKING).format(n=absent)
                draft = replace(draft, absent=None)
            phrases = [named(k, self.phrase(i, did)) for k, i in enumerate(scene.items)]
            body = self._join(phrases)
            if len(phrases) > 1 and self.rng.random() < 0.08:
                body = self.rng.choice(words.HAS).format(a=phrases[0], b=self._join(phrases[1:]))
            if self.rng.random() < 0.05:
                body = f"有{body}"
        else:
            body = self._places(scene)
        return self._frame(body, draft)

    def _relations(self, draft: Draft) -> str:
        rng, scene = self.rng, draft.scene
        phrases = [named(k, self.phrase(i)) for k, i in enumerate(scene.items)]
        if draft.kind in ("between", "flanked"):
            forms = relations.BETWEEN if draft.kind == "between" else relations.FLANKED
            return rng.choice(forms).format(a=phrases[0], b=phrases[1], c=phrases[2])
        first = scene.relations[0]
        form = self._form(first, scene)
        body = form.format(a=phrases[first.a], b=phrases[first.b])
        used = {first.a, first.b}
        for rel in scene.relations[1:]:
            body += rng.choice(("，", "，", "。", "，而且")) + self._later(rel, scene, phrases)
            used |= {rel.a, rel.b}
        rest = [phrases[k] for k in range(len(phrases)) if k not in used]
        return (
            body + rng.choice(("，还有", "，以及", "和", "，旁边还有"[:3])) + self._join(rest)
            if rest
            else body
        )

    def _later(self, rel: Relation, scene: Scene, phrases: Sequence[str]) -> str:
        anchor = self.noun(self.world.concepts[scene.items[rel.a].concept])
        return self._form(rel, scene).format(a=anchor, b=phrases[rel.b])

    def _form(self, rel: Relation, scene: Scene) -> str:
        """A pattern; of beings that lie somewhere it is their pose that says so."""
        form = self.rng.choice(relations.RELATIONS[rel.kind])
        lively = scene.items[rel.a].concept in self.beings
        return self._form(rel, scene) if lively and set("躺趴睡") & set(form) else form

    def _group(self, scene: Scene) -> str:
        rng = self.rng
        names = list(
            dict.fromkeys(self.world.concepts[i.concept].zh[0] for i in scene.items if i.pose)
        )
        acts = [rng.choice(looks.POSES[i.pose]) for i in scene.items if i.pose]
        for rel in scene.relations:
            if rel.kind == "sits_on":
                acts.append(f"坐在{self.phrase(scene.items[rel.b])}上")
            else:
                acts[-1] = f"在{self.phrase(scene.items[rel.b])}下{acts[-1]}"
        some = rng.choice(("有的", "有些", "一些", "有的在"))
        who = rng.choice(("和", "与", "跟")).join(names)
        place = self._places(scene)
        return (
            f"{place}{rng.choice(('，', '，', ''))}{who}{rng.choice(('', '一起玩', '在一起', '度过美好的一天', '和谐相处'))}，"
            + "，".join(some + a for a in acts)
        )

    def _spatial(self, draft: Draft) -> str:
        scene, concepts = draft.scene, self.world.concepts
        teller = Spatial(
            scene,
            self.rng,
            lambda k: self.phrase(scene.items[k]),
            lambda k: self.noun(concepts[scene.items[k].concept]),
            lambda k: f"一{self._measure(concepts[scene.items[k].concept])}",
            self.beings,
        )
        return teller.tell(draft.shape)

    def _story(self, scene: Scene) -> str:
        """Several clauses: each relation, then what else there is, then a mood."""
        rng = self.rng
        told: set[int] = set()

        def said(k: int) -> str:
            if k in told:
                return self.noun(self.world.concepts[scene.items[k].concept])
            told.add(k)
            return named(k, self.phrase(scene.items[k]))

        clauses = []
        for rel in scene.relations:
            form = self._form(rel, scene)
            first, second = (
                (rel.a, rel.b) if form.find("{a}") < form.find("{b}") else (rel.b, rel.a)
            )
            names = {first: said(first), second: said(second)}
            clauses.append(form.format(a=names[rel.a], b=names[rel.b]))
        for k in range(len(scene.items)):
            if k not in told:
                clauses.append(rng.choice(words.SEEN).format(a=said(k)))
        for index, text in enumerate(scene.texts):
            clauses.insert(rng.randint(0, len(clauses)), self._text_clause(text, index))
        if rng.random() < 0.4:
            clauses.insert(rng.choice((0, len(clauses))), rng.choice(words.DECOR))
        return "".join(c + rng.choice(("，", "，", "。")) for c in clauses).rstrip("，。")

    def _tale(self, draft: Draft, plan: Plan) -> str:
        """Several things and how they hang together; what is said in a clause of its own (the
        place, the style) is not said again around them."""
        rng, scene = self.rng, draft.scene

        def noun(k: int) -> str:
            return self.noun(self.world.concepts[scene.items[k].concept])

        def another(k: int) -> str:
            item = scene.items[k]
            measure = self._measure(self.world.concepts[item.concept])
            color = rng.choice(words.COLORS[item.color]) if item.color else ""
            color = color if not color or color.endswith("的") else f"{color}的"
            return f"{rng.choice(('另一', '还有一', '又一'))}{measure}{color}{noun(k)}"

        kinds = [i.concept for i in scene.items]
        fit = [k for k, i in enumerate(scene.items) if i.color and kinds.count(i.concept) == 1]
        late = rng.choice(fit) if fit and rng.random() < 0.12 and not plan.apart else None
        items = [replace(i, color=None) if k == late else i for k, i in enumerate(scene.items)]
        for head in plan.deeds():
            items[head] = replace(items[head], pose=None)

        def phrase(k: int, did: str) -> str:
            item = items[k]
            return self.phrase(replace(item, pose=None) if k in teller.silent else item, did)

        def measure(k: int) -> str:
            return self._measure(self.world.concepts[scene.items[k].concept])

        people = frozenset(self.world.people)
        teller = Chinese(scene, plan, rng, people, phrase, noun, another, self.beings, measure)
        clauses = teller.tell()
        if late is not None:
            tint = rng.choice(words.COLORS[scene.items[late].color or "red"]).removesuffix("的")
            clauses.append(rng.choice(tale_words.LATE).format(a=noun(late), c=tint))
        for index, text in enumerate(scene.texts):
            told = self._tale_text(text, index, noun, teller)
            clauses.insert(rng.randint(1, len(clauses)), told)
        if rng.random() < 0.12:
            clauses.insert(rng.choice((0, len(clauses))), rng.choice(words.DECOR))
        if rng.random() < 0.4:
            scene = self._settle(scene, clauses)
        link = rng.choices(("", "，", "。"), (55, 27, 18))[0]
        body = clauses[0]
        for k, clause in enumerate(clauses[1:]):
            lead = "：" if k == 0 and rng.random() < 0.06 else ""
            body += (lead or link or rng.choice(tale_words.JOINS)) + clause
        return self._frame(body, replace(draft, scene=scene), body.startswith("\x03"))

    def _tale_text(
        self, text: Text, index: int, noun: Callable[[int], str], teller: Chinese
    ) -> str:
        if text.holder is None or text.carrier == "none":
            return self._text_clause(text, index)
        who = teller.it(text.holder) if self.rng.random() < 0.6 else noun(text.holder)
        return self._held(text, who, self._quoted(text, index)) + self._manner(text)

    def _settle(self, scene: Scene, clauses: list[str]) -> Scene:
        """Put place, time, weather, ground and style into clauses; the scene without them."""
        rng, setting = self.rng, scene.setting
        made: list[str] = []
        if setting.kind == "landscape":
            if setting.time in tale_words.TIMES:
                made.append(rng.choice(tale_words.TIMES[setting.time]))
            if setting.weather != "clear":
                made.append(rng.choice(tale_words.WEATHERS[setting.weather]))
            if setting.season:
                season = rng.choice(places.SEASONS[setting.season][:2])
                made.append(rng.choice(tale_words.SEASONS).format(s=season))
            place = setting.place or "meadow"
            bare = place == "meadow" or (place == "snow" and setting.season == "winter")
            if not bare or not made or rng.random() < 0.5:
                said = places.at(rng, place)
                made.append(rng.choice(tale_words.PLACES).format(p=said))
        elif setting.kind == "flat" and setting.colors:
            ground = rng.choice(words.COLORS[setting.colors[0]]).removesuffix("的")
            made.append(rng.choice(tale_words.GROUNDS).format(c=ground))
        elif setting.kind != "flat":
            return scene
        rng.shuffle(made)
        clauses[:] = [*made, *clauses] if rng.random() < 0.45 else [*clauses, *made]
        if scene.style != "soft" and rng.random() < 0.7:
            style = rng.choice(looks.STYLES[scene.style])
            clauses.append(rng.choice(tale_words.STYLES).format(s=style))
            scene = replace(scene, style="soft")
        kept = Setting(mood=setting.mood, view=setting.view)
        return replace(scene, setting=kept)

    def _ellipsis(self, scene: Scene) -> str:
        concept, parts = self.world.concepts[scene.items[0].concept], []
        for item in scene.items:
            color = self.rng.choice(words.COLORS[item.color or "red"])
            parts.append(f"{words.NUMBERS[item.count]}{self._measure(concept)}{color}")
        return f"{self._join(parts)}{self.rng.choice(('', '的'))}{self.noun(concept)}"
