/** What the middle of the page shows, and which picture is open. Kept apart from the draft: it is forgotten on reload. */

import { create } from "zustand";

export type Showing = "feed" | "mask" | "layout";

interface Stage {
  showing: Showing;
  /** A picture's id, shown large. */
  opened: number | null;
  /** Pictures that were chosen for comparing. */
  chosen: number[];
  onlyFavourites: boolean;
  show: (showing: Showing) => void;
  open: (id: number | null) => void;
  choose: (id: number) => void;
  clearChosen: () => void;
  filter: (onlyFavourites: boolean) => void;
}

export const useStage = create<Stage>()((set) => ({
  showing: "feed",
  opened: null,
  chosen: [],
  onlyFavourites: false,
  show: (showing) => set({ showing }),
  open: (opened) => set({ opened }),
  choose: (id) => set(({ chosen }) => ({ chosen: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen.slice(-3), id] })),
  clearChosen: () => set({ chosen: [] }),
  filter: (onlyFavourites) => set({ onlyFavourites }),
}));
