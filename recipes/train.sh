#!/usr/bin/env bash
# The native model from nothing to weights, on one CPU core: about an hour to the figures in the README.
# Stop it at any time; the same command goes on. To go on from another run's weights with other
# captions or things, add --warm runs/OTHER (the shipped weights are such a chain, see dev/LOG.md). Needs: pip install torch==2.13.0 -e ".[train]"
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-runs/local}
minutes=${2:-60}

# 1. learn: captions are made up as it goes, no data set is read. One process a core; two threads in
#    one process wait for each other and run slower than one.
OMP_NUM_THREADS=1 nice -n 5 python -m smalto.train.loop --out "$out" --minutes "$minutes" \
  --total-samples 300000 --batch 32 --lr 1.2e-3

# 2. measure against the rule-based reader on the development prompts (the test split is for releases)
python recipes/compare.py "$out/model.npz" --split dev

# 3. if it is better, ship it
echo "better than what is installed? then: cp $out/model.npz src/smalto/model/data/writer.npz"
