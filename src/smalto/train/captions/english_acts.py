"""What is done with something, in English: "chasing a cat", "chases a cat"."""

from __future__ import annotations

import random
import re
from functools import cache

from smalto.train.captions.english_nouns import plural_verb
from smalto.train.captions.english_relations import DEEDS, RELATIONS
from smalto.train.captions.plan import Act

_NOT_VERBS = ("who", "that", "which", "with", "and", "not", "way", "much", "half", "twice", "as")


@cache
def _forms(kind: str, deed: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(participles, finite verbs) of the patterns that begin with who does it."""
    told = [f[4:] for f in (DEEDS[deed] if deed else RELATIONS[kind]) if f.startswith("{a} ")]
    told = [f for f in told if "{a}" not in f]
    finite = [f for f in told if re.match(r"(is|are) |\w+s\b", f) and not f.startswith(_NOT_VERBS)]
    verbless = [f for f in told if f not in finite and not f.startswith("and ")]
    finite += [f"is {f}" for f in verbless if re.match(r"\w+(ing|er) |around|half|much", f)]
    return tuple(verbless), tuple(finite)


def doing(rng: random.Random, act: Act, target: str) -> str:
    """ "chasing a cat": behind who does it."""
    return _filled(rng.choice(_forms(act.kind, act.deed)[0]), target)


def does(rng: random.Random, act: Act, target: str, many: bool) -> str:
    """ "chases a cat": a verb for the subject before it."""
    form = rng.choice(_forms(act.kind, act.deed)[1])
    if form.startswith("are "):
        form = f"is {form[4:]}"
    return _filled(plural_verb(form) if many else form, target)


def _filled(form: str, target: str) -> str:
    return form.format(b=target, n=re.sub(r"^(\x03\d)?(an?|the|some|one) ", r"\1", target))
