/** What the server's `/api` says and takes. Times are unix seconds, money millionths of a dollar. */

export interface Session {
  state: "setup" | "signed_out" | "signed_in";
  person: { id: number; name: string } | null;
  csrf: string | null;
  organization: string;
  project: string;
  version: string;
}

export interface FreeSize {
  multiple_px: number;
  max_edge_px: number;
  max_ratio: number;
  min_pixels: number;
  max_pixels: number;
}

export type Operation = "generation" | "edit" | "variation";

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
  fields: Record<Operation, string[]>;
  lacks: { what: string; reason: string }[];
}

export interface Models {
  default: string;
  models: Model[];
}

export interface ApiErrorBody {
  message: string;
  type: string;
  param: string | null;
  code: string | null;
}

export type RunState = "queued" | "running" | "done" | "failed" | "cancelled";
export type ImageState = "queued" | "drawing" | "preview" | "done" | "failed" | "cancelled";

export interface Usage {
  input_tokens: number;
  output_tokens: number;
  total_tokens: number;
  input_tokens_details: Record<string, number> | null;
  output_tokens_details: Record<string, number> | null;
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
  state: ImageState;
  previews: number;
  preview_url: string | null;
  picture: Picture | null;
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
  asked: Record<string, unknown>;
  actual: Actual | null;
  images: RunImage[];
  source_ids: number[];
  has_mask: boolean;
  usage: Usage | null;
  cost_micro: number | null;
  seconds: number | null;
  error: ApiErrorBody | null;
}

export type PictureKind = Operation | "import";

export interface Picture {
  id: number;
  run_id: string | null;
  index: number;
  created_s: number;
  kind: PictureKind;
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
  asked: Record<string, unknown>;
}

export interface PictureDetails extends Picture {
  scene: unknown;
  children: number[];
  ancestors: number[];
  request_id: string | null;
}

export interface PictureQuery {
  q?: string;
  kind?: string;
  model?: string;
  size?: string;
  quality?: string;
  favourite?: 1;
  collection?: number;
  from_s?: number;
  to_s?: number;
  trash?: 1;
  order?: "newest" | "oldest";
  offset?: number;
  limit?: number;
}

export interface PicturePage {
  total: number;
  pictures: Picture[];
}

export interface Collection {
  id: number;
  name: string;
  n: number;
  cover_id: number | null;
}

export interface Prompt {
  id: number;
  title: string;
  text: string;
  tags: string[];
  settings: Record<string, unknown> | null;
  picture_id: number | null;
  used_s: number | null;
}

export interface Key {
  id: number;
  name: string;
  prefix: string;
  last4: string;
  created_s: number;
  last_used_s: number | null;
  revoked_s: number | null;
  cost_micro_30d: number;
}

export interface NewKey extends Key {
  /** The secret itself; the server says it this once. */
  key: string;
}

export interface UsageGroup {
  group: string;
  requests: number;
  images: number;
  input_tokens: number;
  output_tokens: number;
  cost_micro: number;
  mean_s: number;
}

export type UsageBy = "day" | "model" | "key" | "engine" | "quality" | "size";

export interface UsageReport {
  total: UsageGroup;
  groups: UsageGroup[];
}

export interface Estimate {
  model: string;
  n: number;
  size: string;
  quality: string;
  background: string;
  output_format: string;
  partial_images: number;
  usage: Usage;
  cost_micro_usd: number;
  price_version: string;
  expected_seconds: number;
}

export interface Memory {
  object: "memory";
  name: string;
  description: string;
  width: number;
  height: number;
  has_alpha: boolean;
  bytes: number;
  sha256: string;
  created: number;
}
