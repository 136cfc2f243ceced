/** What both pictures show: one zoom, one place, kept in fractions so that unlike sizes stay together. */

export interface View {
  /** 1 fits the picture into the pane. */
  readonly zoom: number;
  /** The point of the picture in the middle of the pane, fractions of its edges. */
  readonly x: number;
  readonly y: number;
}

export const FIT: View = { zoom: 1, x: 0.5, y: 0.5 };
export const MOST = 32;

/** Zooms by `factor` and keeps the point under the cursor; (px, py) from the pane's middle, in fitted-picture edges. */
export function zoomed(view: View, factor: number, px = 0, py = 0): View {
  const zoom = Math.min(MOST, Math.max(1, view.zoom * factor));
  const shift = 1 / view.zoom - 1 / zoom;
  return held({ zoom, x: view.x + px * shift, y: view.y + py * shift });
}

/** Moves the picture by fractions of its fitted edges on the screen. */
export function panned(view: View, dx: number, dy: number): View {
  return held({ ...view, x: view.x - dx / view.zoom, y: view.y - dy / view.zoom });
}

/** The middle stays within the picture's visible part: it cannot be lost off the edge. */
function held(view: View): View {
  const half = 0.5 / view.zoom;
  const clamp = (value: number): number => Math.min(1 - half, Math.max(half, value));
  return { zoom: view.zoom, x: clamp(view.x), y: clamp(view.y) };
}

export function transform(view: View): string {
  const dx = (0.5 - view.x) * 100;
  const dy = (0.5 - view.y) * 100;
  return `scale(${view.zoom}) translate(${dx}%, ${dy}%)`;
}

export const MODES = ["slider", "side", "onion", "difference"] as const;
export type Mode = (typeof MODES)[number];

export function next(mode: Mode): Mode {
  return MODES[(MODES.indexOf(mode) + 1) % MODES.length]!;
}
