#!/usr/bin/env bash
# The language model at 33 M parameters on one large GPU, in steps of at most ten minutes.
#   bash recipes/gpu_language.sh MINUTES OUT     (again and again; each call goes on where the last stopped)
# Needs python with numpy and torch (CUDA); nothing is fetched, no pixels are drawn. 12 CPU workers
# make about 12,000 captions a second. The schedule ends after 25 minutes of learning in total.
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:-9} out=${2:-/tmp/out} total=${3:-25} workers=${4:-12} batch=${5:-512}
export PYTHONPATH=src OMP_NUM_THREADS=1 PYTHONUNBUFFERED=1
mkdir -p runs/gpu "$out"
python3 -m smalto.train.loop --out runs/gpu --minutes "$minutes" --total-minutes "$total" \
  --total-samples 100000000 --batch "$batch" --workers "$workers" --bf16 --lr 8e-4 \
  --d-model 480 --n-head 8 --d-hidden 1440 --n-encoder 5 --n-decoder 5
cp runs/gpu/log.jsonl "$out/"
python3 recipes/shards.py split runs/gpu/model.npz "$out/shards"
python3 recipes/compare.py runs/gpu/model.npz --split dev | tee "$out/dev.md"
