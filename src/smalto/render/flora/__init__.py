"""Plants and rocks that grow from a seed: no two alike, in any season, as vectors.

Backdrops (woods, hedges, far trees) and the scenery around the things are drawn with these.
"""

from smalto.render.flora.grow import KINDS, Plant, grow
from smalto.render.flora.hues import Hues, hues_of

__all__ = ["KINDS", "Hues", "Plant", "grow", "hues_of"]
