/** Which two pictures: in the address, so that a comparison can be kept and sent. */

export type Pair = readonly [number | null, number | null];

/** `ids=12,9`; a single number is A, nonsense is nothing. */
export function pairFrom(search: string): Pair {
  const given = (new URLSearchParams(search).get("ids") ?? "").split(",").map(Number);
  const ids = given.filter((id) => Number.isInteger(id) && id > 0);
  return [ids[0] ?? null, ids[1] ?? null];
}

export function addressOf([a, b]: Pair): string {
  const ids = [a, b].filter((id) => id !== null);
  return ids.length ? `/compare?ids=${ids.join(",")}` : "/compare";
}

export function swapped([a, b]: Pair): Pair {
  return [b, a];
}

/** Puts a picture into the first free place. */
export function joined([a, b]: Pair, id: number): Pair {
  return a === null ? [id, b] : b === null ? [a, id] : [a, id];
}
