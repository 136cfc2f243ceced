export interface Tile {
  key: string;
  path: string;
  color: string;
}

/** Lagoon glass from deep to light, and the gold that mosaic makers strew in. */
const GLASS = ["#0a3d4b", "#0d5365", "#0f667b", "#147a91", "#2b99af", "#4fb5c8", "#76c8d6", "#a5dbe4"];
const GOLD = "#e9b44c";
const JOINT = 0.45;

/** A small generator of numbers in [0, 1), so that the wall is the same at every visit. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Point = readonly [number, number];

/** `columns` x `rows` tiles of about 10 x 10 units; neighbours share their bent corners. */
export function tiles(columns: number, rows: number, seed: number): Tile[] {
  const next = numbers(seed);
  const corners: Point[][] = Array.from({ length: rows + 1 }, (_, y) =>
    Array.from({ length: columns + 1 }, (_, x): Point => [
      x * 10 + (x === 0 || x === columns ? 0 : (next() - 0.5) * 5),
      y * 10 + (y === 0 || y === rows ? 0 : (next() - 0.5) * 5),
    ]),
  );
  const corner = (x: number, y: number): Point => corners[y]?.[x] ?? [0, 0];
  return Array.from({ length: rows * columns }, (_, i) => {
    const [x, y] = [i % columns, Math.floor(i / columns)];
    const around = [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)];
    return { key: `${x}.${y}`, path: shrunk(around), color: shade(x / columns, y / rows, next) };
  });
}

/** The quadrilateral without the joint around it. */
function shrunk(points: Point[]): string {
  const cx = points.reduce((sum, p) => sum + p[0], 0) / points.length;
  const cy = points.reduce((sum, p) => sum + p[1], 0) / points.length;
  const moved = points.map(([x, y]) => {
    const length = Math.hypot(cx - x, cy - y);
    const k = (JOINT * 1.4) / length;
    return `${(x + (cx - x) * k).toFixed(2)} ${(y + (cy - y) * k).toFixed(2)}`;
  });
  return `M${moved.join("L")}Z`;
}

/** Light falls from the upper right: waves of tone, and here and there a golden one. */
function shade(x: number, y: number, next: () => number): string {
  if (next() < 0.035) return GOLD;
  const wave = 0.42 + 0.3 * (x - y) + 0.16 * Math.sin(5 * x + 4 * y) + (next() - 0.5) * 0.42;
  const at = Math.max(0, Math.min(GLASS.length - 1, Math.floor(wave * GLASS.length)));
  return GLASS[at] ?? GOLD;
}
