"""What is known of a picture that was made here: its staging, carried in the file itself.

The text form goes into the file's metadata (`media`) together with a digest of the pixels, so that
a picture that was changed elsewhere is taken for what it is: foreign.
"""

from __future__ import annotations

from dataclasses import dataclass

from smalto.stage.types import Staging
from smalto.types import Effort


@dataclass(frozen=True, slots=True)
class Made:
    """`effort`: with which it was painted."""

    staging: Staging
    effort: Effort = "medium"
    prompt: str = ""
