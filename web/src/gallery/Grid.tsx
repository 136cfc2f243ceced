/** The virtual grid: rows of the layout that are on the screen, one focus, keys by `onKey`. */

import { type KeyboardEvent, forwardRef, memo, useEffect, useImperativeHandle, useMemo, useRef } from "react";
import { localeOf, useLanguage } from "../app/i18n";
import { isComposing } from "../app/hotkeys";
import type { PictureCache } from "./cache";
import css from "./gallery.module.css";
import { type DayRow, type Layout, type Mode, type PictureRow, layOut, picturesOf, rowsBetween } from "./layout";
import { isMove, moved } from "./moves";
import type { Selection } from "./selection";
import { Tile, type TileActs, tileId } from "./Tile";
import type { OutlineAnswer } from "./types";
import { useCacheState } from "./useGallery";
import { reveal, useVisibleSpan, useWidth } from "./useViewport";
import type { en } from "./words";

const MARGIN = 500;
const STEP = 120;
const GAP = 8;
const HEADING = 48;
/** The page's bar and the toolbar cover this much of the top. */
const COVERED = 130;

export interface GridHandle {
  readonly focus: () => void;
}

interface Props {
  readonly outline: OutlineAnswer;
  readonly cache: PictureCache;
  readonly mode: Mode;
  readonly target: number;
  readonly selection: Selection;
  readonly focused: number | null;
  readonly onFocus: (id: number) => void;
  /** An arrow with Shift: the range grows to `id`. */
  readonly onRange: (id: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onRows: (first: number, last: number) => void;
  readonly acts: TileActs;
  readonly words: typeof en;
}

export const Grid = forwardRef<GridHandle, Props>(function Grid(props, handle) {
  const { outline, mode, target, words } = props;
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  useImperativeHandle(handle, () => ({ focus: () => root.current?.focus({ preventScroll: true }) }));
  const layout = useMemo(
    () => layOut(outline, { mode, width: width || 1, target, gap: GAP, heading: HEADING }),
    [outline, mode, width, target],
  );
  const span = useVisibleSpan(root, MARGIN, STEP);
  const shown = useMemo(() => rowsBetween(layout, span.top, span.bottom), [layout, span]);
  const pictures = useMemo(() => picturesOf(layout, shown), [layout, shown]);
  const { onRows } = props;
  useEffect(() => onRows(pictures[0], pictures[1]), [onRows, pictures]);
  const places = useMemo(() => new Map(outline.ids.map((id, at) => [id, at])), [outline.ids]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || isComposing(event.nativeEvent)) return;
    if (!isMove(event.key) || event.altKey) return props.onKey(event);
    event.preventDefault();
    const here = places.get(props.focused ?? -1);
    const isEnd = event.key === "Home" || event.key === "End";
    const at =
      here === undefined && !isEnd ? pictures[0] : moved(layout, here ?? 0, event.key, innerHeight * 0.8);
    const id = outline.ids[at];
    if (id === undefined || !root.current) return;
    if (event.shiftKey) props.onRange(id);
    props.onFocus(id);
    const row = layout.rows[layout.rowOf[at]!]!;
    reveal(root.current, row.top - (at === 0 ? HEADING : 0), row.top + row.height, COVERED);
  };

  return (
    <div
      ref={root}
      role="grid"
      tabIndex={0}
      className={css.grid}
      aria-label={words.gridLabel}
      aria-multiselectable
      aria-rowcount={layout.rows.length}
      aria-activedescendant={activeTile(props.focused, places, layout, shown)}
      style={{ height: layout.height }}
      onKeyDown={onKeyDown}
    >
      {width > 0 &&
        layout.rows
          .slice(shown[0], shown[1])
          .map((row, at) =>
            row.kind === "day" ? (
              <Day key={`d${row.start}`} row={row} index={shown[0] + at} words={words} />
            ) : (
              <Line key={row.start} {...props} row={row} index={shown[0] + at} />
            ),
          )}
    </div>
  );
});

function activeTile(
  focused: number | null,
  places: ReadonlyMap<number, number>,
  layout: Layout,
  shown: readonly [number, number],
): string | undefined {
  const at = focused === null ? undefined : places.get(focused);
  if (at === undefined) return undefined;
  const row = layout.rowOf[at]!;
  return row >= shown[0] && row < shown[1] ? tileId(focused!) : undefined;
}

function Day(props: { readonly row: DayRow; readonly index: number; readonly words: typeof en }) {
  const locale = localeOf(useLanguage());
  const text = useMemo(() => {
    const day = new Date(props.row.time_s * 1000);
    const near = nearDay(day, props.words);
    const full = day.toLocaleDateString(locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
    return { near: near ?? full, rest: near ? full : null };
  }, [props.row.time_s, locale, props.words]);
  return (
    <div role="row" aria-rowindex={props.index + 1} className={css.day} style={{ top: props.row.top, height: props.row.height }}>
      <div role="rowheader" className={css.dayText}>
        <span className={css.dayName}>{text.near}</span>
        {text.rest && <span className={css.dayRest}>{text.rest}</span>}
        <span className={css.dayRest}>{props.words.found(props.row.count)}</span>
      </div>
    </div>
  );
}

function nearDay(day: Date, words: typeof en): string | null {
  const midnight = (at: Date): number => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
  const days = Math.round((midnight(new Date()) - midnight(day)) / 86_400_000);
  return days === 0 ? words.today : days === 1 ? words.yesterday : null;
}

/** A row is drawn once and stays as it is while others scroll by. */
const Line = memo(function Line(props: Props & { readonly row: PictureRow; readonly index: number }) {
  const { row, outline, cache } = props;
  useCacheState(cache);
  const ids = outline.ids.slice(row.start, row.start + row.count);
  return (
    <div role="row" aria-rowindex={props.index + 1} className={css.line} style={{ top: row.top, height: row.height }}>
      {ids.map((id, at) => (
        <Tile
          key={id}
          id={id}
          picture={cache.get(id)}
          color={outline.colors[row.start + at] ?? 0x808080}
          left={row.lefts[at]!}
          width={row.widths[at]!}
          height={row.height}
          selected={props.selection.ids.has(id)}
          active={props.focused === id}
          words={props.words}
          acts={props.acts}
        />
      ))}
    </div>
  );
});
