/** The draft on the page, saved as it changes and there again after a reload. */

import { create } from "zustand";
import { type Draft, EMPTY, type Reference, SETTINGS, type Settings, moved } from "./draft";
import { readDraft, writeDraft } from "./shelf";

const SAVE_AFTER_MS = 250;

interface DraftState {
  draft: Draft;
  isReady: boolean;
  set: (patch: Partial<Draft>) => void;
  setting: (patch: Partial<Settings>) => void;
  add: (references: readonly Reference[]) => void;
  remove: (key: string) => void;
  move: (from: number, to: number) => void;
  clear: () => void;
}

export const useDraft = create<DraftState>()((set) => {
  const draft = (step: (now: Draft) => Partial<Draft>) => set(({ draft: now }) => ({ draft: { ...now, ...step(now) } }));
  return {
    draft: EMPTY,
    isReady: false,
    set: (patch) => draft(() => patch),
    setting: (patch) => draft((now) => ({ settings: { ...now.settings, ...patch } })),
    add: (references) => draft((now) => ({ references: [...now.references, ...references.filter((one) => !known(now, one))] })),
    remove: (key) =>
      draft((now) => ({ references: now.references.filter((one) => one.key !== key), mask: now.mask?.of === key ? null : now.mask })),
    move: (from, to) => draft((now) => ({ references: moved(now.references, from, to) })),
    clear: () => set({ draft: { ...EMPTY, settings: SETTINGS } }),
  };
});

const known = (draft: Draft, reference: Reference): boolean =>
  draft.references.some((one) => one.key === reference.key || (one.picture !== null && one.picture.id === reference.picture?.id));

let owner: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Fetches the draft of this person and saves from then on. Safe to call again. */
export async function openDraft(person: string): Promise<void> {
  if (owner === person) return;
  owner = person;
  const kept = await readDraft(person).catch(() => null);
  const typed = useDraft.getState().draft;
  // what was typed before the shelf opened is newer than what lies on it
  const draft = kept ? { ...EMPTY, ...kept, settings: { ...SETTINGS, ...kept.settings } } : EMPTY;
  useDraft.setState({ draft: typed === EMPTY ? draft : { ...draft, ...changed(typed) }, isReady: true });
}

function changed(draft: Draft): Partial<Draft> {
  return Object.fromEntries(Object.entries(draft).filter(([name, value]) => value !== EMPTY[name as keyof Draft]));
}

export function saveNow(): void {
  clearTimeout(timer);
  timer = undefined;
  if (owner && useDraft.getState().isReady) void writeDraft(owner, useDraft.getState().draft).catch(() => undefined);
}

useDraft.subscribe((now, before) => {
  if (now.draft === before.draft || !now.isReady) return;
  clearTimeout(timer);
  timer = setTimeout(saveNow, SAVE_AFTER_MS);
});

if (typeof document !== "undefined")
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer !== undefined) saveNow();
  });
