/** What travels between this page and the server: the shapes of `/api/runs`, `/api/pictures` and `/api/models`. */

export type Operation = "generation" | "edit" | "variation";
export type RunState = "queued" | "running" | "done" | "failed" | "cancelled";
export type TileState = "queued" | "drawing" | "preview" | "done" | "failed" | "cancelled";
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Fields = Record<string, Json>;

export interface FreeSize {
  multiple_px: number;
  max_edge_px: number;
  max_ratio: number;
  min_pixels: number;
  max_pixels: number;
}

export interface Model {
  id: string;
  family: string;
  engine: string;
  engine_description: string;
  is_openai: boolean;
  sizes: string[];
  free_size: FreeSize | null;
  qualities: string[];
  default_quality: string;
  formats: string[];
  max_n: number;
  max_images: number;
  max_prompt_chars: number;
  max_previews: number;
  operations: Operation[];
  transparent: boolean;
  masks: boolean;
  layout: boolean;
  vectors: boolean;
  input_fidelity: string[];
  fields: Partial<Record<Operation, string[]>>;
  lacks: { what: string; reason: string }[];
}

export interface ApiError {
  message: string;
  type: string;
  param: string | null;
  code: string | null;
}

export interface Picture {
  id: number;
  run_id: string | null;
  index: number;
  created_s: number;
  kind: Operation | "import";
  prompt: string;
  revised_prompt: string | null;
  caption: string | null;
  model: string;
  engine: string;
  width: number;
  height: number;
  size: string;
  quality: string;
  background: string;
  output_format: string;
  bytes: number;
  seed: number | null;
  input_tokens: number;
  output_tokens: number;
  cost_micro: number;
  seconds: number;
  favourite: boolean;
  collections: number[];
  parents: { id: number; role: "source" | "reference" }[];
  has_mask: boolean;
  preserved: { share: number; max_difference: number } | null;
  notes: string[];
  trashed_s: number | null;
  color: string;
  file_url: string;
  thumb_url: string;
  asked: Fields;
}

export interface Actual {
  model: string;
  engine: string;
  size: string;
  width: number;
  height: number;
  quality: string;
  background: string;
  output_format: string;
  n: number;
  partial_images: number;
  seed: number | null;
}

export interface RunImage {
  index: number;
  state: TileState;
  previews: number;
  preview_url: string | null;
  picture: Picture | null;
}

export interface RunUsage {
  input_tokens: number;
  output_tokens: number;
  total_tokens: number;
}

export interface Run {
  id: string;
  version: number;
  state: RunState;
  operation: Operation;
  created_s: number;
  finished_s: number | null;
  position: number | null;
  expected_s: number | null;
  asked: Fields;
  actual: Actual | null;
  images: RunImage[];
  source_ids: number[];
  has_mask: boolean;
  usage: RunUsage | null;
  cost_micro: number | null;
  seconds: number | null;
  error: ApiError | null;
}

export interface Estimate {
  model: string;
  n: number;
  size: string;
  quality: string;
  usage: RunUsage;
  cost_micro_usd: number;
  expected_seconds: number;
}

export const isFinal = (state: RunState): boolean => state === "done" || state === "failed" || state === "cancelled";
