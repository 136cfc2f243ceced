/**
 * What "Apply" would do, told before it is done. Looking at a picture changes no setting; this compares
 * what the picture was asked with and what can be asked today.
 */

export type Value = string | number | boolean | null;

export interface Offered {
  readonly id: string;
  readonly sizes: readonly string[];
  readonly free_size: unknown;
  readonly qualities: readonly string[];
  readonly formats: readonly string[];
  readonly max_n: number;
  readonly operations: readonly string[];
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

export type Doubt = "model_gone" | "value_not_offered" | "field_not_taken";

export interface Step {
  readonly field: string;
  readonly value: Value;
  /** Null when it can be applied as it is. */
  readonly doubt: Doubt | null;
}

/** The order in which a person reads settings. */
export const FIELDS = [
  "prompt",
  "model",
  "size",
  "quality",
  "background",
  "output_format",
  "output_compression",
  "moderation",
  "n",
  "seed",
  "partial_images",
  "input_fidelity",
] as const;

/** Each setting the picture was asked with, and whether it can be asked again. */
export function steps(
  asked: Readonly<Record<string, unknown>>,
  operation: string,
  models: readonly Offered[],
): Step[] {
  const model = models.find((one) => one.id === asked["model"]) ?? null;
  return FIELDS.flatMap((field) => {
    const value = simple(asked[field]);
    if (value === undefined || value === "") return [];
    return [{ field, value, doubt: doubt(field, value, operation, model, models.length > 0) }];
  });
}

function doubt(
  field: string,
  value: Value,
  operation: string,
  model: Offered | null,
  known: boolean,
): Doubt | null {
  if (!known) return null;
  if (field === "model") return model ? null : "model_gone";
  if (!model) return null;
  const fields = model.fields[operation];
  if (field !== "prompt" && fields && !fields.includes(field)) return "field_not_taken";
  return offered(model, field, value) ? null : "value_not_offered";
}

function offered(model: Offered, field: string, value: Value): boolean {
  if (value === "auto" || value === null) return true;
  if (field === "size") return model.free_size != null || model.sizes.includes(String(value));
  if (field === "quality") return model.qualities.includes(String(value));
  if (field === "output_format") return model.formats.includes(String(value));
  if (field === "n") return Number(value) <= model.max_n;
  return true;
}

function simple(value: unknown): Value | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  return undefined;
}

export interface Difference {
  readonly field: string;
  readonly asked: Value;
  readonly actual: Value;
}

const COMPARED = ["model", "size", "quality", "background", "output_format", "seed"] as const;

/** Requested against actual: "auto" and what was left open are no difference, they were decided. */
export function requestedAndActual(
  asked: Readonly<Record<string, unknown>>,
  actual: Readonly<Record<string, unknown>>,
): (Difference & { readonly differs: boolean })[] {
  return COMPARED.flatMap((field) => {
    const wanted = simple(asked[field]) ?? null;
    const got = simple(actual[field]) ?? null;
    if (wanted === null && got === null) return [];
    const open = wanted === null || wanted === "auto";
    return [{ field, asked: wanted, actual: got, differs: !open && String(wanted) !== String(got) }];
  });
}
