"""How long the frames of a page take: evaluate START, do something, evaluate STOP."""

from __future__ import annotations

START = """() => {
  window.frames_ms = [];
  let before = performance.now();
  const frame = (now) => {
    window.frames_ms.push(now - before);
    before = now;
    window.watching = requestAnimationFrame(frame);
  };
  window.watching = requestAnimationFrame(frame);
}"""
STOP = "() => { cancelAnimationFrame(window.watching); return window.frames_ms.slice(1); }"
"""Milliseconds of each frame since START but the first."""
