/**
 * What the server's `/api` says and takes, by the names that the page uses. The shapes are made from the
 * server's OpenAPI document (schema.d.ts), so a change over there is an error of types here. Times are
 * unix seconds, money millionths of a dollar.
 */
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Session = Schemas["Session"];
export type Model = Schemas["Model"];
export type Models = Schemas["Models"];
export type FreeSize = NonNullable<Model["free_size"]>;
export type Operation = Model["operations"][number];

export interface ApiErrorBody {
  message: string;
  type: string | null;
  param: string | null;
  code: string | null;
}

export type Run = Schemas["Run"];
export type RunState = Run["state"];
export type RunImage = Run["images"][number];
export type ImageState = RunImage["state"];
export type Actual = NonNullable<Run["actual"]>;
export type Usage = NonNullable<Run["usage"]>;

export type Picture = Schemas["Picture"];
export type PictureKind = Picture["kind"];
export type PictureDetails = Schemas["FoundPicture"];
export type PicturePage = Schemas["Pictures"];
export type Outline = Schemas["Outline"];

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

export type Collection = Schemas["Collection"];
export type Prompt = Schemas["Prompt"];

export type Key = Schemas["Key"];
/** With the secret itself; the server says it this once. */
export type NewKey = Schemas["NewKey"];
export type UsageReport = Schemas["Usage"];
export type UsageGroup = Schemas["Group"];
export type UsageBy = UsageReport["by"];

/** `POST /v1/images/estimate`. */
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

/** `/v1/memory`. */
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
