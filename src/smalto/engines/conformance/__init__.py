"""Does an engine keep its word? Checks that any engine can be run against, also a third party's.

Each check takes the loaded engine and a `Probe` that makes requests, and raises `Broken` with what
was expected and what came, or `NotApplicable` for what the engine does not claim. Beauty is not
checked: whether the promises of `engines.base` hold, and those that the API makes for all engines.
"""

from smalto.engines.conformance.pictures import hole_of, ramp
from smalto.engines.conformance.running import Report, Verdict, run

__all__ = ["Report", "Verdict", "hole_of", "ramp", "run"]
