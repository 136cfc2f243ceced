/**
 * Undo and redo: the tiles a step changed, as they were, packed. Going back swaps them with what
 * is there, so a step is kept once and both ways are exact to the bit.
 *
 * Bounds: 100 steps and 64 MB; the oldest steps go first, the newest always stays. A step is kept as
 * it is when it ends and packed when there is time (`settle`), so that ending a stroke costs nothing.
 */

import { packed, sizeOf, unpacked, type Packed } from "./pack";
import { Raster } from "./raster";

export const MAX_STEPS = 100;
export const MAX_BYTES = 64 * 1024 * 1024;

/** `invert`: the step turns every pixel round and so needs no memory. */
interface Step {
  tiles: Map<number, Packed>;
  invert: boolean;
  bytes: number;
}

export class History {
  private readonly raster: Raster;
  private readonly maxSteps: number;
  private readonly maxBytes: number;
  private open: Map<number, Uint8Array> | null = null;
  private undos: Step[] = [];
  private redos: Step[] = [];
  private loose: { step: Step; tile: number }[] = [];
  /** Of all steps that are kept. */
  bytes = 0;
  /** Called with the tiles that a step, or going back and forth, changed; null is all of them. */
  onChange: ((tiles: Iterable<number> | null) => void) | null = null;

  constructor(raster: Raster, maxSteps = MAX_STEPS, maxBytes = MAX_BYTES) {
    this.raster = raster;
    this.maxSteps = maxSteps;
    this.maxBytes = maxBytes;
    raster.onTouch = (tile) => this.keep(tile);
  }

  get canUndo(): boolean {
    return this.undos.length > 0;
  }

  get canRedo(): boolean {
    return this.redos.length > 0;
  }

  get isOpen(): boolean {
    return this.open !== null;
  }

  /** Everything painted until `commit` is one step. */
  begin(): void {
    if (!this.open) this.open = new Map();
  }

  /** False if nothing changed: then there is no step. */
  commit(): boolean {
    const open = this.open;
    this.open = null;
    if (!open) return false;
    const step: Step = { tiles: new Map(), invert: false, bytes: 64 };
    for (const [tile, before] of open) {
      if (this.isSame(tile, before)) continue;
      const kept: Packed = { kind: "raw", bytes: before, length: before.length };
      step.tiles.set(tile, kept);
      step.bytes += sizeOf(kept);
    }
    if (step.tiles.size === 0) return false;
    for (const tile of step.tiles.keys()) this.loose.push({ step, tile });
    this.push(step);
    this.onChange?.(step.tiles.keys());
    return true;
  }

  /** Puts everything back to `begin`. */
  cancel(): void {
    const open = this.open;
    this.open = null;
    if (!open) return;
    for (const [tile, before] of open) this.raster.writeTile(tile, before);
  }

  /** Turns every pixel round, as one step. */
  invert(): void {
    this.commit();
    this.turnRound();
    this.push({ tiles: new Map(), invert: true, bytes: 64 });
    this.onChange?.(null);
  }

  /** Packs what is not packed yet while `hasTime` says so. True when nothing is left. */
  settle(hasTime: () => boolean = () => true): boolean {
    while (this.loose.length > 0 && hasTime()) {
      const { step, tile } = this.loose.pop()!;
      const kept = step.tiles.get(tile);
      if (kept?.kind !== "raw") continue;
      const small = packed(kept.bytes);
      const saved = sizeOf(kept) - sizeOf(small);
      step.tiles.set(tile, small);
      step.bytes -= saved;
      if (this.undos.includes(step) || this.redos.includes(step)) this.bytes -= saved;
    }
    return this.loose.length === 0;
  }

  undo(): boolean {
    return this.move(this.undos, this.redos);
  }

  redo(): boolean {
    return this.move(this.redos, this.undos);
  }

  private move(from: Step[], to: Step[]): boolean {
    this.commit();
    const step = from.pop();
    if (!step) return false;
    this.bytes -= step.bytes;
    const back = step.invert ? this.turnedBack(step) : this.swapped(step);
    this.bytes += back.bytes;
    to.push(back);
    this.onChange?.(step.invert ? null : step.tiles.keys());
    return true;
  }

  private turnedBack(step: Step): Step {
    this.turnRound();
    return step;
  }

  private swapped(step: Step): Step {
    const other: Step = { tiles: new Map(), invert: false, bytes: 64 };
    for (const [tile, kept] of step.tiles) {
      const now = packed(this.raster.readTile(tile));
      other.tiles.set(tile, now);
      other.bytes += sizeOf(now);
      this.raster.writeTile(tile, unpacked(kept));
    }
    return other;
  }

  private turnRound(): void {
    const open = this.open;
    this.open = null;
    this.raster.touchAll();
    this.open = open;
    const data = this.raster.data;
    for (let at = 0; at < data.length; at++) data[at] = 255 - data[at]!;
  }

  private push(step: Step): void {
    for (const gone of this.redos) this.bytes -= gone.bytes;
    this.redos = [];
    this.undos.push(step);
    this.bytes += step.bytes;
    if (this.bytes > this.maxBytes) this.settle();
    while (this.undos.length > 1 && (this.undos.length > this.maxSteps || this.bytes > this.maxBytes)) {
      this.bytes -= this.undos.shift()!.bytes;
    }
  }

  private keep(tile: number): void {
    if (this.open && !this.open.has(tile)) this.open.set(tile, this.raster.readTile(tile));
  }

  private isSame(tile: number, before: Uint8Array): boolean {
    const { x, y, width, height } = this.raster.tileRect(tile);
    const data = this.raster.data;
    for (let row = 0; row < height; row++) {
      const from = (y + row) * this.raster.width + x;
      for (let at = 0; at < width; at++) if (data[from + at] !== before[row * width + at]) return false;
    }
    return true;
  }
}
