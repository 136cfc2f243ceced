import { useMemo } from "react";
import { type Tile, tiles } from "./mosaic";

/** A wall of glass tiles, for pages that would be empty otherwise. Only decoration. */
export function Mosaic({ columns, rows, seed, className }: { columns: number; rows: number; seed: number; className?: string }) {
  const wall = useMemo(() => tiles(columns, rows, seed), [columns, rows, seed]);
  return (
    <svg viewBox={`0 0 ${columns * 10} ${rows * 10}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true" className={className}>
      {wall.map((tile: Tile) => (
        <path key={tile.key} d={tile.path} fill={tile.color} />
      ))}
    </svg>
  );
}
