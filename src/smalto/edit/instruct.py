"""Words to operations: reads an instruction, English or Chinese, one clause after another.

It knows grammar and vocabulary, no pixels. What describes a picture rather than a change of one
has no operations; what is not understood is said in the notes.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from smalto.edit import instruct_chinese, instruct_english
from smalto.edit.instruct_split import WISH, clauses, halves
from smalto.edit.instruct_things import Context
from smalto.edit.operations import Instruction, Operation
from smalto.errors import ImageUserError
from smalto.model import Reading
from smalto.model.cues import find_texts
from smalto.scene.types import Scene

MAX_PROMPT = 4000
"""Characters that are read as an instruction; what is longer describes a picture."""
_CJK = re.compile(r"[㐀-鿿]")


def read(prompt: str, known: Scene | None, read_scene: Callable[[str], Reading]) -> Instruction:
    """What `prompt` asks for of a picture in which `known` is (None: nobody knows what)."""
    hidden, quotes = _hidden(_quoted(prompt[:MAX_PROMPT], known))
    is_chinese = len(_CJK.findall(hidden)) > 1
    context = Context(known, read_scene, quotes)
    operations: list[Operation] = []
    missed: list[str] = []
    wishes: list[str] = []
    parts = clauses(hidden, is_chinese)
    for number, clause in enumerate(parts):
        if WISH.fullmatch(clause) and number + 1 < len(parts):
            wishes.append(clause)
            continue
        found = _clause(clause, context, is_chinese) or _elided(clause, context, is_chinese)
        operations += found or ()
        if found is None and not context.mentions(clause):
            missed.append(clause)
    if not operations:
        for wish in wishes:
            operations += _clause(wish, context, is_chinese) or ()
    if not operations and known is not None and _ORDER.match(parts[0] if parts else ""):
        raise _not_understood(prompt)
    if not operations:
        return Instruction((), (), read_scene(prompt).scene)
    notes = tuple(_missed(clause, quotes) for clause in missed)
    return Instruction(tuple(operations), (*context.notes, *notes))


def _clause(words: str, context: Context, is_chinese: bool) -> tuple[Operation, ...] | None:
    rules = instruct_chinese.clause if is_chinese else instruct_english.clause
    for first, second in halves(words, is_chinese):
        before = context.last
        a = rules(first, context)
        b = rules(second, context) if a else None
        if a and b:
            return (*a, *b)
        context.last = before
    return rules(words, context)


def _elided(words: str, context: Context, is_chinese: bool) -> tuple[Operation, ...] | None:
    """ "..., smaller": of what was spoken of last, which is not named again."""
    if context.last is None:
        return None
    return _clause(f"把它{words}" if is_chinese else f"make it {words}", context, is_chinese)


_ORDER = re.compile(
    r"(?:make|change|remove|delete|erase|move|replace|swap|paint|put|flip|rotate|resize|let|have|"
    r"recolou?r|shrink|enlarge|get rid of) "
    r"(?:the|it|this|that|him|her|his|them|everything|all|both|my)\b"
    r"|(?:把|将|删除|去掉|移除|翻转)."
)
"""What can only be meant as an order."""


def _not_understood(prompt: str) -> ImageUserError:
    shown = prompt if len(prompt) <= 80 else f"{prompt[:77]}..."
    return ImageUserError(
        f"This instruction was not understood: {shown!r}. Things can be added, removed, replaced, "
        "recoloured, moved, turned, resized, counted, exchanged and related; text, background, "
        'style, tone and frame can be changed. Say for example "make the car red" or "add a cat '
        'to the left", or describe the whole picture.',
        code="edit_not_possible",
        param="prompt",
    )


def _quoted(prompt: str, known: Scene | None) -> str:
    """What is written in the picture, quoted where it is named without marks, and the capitals that
    shall stand in its place: change OPEN to SOLD OUT."""
    for text in known.texts if known else ():
        bare = rf"(?<![\w\"'“‘]){re.escape(text.content)}(?![\w\"'”’])"
        word = r"[A-Z0-9&%!'-]"
        new = rf"(?P<to>\s+(?:to|into|with|by)\s+)(?P<new>{word}+(?: {word}+)*)(?!\w)"
        if found := re.search(bare + new, prompt):
            said = f'"{text.content}"{found["to"]}"{found["new"]}"'
            prompt = prompt[: found.start()] + said + prompt[found.end() :]
    return prompt


def _hidden(prompt: str) -> tuple[str, tuple[str, ...]]:
    """The prompt with every quoted text as a word "q0", "q1" ..., and the texts."""
    texts, _ = find_texts(prompt)
    quotes: list[str] = []
    for content, _carrier in texts:
        marked = re.compile(rf"[“「『《\"”'‘’]\s*{re.escape(content)}\s*[”」』》\"“'’‘]")
        found = marked.search(prompt)
        if found:
            prompt = f"{prompt[: found.start()]} q{len(quotes)} {prompt[found.end() :]}"
            quotes.append(content)
    return prompt, tuple(quotes)


def _missed(clause: str, quotes: tuple[str, ...]) -> str:
    shown = re.sub(r"\bq(\d)\b", lambda m: f'"{quotes[int(m[1])]}"', clause)
    shown = shown if len(shown) <= 60 else f"{shown[:57]}..."
    return f"This part of the instruction was not understood: {shown!r}."
