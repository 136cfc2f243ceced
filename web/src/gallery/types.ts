/** What the gallery knows beyond `api/types`: the whole list at a glance. */

import type { Outline } from "./layout";

export type { Collection, Picture, PictureDetails } from "../api/types";

/** Values that occur in the gallery, each with how many pictures have it. */
export type Facet = readonly (readonly [string, number])[];

export interface Facets {
  readonly kinds: Facet;
  readonly models: Facet;
  readonly sizes: Facet;
  readonly qualities: Facet;
}

export interface OutlineAnswer extends Outline {
  readonly total: number;
  readonly facets: Facets;
}
