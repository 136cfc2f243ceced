/** Search, filters and the look of the grid. */

import { ActionIcon, Button, NativeSelect, Popover, SegmentedControl, Slider, TextInput } from "@mantine/core";
import { CalendarDays, Grid2x2, LayoutDashboard, Search, SlidersHorizontal, Star, X } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import css from "./gallery.module.css";
import type { Mode } from "./layout";
import { type GalleryQuery, KINDS, type Kind, type Order, countFilters, withoutFilters } from "./query";
import type { Facet, Facets } from "./types";
import type { en } from "./words";

/** Milliseconds after the last letter; a search itself takes a few, and one that is overtaken is given up. */
const TYPING_MS = 40;

interface Props {
  readonly query: GalleryQuery;
  readonly change: (change: Partial<GalleryQuery>) => void;
  readonly facets: Facets | undefined;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
  readonly target: number;
  readonly onTarget: (px: number) => void;
  readonly onLeave: () => void;
  readonly words: typeof en;
}

export function Toolbar(props: Props) {
  const { query, change, words } = props;
  const [open, setOpen] = useState(false);
  const n = countFilters(query);
  return (
    <div className={css.toolbar} role="search" aria-label={words.title}>
      <div className={css.searchLine}>
        <SearchBox {...props} />
        <Button
          variant={n ? "light" : "default"}
          className={css.filterButton}
          leftSection={<SlidersHorizontal size={16} aria-hidden />}
          aria-expanded={open}
          aria-controls="gallery-filters"
          onClick={() => setOpen(!open)}
        >
          {words.filters}
          {n > 0 && ` · ${n}`}
        </Button>
        <Look {...props} open={open} />
      </div>
      <div className={css.filters} id="gallery-filters" data-open={open || undefined}>
        <Choice label={words.kind} value={query.kind} onChange={(kind) => change({ kind: kind as Kind | "" })}
          options={KINDS.map((kind) => [kind, words.kinds[kind], countOf(props.facets?.kinds, kind)])} words={words} />
        <Choice label={words.model} value={query.model} onChange={(model) => change({ model })}
          options={named(props.facets?.models, query.model)} words={words} />
        <Choice label={words.size} value={query.size} onChange={(size) => change({ size })}
          options={named(props.facets?.sizes, query.size, (size) => size.replace("x", " × "))} words={words} />
        <Choice label={words.quality} value={query.quality} onChange={(quality) => change({ quality })}
          options={named(props.facets?.qualities, query.quality, (quality) => words.qualities[quality] ?? quality)} words={words} />
        <Dates {...props} />
        <Button
          size="xs"
          variant={query.favourite ? "light" : "default"}
          leftSection={<Star size={14} fill={query.favourite ? "currentColor" : "none"} aria-hidden />}
          aria-pressed={query.favourite}
          onClick={() => change({ favourite: !query.favourite })}
        >
          {words.favourites}
        </Button>
        {n > 0 && (
          <Button size="xs" variant="subtle" onClick={() => change(withoutFilters(query))}>
            {words.clearFilters}
          </Button>
        )}
      </div>
    </div>
  );
}

function SearchBox({ query, change, searchRef, onLeave, words }: Props) {
  const [text, setText] = useState(query.q);
  const [composing, setComposing] = useState(false);
  const sent = useRef(query.q);
  useEffect(() => {
    if (query.q !== sent.current) setText((sent.current = query.q));
  }, [query.q]);
  useEffect(() => {
    if (text === sent.current || composing) return; // pinyin on its way is no word yet
    const timer = setTimeout(() => change({ q: (sent.current = text) }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, composing, change]);
  return (
    <TextInput
      ref={searchRef}
      type="search"
      className={css.search}
      placeholder={words.searchHint}
      aria-label={words.search}
      leftSection={<Search size={17} aria-hidden />}
      rightSection={
        text ? (
          <ActionIcon variant="subtle" aria-label={words.clearSearch} onClick={() => setText("")}>
            <X size={16} aria-hidden />
          </ActionIcon>
        ) : (
          <kbd className="sm-kbd" aria-hidden>/</kbd>
        )
      }
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === "Escape" && text) setText("");
        if (event.key === "Enter" || event.key === "ArrowDown") {
          event.preventDefault();
          onLeave();
        }
      }}
    />
  );
}

type Option = readonly [value: string, label: string, count?: number];

function named(facet: Facet | undefined, chosen: string, label = (value: string) => value): Option[] {
  const known = (facet ?? []).map(([value, n]): Option => [value, label(value), n]);
  return chosen && !known.some(([value]) => value === chosen) ? [...known, [chosen, label(chosen)]] : known;
}

function countOf(facet: Facet | undefined, value: string): number | undefined {
  return facet?.find(([one]) => one === value)?.[1];
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  readonly words: typeof en;
}) {
  const options = props.options.map(([value, label, n]) => ({ value, label: n === undefined ? label : `${label} (${n})` }));
  return (
    <NativeSelect
      size="xs"
      className={css.choice}
      data-set={props.value ? true : undefined}
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={[{ value: "", label: `${props.label}: ${props.words.any}` }, ...options]}
    />
  );
}

function Dates({ query, change, words }: Props) {
  const set = Boolean(query.from || query.to);
  const text = set ? `${query.from || "…"} – ${query.to || "…"}` : words.anyDate;
  const since = (days: number) => change({ from: dayBefore(days), to: "" });
  return (
    <Popover position="bottom-start" withArrow shadow="md" trapFocus>
      <Popover.Target>
        <Button size="xs" variant={set ? "light" : "default"} leftSection={<CalendarDays size={14} aria-hidden />}>
          {text}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.date}>
        <div className={css.dateShortcuts}>
          <Button size="compact-xs" variant="default" onClick={() => since(0)}>{words.today}</Button>
          <Button size="compact-xs" variant="default" onClick={() => since(6)}>{words.days7}</Button>
          <Button size="compact-xs" variant="default" onClick={() => since(29)}>{words.days30}</Button>
          <Button size="compact-xs" variant="subtle" onClick={() => change({ from: "", to: "" })}>{words.anyDate}</Button>
        </div>
        <div className={css.dates}>
          <TextInput size="xs" type="date" label={words.from} value={query.from}
            onChange={(event) => change({ from: event.currentTarget.value })} />
          <TextInput size="xs" type="date" label={words.to} value={query.to}
            onChange={(event) => change({ to: event.currentTarget.value })} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function dayBefore(days: number): string {
  const now = new Date();
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function Look(props: Props & { readonly open: boolean }) {
  const { words } = props;
  return (
    <div className={css.look} data-open={props.open || undefined}>
      <NativeSelect className={css.order} aria-label={words.order} value={props.query.order}
        onChange={(event) => props.change({ order: event.currentTarget.value as Order })}
        data={[{ value: "newest", label: words.newest }, { value: "oldest", label: words.oldest }]} />
      <Slider className={css.zoom} size="sm" min={90} max={360} step={10} label={null}
        thumbLabel={words.tileSize} value={props.target} onChange={props.onTarget} />
      <SegmentedControl aria-label={words.layout} value={props.mode}
        onChange={(mode) => props.onMode(mode as Mode)}
        data={[
          { value: "uniform", label: <Named icon={<Grid2x2 size={15} aria-hidden />} text={words.uniform} /> },
          { value: "aspect", label: <Named icon={<LayoutDashboard size={15} aria-hidden />} text={words.aspect} /> },
        ]} />
    </div>
  );
}

function Named({ icon, text }: { readonly icon: React.ReactNode; readonly text: string }) {
  return (
    <span className={css.iconOnly} title={text}>
      {icon}
      <span className="sm-hidden">{text}</span>
    </span>
  );
}
