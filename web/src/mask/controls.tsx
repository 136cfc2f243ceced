/** Small controls of the editor: every one has a name to be read and is at least 28 pixels tall. */

import { Tooltip } from "@mantine/core";
import type { LucideIcon } from "lucide-react";
import { useId, type ReactNode } from "react";
import { modName } from "../app/hotkeys";
import css from "./mask.module.css";

interface ButtonProps {
  icon: LucideIcon;
  label: string;
  /** As in the list of keys: "Mod+Z". */
  keys?: string;
  onClick: () => void;
  disabled?: boolean;
  pressed?: boolean;
  /** The name stands beside the icon ("row"), below it ("tile") or only in the tip ("icon"). */
  look?: "row" | "tile" | "icon";
}

export function Button({ icon: Icon, label, keys, onClick, disabled, pressed, look = "row" }: ButtonProps) {
  const printed = keys?.replace("Mod", modName());
  const button = (
    <button
      type="button"
      className={css[look]}
      aria-label={look === "icon" ? label : undefined}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={look === "tile" ? 19 : 17} strokeWidth={1.75} aria-hidden />
      {look !== "icon" && <span>{label}</span>}
      {look === "row" && printed && <kbd className={css.keys}>{printed}</kbd>}
    </button>
  );
  if (look === "row") return button;
  return (
    <Tooltip
      label={printed ? `${label}  ·  ${printed}` : label}
      openDelay={400}
      position={look === "tile" ? "right" : "bottom"}
    >
      {button}
    </Tooltip>
  );
}

interface RangeProps {
  label: string;
  shown: string;
  value: number;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
}

export function Range({ label, shown, value, min, max, step, onChange }: RangeProps) {
  const id = useId();
  return (
    <div className={css.range}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        value={value}
        min={min}
        max={max}
        step={step}
        aria-valuetext={shown}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
      <output htmlFor={id} className="sm-num">
        {shown}
      </output>
    </div>
  );
}

interface ChoiceProps<T extends string | number> {
  label: string;
  value: T;
  choices: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** One of a few, side by side. */
export function Choice<T extends string | number>({ label, value, choices, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={css.choice}>
      {choices.map((choice) => (
        <label key={choice.value} data-chosen={choice.value === value || undefined}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}

export function Check({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <label className={css.check}>
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

interface NumberProps {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
  unit?: string;
}

/** Whole numbers; what is typed outside the bounds counts as the nearest bound. */
export function NumberField({ label, value, min, max, onChange, unit }: NumberProps) {
  const id = useId();
  const keep = (next: number) => Math.min(max, Math.max(min, Math.round(next)));
  return (
    <div className={css.number}>
      <label htmlFor={id}>{label}</label>
      <span>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          className="sm-num"
          value={value}
          min={min}
          max={max}
          onChange={(event) => {
            const next = event.currentTarget.valueAsNumber;
            if (Number.isFinite(next)) onChange(keep(next));
          }}
        />
        {unit && <i>{unit}</i>}
      </span>
    </div>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
