"""The native model at run time: prompt in, scene out. numpy only.

`Writer` is the trained model; `reader` the rule-based baseline it is measured against.
"""

from smalto.model.writer import Reading, Writer

__all__ = ["Reading", "Writer"]
