/**
 * One mask being worked on: raster, history and what may be done to it as steps. No DOM.
 */

import type { Fit } from "./raster/bring";
import { History } from "./raster/history";
import { packed, unpacked, type Packed } from "./raster/pack";
import { Raster } from "./raster/raster";

export type { Fit };

/** A mask as it is kept between visits. */
export interface Draft {
  width: number;
  height: number;
  tiles: Packed[];
  saved_ms: number;
}

export class MaskDocument {
  readonly raster: Raster;
  readonly history: History;
  private readonly kept: (Packed | null)[];
  private readonly listeners = new Set<(tiles: Iterable<number> | null) => void>();

  constructor(width: number, height: number, data?: Uint8Array) {
    this.raster = new Raster(width, height, data);
    this.history = new History(this.raster);
    this.kept = Array.from({ length: this.raster.tiles }, (_, tile) => (data ? null : this.flat(tile)));
    this.history.onChange = (tiles) => this.changed(tiles);
  }

  /** Called after each step, undo and redo; with the tiles that differ, null for all. */
  subscribe(listener: (tiles: Iterable<number> | null) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** One step. */
  step(paint: (raster: Raster) => void): boolean {
    this.history.commit();
    this.history.begin();
    paint(this.raster);
    return this.history.commit();
  }

  clear(): boolean {
    return this.step((raster) => {
      for (let tile = 0; tile < raster.tiles; tile++) {
        if (raster.isTileClear(tile)) continue;
        raster.touchTile(tile);
        raster.fillTile(tile, 0);
      }
    });
  }

  replace(next: Uint8Array): boolean {
    return this.step((raster) => raster.replace(next));
  }

  invert(): void {
    this.history.invert();
  }

  /** Packs what changed since the last draft while `hasTime` says so. True when nothing is left. */
  prepare(hasTime: () => boolean = () => true): boolean {
    for (let tile = 0; tile < this.kept.length; tile++) {
      if (this.kept[tile]) continue;
      if (!hasTime()) return false;
      this.kept[tile] = packed(this.raster.readTile(tile));
    }
    return true;
  }

  draft(now_ms: number): Draft {
    this.prepare();
    const tiles = this.kept.map((tile) => tile!);
    return { width: this.raster.width, height: this.raster.height, tiles, saved_ms: now_ms };
  }

  private flat(tile: number): Packed {
    const { width, height } = this.raster.tileRect(tile);
    return { kind: "flat", value: 0, length: width * height };
  }

  private changed(tiles: Iterable<number> | null): void {
    const list = tiles ? [...tiles] : null;
    if (list) for (const tile of list) this.kept[tile] = null;
    else this.kept.fill(null);
    for (const listener of this.listeners) listener(list);
  }
}

/** The bytes of a draft, width x height. */
export function rasterOf(draft: Draft): Raster {
  const raster = new Raster(draft.width, draft.height);
  if (draft.tiles.length !== raster.tiles) throw new RangeError("A draft with tiles missing is no mask.");
  draft.tiles.forEach((tile, at) => raster.writeTile(at, unpacked(tile)));
  return raster;
}
