/** What the gallery shows, as one value: read from the address bar, written back to it, sent to the server. */

export type Kind = "generation" | "edit" | "variation" | "import";
export type Order = "newest" | "oldest";

export interface GalleryQuery {
  readonly q: string;
  readonly kind: Kind | "";
  readonly model: string;
  readonly size: string;
  readonly quality: string;
  readonly favourite: boolean;
  readonly collection: number | null;
  /** Days in the reader's own time zone, `YYYY-MM-DD`, both included; "" is open. */
  readonly from: string;
  readonly to: string;
  readonly trash: boolean;
  readonly order: Order;
}

export const KINDS: readonly Kind[] = ["generation", "edit", "variation", "import"];

export const EVERYTHING: GalleryQuery = {
  q: "",
  kind: "",
  model: "",
  size: "",
  quality: "",
  favourite: false,
  collection: null,
  from: "",
  to: "",
  trash: false,
  order: "newest",
};

/** Unknown or malformed values fall back to "no filter": an old link must still open the gallery. */
export function fromSearch(search: string | URLSearchParams): GalleryQuery {
  const given = typeof search === "string" ? new URLSearchParams(search) : search;
  const kind = given.get("kind") ?? "";
  const collection = Number(given.get("collection") ?? "");
  return {
    q: given.get("q") ?? "",
    kind: (KINDS as readonly string[]).includes(kind) ? (kind as Kind) : "",
    model: given.get("model") ?? "",
    size: given.get("size") ?? "",
    quality: given.get("quality") ?? "",
    favourite: given.get("favourite") === "1",
    collection: Number.isInteger(collection) && collection > 0 ? collection : null,
    from: dayOrNothing(given.get("from")),
    to: dayOrNothing(given.get("to")),
    trash: given.get("trash") === "1",
    order: given.get("order") === "oldest" ? "oldest" : "newest",
  };
}

/** Only what differs from "everything", in a fixed order, so that equal queries have equal addresses. */
export function toSearch(query: GalleryQuery): string {
  const out = new URLSearchParams();
  if (query.q) out.set("q", query.q);
  if (query.kind) out.set("kind", query.kind);
  if (query.model) out.set("model", query.model);
  if (query.size) out.set("size", query.size);
  if (query.quality) out.set("quality", query.quality);
  if (query.favourite) out.set("favourite", "1");
  if (query.collection !== null) out.set("collection", String(query.collection));
  if (query.from) out.set("from", query.from);
  if (query.to) out.set("to", query.to);
  if (query.trash) out.set("trash", "1");
  if (query.order !== "newest") out.set("order", query.order);
  return out.toString();
}

/** Which pictures there are to choose from, whatever their order: a choice made in one view is none in another. */
export function viewOf(query: GalleryQuery): string {
  return toSearch({ ...query, order: "newest" });
}

/** The filters of `GET /api/pictures`: days become seconds, from midnight to the midnight after. */
export function toParams(query: GalleryQuery): URLSearchParams {
  const out = new URLSearchParams(toSearch({ ...query, q: query.q.trim(), from: "", to: "" }));
  if (query.from) out.set("from_s", String(midnight(query.from, 0)));
  if (query.to) out.set("to_s", String(midnight(query.to, 1)));
  return out;
}

/** How many filters narrow the view (the words, the trash and the order are seen elsewhere). */
export function countFilters(query: GalleryQuery): number {
  const set = [query.kind, query.model, query.size, query.quality, query.from, query.to];
  return set.filter(Boolean).length + (query.favourite ? 1 : 0);
}

export function withoutFilters(query: GalleryQuery): GalleryQuery {
  return { ...EVERYTHING, trash: query.trash, order: query.order, collection: query.collection };
}

function dayOrNothing(text: string | null): string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return "";
  return Number.isNaN(Date.parse(`${text}T00:00:00`)) ? "" : text;
}

/** Unix seconds of midnight, local time, `later` days on (days of 23 and 25 hours included). */
function midnight(day: string, later: number): number {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return Math.floor(new Date(year, month - 1, date + later).getTime() / 1000);
}
