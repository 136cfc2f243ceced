"""Prompt to scene: the native model at run time. It knows nothing of stages, pixels or requests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Literal

import numpy as np

from smalto.model.features import Features, Featurizer, Floats, build
from smalto.model.network import Network, load_file, load_network
from smalto.model.notes import missed, missing, notes_on
from smalto.model.reader import RuleReader
from smalto.model.sense import sensible
from smalto.model.senses import load_senses
from smalto.model.words import MAX_WORDS, QUOTE, Word, copied
from smalto.pack import load as load_pack
from smalto.pack.types import Concept
from smalto.scene.grammar import Grammar
from smalto.scene.tokens import BOS, EOS, PTR, Codebook, from_tokens, to_tokens
from smalto.scene.types import MAX_TEXTS, Scene
from smalto.types import Check, go_on

MAX_TOKENS = 160
COVER = 8.0
"""How much likelier a named thing becomes while it is missing from the scene."""

ABSURD = -1.5
"""Scenes of less log-probability a token than this are none that the model would believe."""

CLOSE = 4.0
"""How much less log-probability than the model's own scene another may have that is as good."""

TRUSTED_ABSURD, UNPLACED, UNPLACED_CHINESE = -3.2, 2, 6
"""The rules win unless the model finds their scene this absurd a token, or they found no place for
more than two words, or six characters of Chinese."""

ENCLOSED = (
    "room", "underwater", "space", "kitchen", "bedroom", "bathroom", "classroom", "office",
    "library", "cafe", "shop", "museum", "hall", "laboratory", "stage", "station", "cave", "moon",
)  # fmt: skip
SURE = 0.9
"""Nobody is put into a place with walls of its own that no word means, unless the model is so sure
of it (as it is of an octopus): "under the moon" is not under water."""

Source = Literal["model", "rules"]


@dataclass(frozen=True)
class Reading:
    """What was understood. `tokens`: the scene in tokens. `confidence`: probability of the model's
    least certain token, 0..1. `notes`: what of the prompt is not in the picture. `source`: who
    read it, the language model or, where that left things out, the rules behind it."""

    scene: Scene
    tokens: tuple[str, ...]
    confidence: float
    notes: tuple[str, ...]
    source: Source = "model"


@dataclass
class Writer:
    """The language model of pictures. `net`: the rules that are asked when the model left out
    something that the prompt names; None does without (as the evaluation does, to see it alone)."""

    network: Network
    featurizer: Featurizer
    codebook: Codebook
    concepts: Mapping[str, Concept]
    net: RuleReader | None = None

    @classmethod
    def load(cls, path: Path | None = None, *, net: bool = True) -> Writer:
        """The weights installed with Smalto, or those at `path`; with the safety net or alone.

        Raises:
            ValueError: the weights are of another format, or for another pack.
        """
        table = load_senses()
        senses = np.asarray(table.vectors.astype(np.float32) / 127, np.float32)
        if path is None:
            data = (files("smalto.model") / "data" / "writer.npz").read_bytes()
            network = load_network(data, senses)
        else:
            network = load_file(path, senses)
        about, concepts = network.about, load_pack().concepts
        if gone := [c for c in about["concepts"] if c not in concepts]:
            raise ValueError(f"the weights name {len(gone)} concepts the pack lacks: {gone[:3]}")
        featurizer = build(
            concepts, about["concepts"], about["words"], about["cjk"], table, about["structure"]
        )
        codebook = Codebook(tuple(about["concepts"]), tuple(about["structure"]))
        rules = RuleReader(concepts.values()) if net else None
        return cls(network, featurizer, codebook, concepts, rules)

    def write(self, prompt: str, *, seed: int = 0, check: Check = go_on) -> Reading:
        """The scene that the prompt asks for: always the likeliest one, whatever the seed (what a
        seed varies is the staging). `check` is called before each token."""
        features = self.featurizer(prompt)
        if not features.words:
            return Reading(Scene(), tuple(self.codebook.tokens[:0]), 0.0, ())
        tokens, pointers, confidence = self._decode(features, check)
        scene = from_tokens(tokens, self._copies(prompt, features, pointers))
        told = self._reading(scene, features, confidence)
        best = self._caught(told, _read_part(prompt, features), features, check)
        meant = sensible(best.scene, features, self.codebook.tokens)
        if meant == best.scene:
            return best
        return self._reading(meant, features, best.confidence, best.source)

    def _reading(
        self, scene: Scene, features: Features, confidence: float, source: Source = "model"
    ) -> Reading:
        notes = notes_on(scene, features, self.concepts, self.codebook.concepts)
        return Reading(scene, tuple(to_tokens(scene)), confidence, notes, source)

    def _caught(self, told: Reading, prompt: str, features: Features, check: Check) -> Reading:
        """The rules' reading, where they leave out no more of what is named, found a place for
        nearly every word, and the model does not find it absurd. Where they are not trusted that
        far (when a group does several things): where they leave out less and it is not absurd, or
        where they placed every word and the model finds it nearly as likely as its own. Else the
        model's."""
        if self.net is None:
            return told
        ruled = self.net.read(prompt)
        if not ruled.scene.items or ruled.scene == told.scene:
            return told
        more = self._n_missed(told.scene, features) - self._n_missed(ruled.scene, features)
        trusted = not ruled.shared_out
        many = UNPLACED if ruled.english else UNPLACED_CHINESE
        placed = len(ruled.unknown) <= (many if trusted else 0)
        if more < 0 or (not placed and (more == 0 or trusted)):
            return told
        likely = self._log_prob(ruled.scene, features, check)
        least = (TRUSTED_ABSURD if trusted else ABSURD) * len(to_tokens(ruled.scene))
        if more == 0 and not trusted:
            least = self._log_prob(told.scene, features, check) - CLOSE
        if likely < least:
            return told
        return self._reading(ruled.scene, features, told.confidence, "rules")

    def _log_prob(self, scene: Scene, features: Features, check: Check = go_on) -> float:
        """Log-probability that the model would have written `scene` (copied text left out), its
        relations in the order in which it writes them."""
        ordered = sorted(scene.relations, key=lambda r: (max(r.a, r.b), min(r.a, r.b)))
        scene = replace(scene, relations=tuple(ordered))
        state = self.network.start(self.network.encode(features), features)
        grammar, last, total = Grammar(), self.codebook.ids[BOS], 0.0
        for token in to_tokens(scene):
            check()
            p_tokens, _ = state.step(last)
            last = self.codebook.ids.get(token, -1)
            if last < 0:
                return -np.inf
            allowed = p_tokens[self._allowed(grammar)].sum()
            total += float(np.log(p_tokens[last] / allowed + 1e-9))
            grammar.push(token)
        return total

    def _n_missed(self, scene: Scene, features: Features) -> int:
        return len(missed(scene, features, self.concepts, self.codebook.concepts))

    def _decode(
        self, features: Features, check: Check = go_on
    ) -> tuple[list[str], list[int], float]:
        """Greedy under the grammar: tokens, pointed words, least probability."""
        state = self.network.start(self.network.encode(features), features)
        grammar, last = Grammar(), self.codebook.ids[BOS]
        tokens: list[str] = []
        pointers: list[int] = []
        least = 1.0
        while not grammar.done and len(tokens) < MAX_TOKENS:
            check()
            p_tokens, p_words = state.step(last)
            last = self.next_token(p_tokens, grammar, features, tokens)
            token = self.codebook.tokens[last]
            least = min(least, float(p_tokens[last]))
            if token == PTR:
                pointers.append(self._point(p_words, features, pointers))
            grammar.push(token)
            tokens.append(token)
        return tokens, pointers, least

    def next_token(
        self, p_tokens: Floats, grammar: Grammar, features: Features, tokens: Sequence[str]
    ) -> int:
        """The likeliest token that the grammar allows after `tokens`. What is quoted is always
        drawn: a scene of such a prompt may not end before its text."""
        if "c" in grammar.families():
            p_tokens = self._covering(p_tokens, features, tokens)
        if "place" in grammar.families():
            p_tokens = self._in_the_open(p_tokens, features)
        allowed = self._allowed(grammar)
        n_quotes = sum(w.text == QUOTE for w in features.words)
        if grammar.n_texts < min(n_quotes, MAX_TEXTS) and "carrier" in grammar.families():
            allowed[self.codebook.ids[EOS]] = False
        return int(np.where(allowed, p_tokens, np.float32(-1)).argmax())

    def _covering(self, p_tokens: Floats, features: Features, tokens: Sequence[str]) -> Floats:
        """Named things that are not yet in the scene count `COVER` times as likely as they are to
        the network, which tends to stop before a long prompt does."""
        drawn = {t[2:] for t in tokens if t.startswith("c:")}
        left = missing(drawn, features, self.concepts, self.codebook.concepts)
        ids = [self.codebook.ids[f"c:{concept}"] for concept in left]
        p_tokens = p_tokens.copy()
        p_tokens[ids] *= COVER
        return p_tokens

    def _in_the_open(self, p_tokens: Floats, features: Features) -> Floats:
        """Without the enclosed places that no word means, where a word means another or the model
        is not sure of them."""
        p_tokens = p_tokens.copy()
        is_told = any(t >= 0 and self._families["place"][t] for t in features.attr)
        for place in ENCLOSED:
            token = self.codebook.ids.get(f"place:{place}", -1)
            unsure = is_told or (token >= 0 and p_tokens[token] < SURE)
            if token >= 0 and token not in features.attr and unsure:
                p_tokens[token] = 0
        return p_tokens

    def _allowed(self, grammar: Grammar) -> np.ndarray:
        mask = np.zeros(len(self.codebook.tokens), bool)
        for family in grammar.families():
            if family == "idx":
                ends = (self.codebook.ids.get(f"idx:{k}") for k in grammar.indexes())
                mask[[end for end in ends if end is not None]] = True
            elif family in self._families:
                mask |= self._families[family]
        return mask

    @cached_property
    def _families(self) -> dict[str, np.ndarray]:
        heads = np.array([t.partition(":")[0] for t in self.codebook.tokens])
        return {family: heads == family for family in set(heads)}

    def _point(self, p_words: Floats, features: Features, pointers: Sequence[int]) -> int:
        """The copied text's first word, then its last (not before the first). A quoted run is one
        word: once the first pointer names one, the second can name no other; and each quoted run
        is copied once."""
        is_quote = np.array([w.text == QUOTE for w in features.words])
        if len(pointers) % 2:
            first = pointers[-1]
            if is_quote[first]:
                return first
            return int(np.where(np.arange(len(p_words)) >= first, p_words, -1).argmax())
        fresh = is_quote.copy()
        fresh[list(pointers)] = False
        if fresh.any():
            p_words = np.where(fresh, p_words, -1)
        return int(p_words.argmax())

    def _copies(self, prompt: str, features: Features, pointers: Sequence[int]) -> list[str]:
        """The characters of each pair of pointers."""
        ends = zip(pointers[::2], pointers[1::2], strict=False)
        runs = (_shouted(prompt, features.words, *pair) for pair in ends)
        return [copied(prompt, features.words[a], features.words[b]) for a, b in runs]


def _shouted(prompt: str, words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """The run of capitals around a text that stands in capitals and without quotes, of which the
    network, to which all letters are small, may have pointed at a part."""

    def loud(at: int) -> bool:
        return 0 <= at < len(words) and prompt[words[at].start : words[at].end].isupper()

    if words[first].text == QUOTE or not all(map(loud, range(first, last + 1))):
        return first, last
    while loud(first - 1):
        first -= 1
    while loud(last + 1):
        last += 1
    return first, last


def _read_part(prompt: str, features: Features) -> str:
    """As much of the prompt as the model has read; the rules' time grows faster than its length."""
    words = features.words
    return prompt if len(words) < MAX_WORDS else prompt[: words[-1].end + 1]
