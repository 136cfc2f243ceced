"""What a training run needs besides weights: world, codebook, word list, featurizer."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from smalto.model.features import Featurizer, Floats, Senses, build
from smalto.model.senses import load_senses
from smalto.pack import load
from smalto.scene.tokens import Codebook, structure_tokens
from smalto.train.captions import chinese_looks as looks
from smalto.train.captions import chinese_places as places
from smalto.train.captions import chinese_texts as texts
from smalto.train.captions import chinese_words, world
from smalto.train.captions.world import World
from smalto.train.data import learn_vocabulary


@dataclass(frozen=True)
class Setup:
    """Everything fixed for a run. `spare`: English words used as unknown adjectives."""

    world: World
    codebook: Codebook
    featurizer: Featurizer
    spare: tuple[str, ...]
    extra_cjk: tuple[str, ...]

    def sizes(self) -> dict[str, int]:
        """The part of `Shape` that the data decides."""
        book = self.codebook
        return {
            "n_words": len(self.featurizer.vocabulary) + 1,
            "n_tokens": len(book.tokens),
            "n_structure": book.n_structure,
            "n_concepts": len(book.concepts),
            "d_sense": self.featurizer.senses.vectors.shape[1],
        }

    def sense_tables(self) -> tuple[Floats, Floats]:
        """Frozen senses of words (n, d) and of concepts' names (n_concepts, d), unit length."""
        senses = self.featurizer.senses
        words = np.asarray(senses.vectors.astype(np.float32) / 127, np.float32)
        names = np.zeros((len(self.codebook.concepts), words.shape[1]), np.float32)
        for row, concept in enumerate(self.codebook.concepts):
            found = [
                v
                for n in self.world.concepts[concept].en
                if (v := senses.mean(n.split())) is not None
            ]
            if found:
                mean = np.stack(found).mean(0)
                names[row] = mean / (np.linalg.norm(mean) + 1e-6)
        return words, names


def prepare(folder: Path) -> Setup:
    """The set-up of the run in `folder`; concepts and words are fixed at its first start."""
    concepts = load().concepts
    spare = _spare_words()
    senses = load_senses()
    path = folder / "setup.json"
    if not path.exists():
        made = world.build(concepts)
        extra = sorted(_chinese_words())
        first = build(made.concepts, made.all, (), extra, senses)
        words = learn_vocabulary(random.Random(3), made, first.cjk_words, spare, n=60_000, least=8)
        path.write_text(
            json.dumps(
                {
                    "structure": structure_tokens(),
                    "concepts": made.all,
                    "words": words,
                    "cjk": extra,
                },
                ensure_ascii=False,
            )
        )
    saved = json.loads(path.read_text())
    if gone := [k for k in saved["concepts"] if k not in concepts]:
        raise SystemExit(
            f"{path} names concepts the pack no longer has ({', '.join(gone[:5])}); "
            f"start a new run with --warm {folder}"
        )
    known = {k: concepts[k] for k in saved["concepts"]}
    if saved.get("structure") != list(structure_tokens()):
        raise SystemExit(f"{path} is of an older scene language; start with --warm {folder}")
    featurizer = build(known, saved["concepts"], saved["words"], saved["cjk"], senses)
    return Setup(
        world.build(known),
        Codebook(tuple(saved["concepts"])),
        featurizer,
        spare,
        tuple(saved["cjk"]),
    )


def _spare_words() -> tuple[str, ...]:
    senses: Senses = load_senses()
    return tuple(w for w in senses.words if 4 <= len(w) <= 11)


def _chinese_words() -> set[str]:
    """Words of the caption tables that the prompt should not be cut through."""
    found: set[str] = set()
    tables: tuple[Mapping[str, Sequence[str]], ...] = (
        chinese_words.COLORS, places.TIMES, places.WEATHERS, places.SEASONS, places.MOODS,
        places.VIEWS, looks.POSES, looks.STYLES, looks.FINISHES, looks.PATTERNS, looks.SIZES,
        looks.EXPRESSIONS, looks.SKINS, looks.MATERIALS, texts.CARRIERS, texts.FONTS, texts.BENDS,
    )  # fmt: skip
    for table in tables:
        for row in table.values():
            found.update(w.removesuffix("的") for w in row)
    for nouns, _, more in places.TABLE.values():
        found.update((*nouns, *more))
    for before, after in looks.ARRANGED.values():
        found.update(w.removesuffix("的") for w in (*before, *after))
    found.update(w.removesuffix("的") for w in chinese_words.FILLERS)
    found.update((
        "背景", "渐变", "透明", "左边", "右边", "上面", "下面", "旁边", "前面", "后面",
        "里面", "写着", "没有", "不要", "一只", "上方", "下方", "戴着", "穿着", "拿着",
        "抱着", "骑着", "坐在", "文字", "有的", "有些", "一些", "一群", "许多", "帮我",
        "风格", "打架", "脚边",
    ))  # fmt: skip
    return {w for w in found if 1 < len(w) <= 8 and all("一" <= c <= "鿿" for c in w)}
