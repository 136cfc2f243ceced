/** Pictures and collections as the server tells them (`/api/pictures`, `/api/collections`). */

import type { Kind } from "./query";

export interface Parent {
  readonly id: number;
  readonly role: "source" | "reference";
}

export interface Picture {
  readonly id: number;
  readonly run_id: string | null;
  readonly index: number;
  readonly created_s: number;
  readonly kind: Kind;
  readonly prompt: string;
  readonly revised_prompt: string | null;
  readonly caption: string | null;
  readonly model: string;
  readonly engine: string;
  readonly width: number;
  readonly height: number;
  readonly size: string;
  readonly quality: string;
  readonly background: string;
  readonly output_format: string;
  readonly bytes: number;
  readonly seed: number | null;
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly cost_micro: number;
  readonly seconds: number;
  readonly favourite: boolean;
  readonly collections: readonly number[];
  readonly parents: readonly Parent[];
  readonly has_mask: boolean;
  readonly preserved: { readonly share: number; readonly max_difference: number } | null;
  readonly notes: readonly string[];
  readonly trashed_s: number | null;
  readonly color: string;
  readonly file_url: string;
  readonly thumb_url: string;
  readonly asked: Readonly<Record<string, unknown>>;
}

export interface PictureDetail extends Picture {
  readonly scene: unknown;
  readonly children: readonly number[];
  readonly ancestors: readonly number[];
  readonly request_id: string | null;
}

export interface Collection {
  readonly id: number;
  readonly name: string;
  readonly n: number;
  readonly cover_id: number | null;
}

export type Facet = readonly (readonly [string, number])[];

export interface Facets {
  readonly models: Facet;
  readonly sizes: Facet;
  readonly qualities: Facet;
  readonly kinds: Facet;
}
