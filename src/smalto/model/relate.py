"""From nodes to relations: who is on, in, beside, in front of whom, and who does what.

English puts the relation between its two things, or at the head of the clause ("on the table sits
a frog"); Chinese puts the place word after the second thing ("桌子上有一只青蛙"): each has its own
reader of clauses.
"""

from __future__ import annotations

from collections.abc import Mapping

from smalto.model.clauses import relate_english
from smalto.model.clauses_chinese import relate_chinese
from smalto.model.nodes import Parsed
from smalto.pack.types import Concept
from smalto.scene.types import Item, Relation


def relate(
    parsed: Parsed, concepts: Mapping[str, Concept]
) -> tuple[list[Relation], list[Item], dict[int, str]]:
    """The relations, the items with their poses, and `holders`: item index -> carrier it holds."""
    return relate_english(parsed, concepts) if parsed.english else relate_chinese(parsed, concepts)
