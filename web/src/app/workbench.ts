/**
 * What one page hands to another: pictures for the Create page, two or more for Compare. A hand-over waits here until the page that
 * it is for has taken it, so it does not matter which page is open. Light on purpose: every page imports it.
 */

import { navigate } from "wouter/use-browser-location";
import { create } from "zustand";

/** As much of a picture as a hand-over needs; every `Picture` of the server is one. */
export interface Handed {
  id: number;
  width: number;
  height: number;
  prompt: string;
  file_url: string;
  thumb_url: string;
  asked: Record<string, unknown>;
}

/** "all": prompt and settings; "remix": the same with a new seed. */
export type Recall = "all" | "prompt" | "size" | "remix";

export type Intent =
  | { act: "reference"; picture: Handed }
  | { act: "edit"; picture: Handed }
  | { act: "vary"; picture: Handed }
  | { act: "recall"; picture: Handed; what: Recall }
  | { act: "prompt"; text: string; settings: Record<string, unknown> | null }
  | { act: "layout" };

interface Workbench {
  intents: Intent[];
  hand: (intent: Intent) => void;
  /** Takes all that waits, oldest first. */
  take: () => Intent[];
}

export const useWorkbench = create<Workbench>()((set, get) => ({
  intents: [],
  hand: (intent) => set((now) => ({ intents: [...now.intents, intent] })),
  take: () => {
    const waiting = get().intents;
    if (waiting.length) set({ intents: [] });
    return waiting;
  },
}));

function hand(intent: Intent): void {
  useWorkbench.getState().hand(intent);
  if (globalThis.location?.pathname !== "/") navigate("/");
}

/** Puts it behind the references of the draft. */
export const useAsReference = (picture: Handed): void => hand({ act: "reference", picture });

/** Makes it the only picture of the draft and opens the mask editor on it. */
export const editPicture = (picture: Handed): void => hand({ act: "edit", picture });

/** Starts a run of variations at once. */
export const vary = (picture: Handed): void => hand({ act: "vary", picture });

export const recall = (picture: Handed, what: Recall): void => hand({ act: "recall", picture, what });

/** A prompt out of the library, with its settings where it has any. */
export const usePrompt = (text: string, settings: Record<string, unknown> | null = null): void =>
  hand({ act: "prompt", text, settings });

/** Opens the box drawing on an empty canvas. */
export const drawLayout = (): void => hand({ act: "layout" });

export const compare = (ids: readonly number[]): void => navigate(`/compare?ids=${ids.join(",")}`);
