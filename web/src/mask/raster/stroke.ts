/**
 * From where the pointer was to what the brush paints: pressure, stabiliser, rounded corners.
 *
 * Samples may come many at once (coalesced events); between them the way is a quadratic curve
 * through their middles, cut into stretches short enough to look round.
 */

import { capsule, type Dab } from "./brush";
import { union, type Raster, type Rect } from "./raster";

export interface BrushSettings {
  /** Diameter, pixels of the picture. */
  size: number;
  /** 0 soft .. 1 hard. */
  hardness: number;
  /** Does a pen's pressure change the size? */
  pressure: boolean;
  /** 0 follows the hand, 0.95 trails far behind it. */
  stabiliser: number;
}

export interface Sample {
  x: number;
  y: number;
  /** 0..1; null where the device has none (mouse, most fingers). */
  pressure: number | null;
}

const LIGHTEST = 0.15;

export class Stroke {
  private readonly raster: Raster;
  private readonly settings: BrushSettings;
  private readonly erase: boolean;
  private hand: Dab;
  private last: Dab;
  private middle: Dab;

  /** Paints the first dab at once. `dirty` says what may differ since it was last taken. */
  private dirty: Rect | null = null;

  constructor(raster: Raster, settings: BrushSettings, erase: boolean, first: Sample) {
    this.raster = raster;
    this.settings = settings;
    this.erase = erase;
    this.hand = this.dab(first);
    this.last = this.hand;
    this.middle = this.hand;
    this.stretch(this.hand, this.hand);
  }

  move(sample: Sample): void {
    this.hand = this.dab(sample);
    const keep = this.settings.stabiliser;
    const next = keep > 0 ? between(this.hand, this.last, keep) : this.hand;
    if (next.x === this.last.x && next.y === this.last.y && next.radius === this.last.radius) return;
    const middle = between(this.last, next, 0.5);
    this.curve(this.middle, this.last, middle);
    this.middle = middle;
    this.last = next;
  }

  /** Paints what is left up to where the hand is. */
  end(): void {
    this.stretch(this.middle, this.last);
    if (this.settings.stabiliser > 0) this.stretch(this.last, this.hand);
  }

  taken(): Rect | null {
    const dirty = this.dirty;
    this.dirty = null;
    return dirty;
  }

  private dab({ x, y, pressure }: Sample): Dab {
    const full = Math.max(0.5, this.settings.size / 2);
    if (pressure === null || !this.settings.pressure) return { x, y, radius: full };
    const share = LIGHTEST + (1 - LIGHTEST) * Math.min(1, Math.max(0, pressure));
    return { x, y, radius: Math.max(0.5, full * share) };
  }

  private curve(from: Dab, through: Dab, to: Dab): void {
    const length =
      Math.hypot(through.x - from.x, through.y - from.y) + Math.hypot(to.x - through.x, to.y - through.y);
    const bend = Math.hypot(from.x - 2 * through.x + to.x, from.y - 2 * through.y + to.y);
    const steps = bend < 0.5 ? 1 : Math.min(24, Math.max(1, Math.ceil(length / Math.max(3, to.radius / 3))));
    let was = from;
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      const next = between(between(from, through, t), between(through, to, t), t);
      this.stretch(was, next);
      was = next;
    }
  }

  private stretch(a: Dab, b: Dab): void {
    this.dirty = union(this.dirty, capsule(this.raster, a, b, this.settings.hardness, this.erase));
  }
}

function between(a: Dab, b: Dab, t: number): Dab {
  return {
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
    radius: a.radius + (b.radius - a.radius) * t,
  };
}
