import { type ReactNode, useId } from "react";
import classes from "./create.module.css";

export interface Choice {
  value: string;
  label: ReactNode;
  /** Why it cannot be chosen; shown as text. */
  why?: string | null;
}

interface Props {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  /** Why nothing of it can be chosen. */
  why?: string | null;
  hint?: string;
}

/** One of a few: radio buttons that look like a row of chips. Reasons are text under the row, not a tooltip. */
export function Choices({ label, value, choices, onChange, why = null, hint }: Props) {
  const name = useId();
  const reasons = why ? [why] : [...new Set(choices.flatMap((choice) => choice.why ?? []))];
  const describes = reasons.length > 0 || hint !== undefined;
  return (
    <fieldset className={classes.field} disabled={why !== null} aria-describedby={describes ? `${name}-why` : undefined}>
      <legend className={classes.label}>{label}</legend>
      <div className={classes.chips}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.chip}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              disabled={Boolean(choice.why)}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {describes && (
        <p id={`${name}-why`} className={classes.why}>
          {reasons.length ? reasons.join(" ") : hint}
        </p>
      )}
    </fieldset>
  );
}
