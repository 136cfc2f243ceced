"""Figures of some weights beside the rule-based reader's, from the scenes they write.

python recipes/compare.py runs/local/model.npz --split dev [--wrong]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from smalto.evaluate.report import markdown
from smalto.evaluate.run import run
from smalto.model import Writer
from smalto.model.reader import RuleReader


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--split", default="dev", choices=("dev", "test"))
    parser.add_argument("--wrong", action="store_true", help="list what went wrong (dev only)")
    args = parser.parse_args()
    writers = {
        "model": Writer.load(args.weights, net=False),
        "shipped": Writer.load(args.weights),
        "reader": RuleReader.load(),
    }
    reports = [run(w, split=args.split, name=name, views=("scene",)) for name, w in writers.items()]
    print(markdown(reports))
    for wrong in reports[0].wrong if args.wrong else ():
        print(f"{wrong.prompt}\n    " + "\n    ".join(p for p in wrong.parts if "WRONG" in p))


if __name__ == "__main__":
    main()
