"""What a staging shows, told by the stage's checker: geometry only, never the scene's relations."""

from __future__ import annotations

from dataclasses import replace

from smalto.evaluate.seen import Seen, SeenItem, SeenRelation, in_scene
from smalto.scene.facts import (
    Arranged,
    Colored,
    Count,
    Expressed,
    Ground,
    Made,
    Posed,
    Related,
    Skinned,
    Styled,
    Written,
)
from smalto.stage.checker import facts
from smalto.stage.types import Staging
from smalto.stage.vocabulary import Vocabulary

UNSEEN = ("second", "size")
"""Parts that the checker does not judge: they are taken from the scene, as time and weather are."""


def in_staging(staging: Staging, notes: tuple[str, ...], pack: Vocabulary) -> Seen:
    """Items keep the names of the scene only if their drawing shows them. Time and weather are
    light, which the checker does not judge: they are taken from the scene."""
    seen = in_scene(staging.scene, notes, pack)
    shown = facts(staging, pack)
    there = {fact.item: fact for fact in shown if isinstance(fact, Count) and not fact.at_least}
    order = [index for index in range(len(seen.items)) if index in there]
    place = {index: at for at, index in enumerate(order)}
    items = [_item(seen.items[index], there[index]) for index in order]
    looks = [{look for look in item.looks if look[0] in UNSEEN} for item in items]
    relations: list[SeenRelation] = []
    texts: list[str] = []
    style, finish, setting = None, None, seen.setting
    for fact in shown:
        match fact:
            case Colored(item=index, color=color):
                items[place[index]] = replace(items[place[index]], color=color)
            case Posed(item=index, pose=pose):
                items[place[index]] = replace(items[place[index]], pose=pose)
            case Related(kind=kind, a=a, b=b):
                relations.append(SeenRelation(kind, place[a], place[b]))
            case Written(content=content):
                texts.append(content)
            case Styled(style=shown_style, finish=shown_finish):
                style, finish = shown_style, shown_finish
            case Made(item=index, material=word):
                looks[place[index]].add(("material", word))
            case Expressed(item=index, expression=word):
                looks[place[index]].add(("expression", word))
            case Skinned(item=index, skin=word):
                looks[place[index]].add(("skin", word))
            case Arranged(item=index, arrangement=word):
                looks[place[index]].add(("arrangement", word))
            case Ground(kind=kind, colors=colors, place=where) if setting is not None:
                setting = replace(setting, kind=kind, colors=colors, place=where)
            case _:
                pass
    for relation in relations:
        if relation.kind == "sits_on" and items[relation.a].pose is None:
            items[relation.a] = replace(items[relation.a], pose="sit")
    items = [replace(item, looks=frozenset(of)) for item, of in zip(items, looks, strict=True)]
    return replace(
        seen, items=tuple(items), relations=tuple(relations), texts=tuple(texts), style=style,
        finish=finish, setting=setting,
    )  # fmt: skip


def _item(item: SeenItem, count: Count) -> SeenItem:
    """A crowd is shown as some number; that it is a crowd stays true."""
    names = item.names if count.concept in item.names else frozenset({count.concept})
    shown = None if item.count is None and count.count > 1 else count.count
    return SeenItem(names, shown, None, None, item.looks)
