/** What the editor's controls show. One store for one open editor; the tools' settings outlive it. */

import { createStore, type StoreApi } from "zustand/vanilla";
import type { Grid } from "./raster/grid";
import type { Ink } from "./view/ink";

export type Tool = "brush" | "eraser" | "rectangle" | "ellipse" | "lasso" | "fill" | "hand";

/** What is remembered from one editor, and one day, to the next. */
export interface Settings {
  /** Diameters, pixels of the picture, each tool its own. */
  sizes: { brush: number; eraser: number };
  hardness: number;
  pressure: boolean;
  stabiliser: number;
  fillBy: "mask" | "colour";
  tolerance: number;
  connected: boolean;
  /** By how many pixels to grow, shrink and feather. */
  amount: number;
  ink: Ink;
}

export interface EditorState extends Settings {
  tool: Tool;
  /** Shapes and fill take away instead of painting. */
  erasing: boolean;
  /** X is held: paint and erase are swapped. */
  swapped: boolean;
  grid: Grid | null;
  zoom: number;
  isShown: boolean;
  isPeeking: boolean;
  isFull: boolean;
  coverage: number;
  /** Counts what was done to the mask, undoing too. */
  revision: number;
  canUndo: boolean;
  canRedo: boolean;
  /** Something slow is being worked out; the mask waits. */
  busy: boolean;
  /** A sentence that went wrong, or null. */
  problem: "fill" | "file" | "slow" | null;
}

export type EditorStore = StoreApi<EditorState>;

export const MOST_SIZE_PX = 2000;

export const COLOURS = ["#e5484d", "#12a594", "#3e63dd", "#ffb224", "#d6409f", "#8d8d8d"] as const;

const DEFAULTS: Settings = {
  sizes: { brush: 64, eraser: 64 },
  hardness: 0.9,
  pressure: true,
  stabiliser: 0,
  fillBy: "mask",
  tolerance: 24,
  connected: true,
  amount: 8,
  ink: { color: COLOURS[0], opacity: 0.5, stripes: true },
};

const KEY = "smalto-mask-tools";

export function createEditorStore(storage: Pick<Storage, "getItem" | "setItem">): EditorStore {
  const store = createStore<EditorState>(() => ({
    ...remembered(storage),
    tool: "brush",
    erasing: false,
    swapped: false,
    grid: null,
    zoom: 1,
    isShown: true,
    isPeeking: false,
    isFull: false,
    coverage: 0,
    revision: 0,
    canUndo: false,
    canRedo: false,
    busy: false,
    problem: null,
  }));
  store.subscribe((now, before) => {
    if (settingsKeys.some((key) => now[key] !== before[key]))
      storage.setItem(KEY, JSON.stringify(settingsOf(now)));
  });
  return store;
}

const settingsKeys = Object.keys(DEFAULTS) as (keyof Settings)[];

function settingsOf(state: Settings): Settings {
  return Object.fromEntries(settingsKeys.map((key) => [key, state[key]])) as unknown as Settings;
}

/** What was kept, where it has the right type; else how it starts. */
function remembered(storage: Pick<Storage, "getItem">): Settings {
  let kept: Record<string, unknown> = {};
  try {
    kept = JSON.parse(storage.getItem(KEY) ?? "{}") as Record<string, unknown>;
  } catch {
    return DEFAULTS;
  }
  const good = settingsKeys.filter((key) => typeof kept[key] === typeof DEFAULTS[key] && kept[key] !== null);
  return { ...DEFAULTS, ...(Object.fromEntries(good.map((key) => [key, kept[key]])) as Partial<Settings>) };
}

/** Does the next touch take paint away? */
export function isErasing(state: EditorState): boolean {
  const own = state.tool === "eraser" || (state.tool !== "brush" && state.erasing);
  return own !== state.swapped;
}

/** The brush's diameter for the tool in hand. */
export function sizeOf(state: EditorState): number {
  return state.tool === "eraser" ? state.sizes.eraser : state.sizes.brush;
}

export function resized(state: EditorState, size: number): Pick<EditorState, "sizes"> {
  const next = Math.min(MOST_SIZE_PX, Math.max(1, Math.round(size)));
  const which = state.tool === "eraser" ? "eraser" : "brush";
  return { sizes: { ...state.sizes, [which]: next } };
}

/** One press of `[` (-1) or `]` (1): about an eighth, at least a pixel. */
export function stepped(size: number, direction: 1 | -1): number {
  return direction > 0
    ? Math.max(size + 1, Math.round(size * 1.15))
    : Math.min(size - 1, Math.round(size / 1.15));
}
