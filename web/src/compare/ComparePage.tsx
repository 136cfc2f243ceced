/** Two pictures: slider, side by side, onion, difference; M cycles, C swaps, Z goes back. */

import { ActionIcon, Button, SegmentedControl, Slider, Tooltip } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { ArrowLeftRight, Maximize, Undo2, ZoomIn, ZoomOut } from "lucide-react";
import { useState } from "react";
import type { Picture } from "../api/types";
import { useHotkeys } from "../app/hotkeys";
import { useWords } from "../app/i18n";
import { Link, navigate, useSearch } from "../app/router";
import { altText, shortened } from "../gallery/alt";
import { fetchPicture } from "../gallery/server";
import { Choosing } from "./Choosing";
import css from "./compare.module.css";
import { type Pair, addressOf, joined, pairFrom, swapped } from "./pair";
import { Stage } from "./Stage";
import { Parameters } from "./Table";
import { usePixels } from "./usePixels";
import { FIT, MODES, type Mode, next, zoomed } from "./view";
import { type CompareWords, words as texts } from "./words";

export default function ComparePage() {
  const words = useWords(texts);
  const pair = pairFrom(useSearch());
  const go = (to: Pair) => navigate(addressOf(to), { replace: true });
  const found = useQueries({
    queries: pair.map((id) => ({
      queryKey: ["picture", id],
      queryFn: () => fetchPicture(id!),
      enabled: id !== null,
      retry: false,
    })),
  });
  const [a, b] = [found[0]?.data, found[1]?.data];
  const altOf = (picture: Picture) => altText(picture, words.unnamed);
  const failed = found.some((one) => one.isError);
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{words.title}</h1>
        <p className={css.faint}>{words.lead}</p>
      </header>
      {failed && <p role="alert">{words.missing}</p>}
      {a && b && !failed ? (
        <Both key={`${a.id} ${b.id}`} a={a} b={b} altOf={altOf} onSwap={() => go(swapped(pair))} onChange={go} words={words} />
      ) : pair[0] !== null && pair[1] !== null && !failed ? (
        <p className={css.faint}>{words.loading}</p>
      ) : (
        <Choosing chosen={failed ? [null, null] : pair} altOf={altOf} words={words}
          onChoose={(id) => go(joined(failed ? [null, null] : pair, id))} />
      )}
    </div>
  );
}

interface BothProps {
  readonly a: Picture;
  readonly b: Picture;
  readonly altOf: (picture: Picture) => string;
  readonly onSwap: () => void;
  readonly onChange: (pair: Pair) => void;
  readonly words: CompareWords;
}

/** Outlives a swap, so that the way to compare stays. */
let lastMode: Mode = "slider";

function Both(props: BothProps) {
  const { a, b, words } = props;
  const [mode, setKept] = useState<Mode>(lastMode);
  const setMode = (to: Mode) => setKept((lastMode = to));
  const [view, setView] = useState(FIT);
  const [split, setSplit] = useState(0.5);
  const [opacity, setOpacity] = useState(0.5);
  const [gain, setGain] = useState(4);
  const back = () => (history.length > 1 ? history.back() : navigate("/gallery"));
  useHotkeys({ m: () => setMode(next(mode)), c: props.onSwap, z: back, escape: back });
  return (
    <>
      <div className={css.bar} role="group" aria-label={words.mode}>
        <SegmentedControl aria-label={words.mode} value={mode} onChange={(value) => setMode(value as Mode)}
          data={MODES.map((value) => ({ value, label: words[value] }))} />
        <Button variant="default" leftSection={<ArrowLeftRight size={16} aria-hidden />} onClick={props.onSwap}>{words.swap}</Button>
        <span className={css.spring} />
        <Zooms words={words} zoom={view.zoom} onZoom={(factor) => setView(factor === null ? FIT : (now) => zoomed(now, factor))} />
        <Button variant="subtle" leftSection={<Undo2 size={16} aria-hidden />} onClick={back}>{words.exit}</Button>
      </div>
      {mode === "onion" && (
        <Dial label={words.opacity} value={opacity} onChange={setOpacity} min={0} max={1} step={0.01} shown={(value) => `${Math.round(value * 100)} %`} />
      )}
      {mode === "difference" ? (
        <WithDifference {...props} view={view} setView={setView} gain={gain} setGain={setGain} split={split} setSplit={setSplit} />
      ) : (
        <Stage a={a} b={b} mode={mode} view={view} onView={setView} split={split} onSplit={setSplit} opacity={opacity}
          compared={null} altOf={props.altOf} words={words} />
      )}
      <div className={css.legend}>
        <Legend letter="A" picture={a} onChange={() => props.onChange([null, b.id])} altOf={props.altOf} words={words} />
        <Legend letter="B" picture={b} onChange={() => props.onChange([a.id, null])} altOf={props.altOf} words={words} />
      </div>
      <Parameters a={a} b={b} words={words} />
    </>
  );
}

function WithDifference(
  props: BothProps & {
    readonly view: typeof FIT;
    readonly setView: (change: (view: typeof FIT) => typeof FIT) => void;
    readonly gain: number;
    readonly setGain: (gain: number) => void;
    readonly split: number;
    readonly setSplit: (split: number) => void;
  },
) {
  const { a, b, words, gain } = props;
  const compared = usePixels(a, b, gain);
  return (
    <>
      <Dial label={words.gain} value={Math.log2(gain)} onChange={(value) => props.setGain(2 ** value)} min={0} max={6} step={1} shown={(value) => `${2 ** value}×`} />
      <Stage a={a} b={b} mode="difference" view={props.view} onView={props.setView} split={props.split} onSplit={props.setSplit}
        opacity={1} compared={compared} altOf={props.altOf} words={words} />
      <p className={css.told} role="status">
        {compared && (compared.changed === 0 ? words.same : words.differ(percent(compared.changed), compared.greatest))}
        {compared && (a.width !== b.width || a.height !== b.height) && ` ${words.scaled}`}
        {compared?.reduced && ` ${words.tooLarge}`}
      </p>
    </>
  );
}

/** Never rounds a real difference down to nothing, nor up to all. */
function percent(share: number): string {
  if (share < 0.001) return "< 0.1 %";
  if (share > 0.999 && share < 1) return "> 99.9 %";
  return `${(share * 100).toFixed(1)} %`;
}

function Dial(props: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly shown: (value: number) => string;
}) {
  return (
    <div className={css.dial}>
      <span aria-hidden>{props.label}</span>
      <Slider className={css.dialSlider} thumbLabel={props.label} min={props.min} max={props.max} step={props.step} value={props.value}
        onChange={props.onChange} label={props.shown} thumbProps={{ "aria-valuetext": props.shown(props.value) }} />
      <span className="sm-num">{props.shown(props.value)}</span>
    </div>
  );
}

function Zooms(props: { readonly words: CompareWords; readonly zoom: number; readonly onZoom: (factor: number | null) => void }) {
  const { words } = props;
  const icon = { size: 18, "aria-hidden": true } as const;
  const buttons = [
    [words.zoomOut, 0.8, <ZoomOut key="out" {...icon} />],
    [words.zoomIn, 1.25, <ZoomIn key="in" {...icon} />],
    [words.fit, null, <Maximize key="fit" {...icon} />],
  ] as const;
  return (
    <div className={css.zooms}>
      <span className={`${css.faint} sm-num`}>{words.zoomed(`${Math.round(props.zoom * 100)} %`)}</span>
      {buttons.map(([label, factor, drawn]) => (
        <Tooltip key={label} label={label}>
          <ActionIcon variant="default" size="lg" aria-label={label} onClick={() => props.onZoom(factor)}>{drawn}</ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}

function Legend(props: {
  readonly letter: "A" | "B";
  readonly picture: Picture;
  readonly onChange: () => void;
  readonly altOf: (picture: Picture) => string;
  readonly words: CompareWords;
}) {
  const { letter, picture, words } = props;
  return (
    <div className={css.legendItem}>
      <span className={css.badge} data-of={letter}>{letter}</span>
      <Link className={css.legendText} href={`/gallery?picture=${picture.id}`} aria-label={`${words.openInGallery(letter)}: ${props.altOf(picture)}`}>
        {shortened(props.altOf(picture), 110)}
      </Link>
      <Button size="compact-xs" variant="subtle" onClick={props.onChange}>{words.change(letter)}</Button>
    </div>
  );
}
