import {
  Contrast,
  Download,
  Eye,
  EyeOff,
  Grid3x3,
  Hash,
  Maximize,
  Minimize,
  Sparkle,
  Trash2,
  Upload,
} from "lucide-react";
import { useRef, useState } from "react";
import { announce } from "../app/announce";
import { useEditor, useEditorState, useMaskWords, useParts } from "./context";
import { Button, Check, Choice, NumberField, Range, Section } from "./controls";
import { saveFile } from "./files";
import css from "./mask.module.css";
import { NumbersForm } from "./NumbersForm";
import { GRIDS } from "./raster/grid";
import { COLOURS } from "./state";

/** Beside the stage: what acts on the whole mask, masks without a pointer, looks, files. */
export function Panel({
  onFile,
  onGrid,
}: {
  onFile: (file: File) => void;
  onGrid: (n: number | null) => void;
}) {
  const words = useMaskWords();
  return (
    <div className={css.panel} role="group" aria-label={words.panel}>
      <Whole />
      <WithoutPointer onGrid={onGrid} />
      <Files onFile={onFile} />
      <Look />
    </div>
  );
}

function Whole() {
  const editor = useEditor();
  const words = useMaskWords();
  const { busy, amount } = useParts("busy", "amount");
  const invert = () => {
    editor.invert();
    announce(words.invertedSaid);
  };
  const clear = () => {
    editor.clear();
    announce(words.clearedSaid);
  };
  return (
    <Section title={words.whole}>
      <Button icon={Contrast} label={words.invert} keys="Mod+I" disabled={busy} onClick={invert} />
      <Button icon={Trash2} label={words.clear} keys="Mod+⌫" disabled={busy} onClick={clear} />
      <Button
        icon={Maximize}
        label={words.grow}
        keys="Shift+]"
        disabled={busy}
        onClick={() => void editor.grow(amount)}
      />
      <Button
        icon={Minimize}
        label={words.shrink}
        keys="Shift+["
        disabled={busy}
        onClick={() => void editor.grow(-amount)}
      />
      <Button
        icon={Sparkle}
        label={words.feather}
        keys="F"
        disabled={busy}
        onClick={() => void editor.feather(amount)}
      />
      <NumberField
        label={words.amount}
        unit="px"
        value={amount}
        min={1}
        max={512}
        onChange={(value) => editor.store.setState({ amount: value })}
      />
    </Section>
  );
}

function WithoutPointer({ onGrid }: { onGrid: (n: number | null) => void }) {
  const words = useMaskWords();
  const grid = useEditorState((state) => state.grid);
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={words.place}>
      <Button
        icon={Grid3x3}
        label={grid ? words.gridOff : words.grid}
        keys={grid ? "Esc" : "K"}
        pressed={grid !== null}
        onClick={() => onGrid(grid ? null : GRIDS[0])}
      />
      {grid && (
        <>
          <Choice
            label={words.gridSize}
            value={grid.n}
            choices={GRIDS.map((n) => ({ value: n, label: words.cells(n) }))}
            onChange={onGrid}
          />
          <p className={css.hint}>{words.gridHelp}</p>
        </>
      )}
      <Button icon={Hash} label={words.numbers} pressed={isOpen} onClick={() => setOpen(!isOpen)} />
      {isOpen && <NumbersForm />}
    </Section>
  );
}

function Look() {
  const { store } = useEditor();
  const words = useMaskWords();
  const { ink, isShown, isPeeking } = useParts("ink", "isShown", "isPeeking");
  const names = words.colorNames.split(", ");
  const peek = (on: boolean) => store.setState({ isPeeking: on });
  return (
    <Section title={words.look}>
      <Button
        icon={isShown ? Eye : EyeOff}
        label={words.shown}
        keys="\"
        pressed={isShown}
        onClick={() => store.setState({ isShown: !isShown })}
      />
      <button
        type="button"
        className={css.row}
        aria-pressed={isPeeking}
        title={words.peekHelp}
        onPointerDown={() => peek(true)}
        onPointerUp={() => peek(false)}
        onPointerLeave={() => peek(false)}
        onKeyDown={(event) => (event.key === " " || event.key === "Enter") && peek(true)}
        onKeyUp={() => peek(false)}
        onBlur={() => peek(false)}
      >
        <EyeOff size={17} strokeWidth={1.75} aria-hidden />
        <span>{words.peek}</span>
        <kbd className={css.keys}>O</kbd>
      </button>
      <div role="radiogroup" aria-label={words.color} className={css.colours}>
        {COLOURS.map((color, at) => (
          <button
            key={color}
            type="button"
            role="radio"
            aria-checked={ink.color === color}
            aria-label={names[at]}
            ref={(element) => element?.style.setProperty("--swatch", color)}
            onClick={() => store.setState({ ink: { ...ink, color } })}
          />
        ))}
      </div>
      <Range
        label={words.opacity}
        shown={`${Math.round(100 * ink.opacity)} %`}
        value={ink.opacity}
        min={0.15}
        max={0.9}
        step={0.05}
        onChange={(opacity) => store.setState({ ink: { ...ink, opacity } })}
      />
      <Check
        label={words.stripes}
        value={ink.stripes}
        onChange={(stripes) => store.setState({ ink: { ...ink, stripes } })}
      />
    </Section>
  );
}

const OPENAI_LIMIT_BYTES = 4_000_000;

function Files({ onFile }: { onFile: (file: File) => void }) {
  const editor = useEditor();
  const words = useMaskWords();
  const busy = useEditorState((state) => state.busy);
  const [note, setNote] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const save = async () => {
    const blob = await editor.edited().blob();
    saveFile(blob, "mask.png");
    setNote(blob.size > OPENAI_LIMIT_BYTES ? words.tooLarge((blob.size / 1e6).toFixed(1)) : words.saved);
  };
  return (
    <Section title={words.file}>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
      <Button icon={Upload} label={words.load} disabled={busy} onClick={() => input.current?.click()} />
      <Button icon={Download} label={words.save} disabled={busy} onClick={() => void save()} />
      <p className={css.hint} role="status">
        {note}
      </p>
    </Section>
  );
}
