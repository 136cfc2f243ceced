/** What was made from what: a list of relatives becomes an indented tree, each picture once. */

export interface Relative {
  readonly id: number;
  readonly parents: readonly { readonly id: number; readonly role: "source" | "reference" }[];
}

export interface Branch {
  readonly id: number;
  /** 0 for those that were made from nothing that is still here. */
  readonly depth: number;
  readonly role: "source" | "reference" | null;
  readonly current: boolean;
  /** Further parents than the one it hangs under. */
  readonly also: readonly number[];
}

/**
 * The tree around `current`: oldest ancestors first, children below their source. A picture with several
 * parents hangs under its source (or its first reference); the others are told in `also`.
 */
export function lineage(relatives: readonly Relative[], current: number): Branch[] {
  const known = new Map(relatives.map((one) => [one.id, one]));
  const below = new Map<number, number[]>();
  const roots: number[] = [];
  for (const one of [...known.values()].sort((a, b) => a.id - b.id)) {
    const parent = trunk(one, known);
    if (parent === null) roots.push(one.id);
    else below.set(parent, [...(below.get(parent) ?? []), one.id]);
  }
  const out: Branch[] = [];
  const seen = new Set<number>();
  const visit = (id: number, depth: number): void => {
    if (seen.has(id)) return;
    seen.add(id);
    out.push(branch(known.get(id)!, known, depth, current));
    for (const child of below.get(id) ?? []) visit(child, depth + 1);
  };
  for (const root of roots) visit(root, 0);
  for (const id of known.keys()) visit(id, 0);
  return out;
}

function trunk(one: Relative, known: ReadonlyMap<number, Relative>): number | null {
  const here = one.parents.filter((parent) => known.has(parent.id) && parent.id !== one.id);
  const source = here.find((parent) => parent.role === "source") ?? here[0];
  return source ? source.id : null;
}

function branch(
  one: Relative,
  known: ReadonlyMap<number, Relative>,
  depth: number,
  current: number,
): Branch {
  const parent = trunk(one, known);
  const role = one.parents.find((each) => each.id === parent)?.role ?? null;
  const also = one.parents.filter((each) => each.id !== parent).map((each) => each.id);
  return { id: one.id, depth, role, current: one.id === current, also: [...new Set(also)] };
}
