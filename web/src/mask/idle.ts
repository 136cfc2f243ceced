/** Work that can wait, in pieces, when the page has nothing better to do. */

/** Says whether there is time for more. */
export type HasTime = () => boolean;

const LATEST_MS = 400;
const PIECE_MS = 4;

/** Calls `work` until it says that it is done. Returns how to stop that. */
export function whenIdle(work: (hasTime: HasTime) => boolean): () => void {
  const ask = window.requestIdleCallback ?? later;
  const drop = window.cancelIdleCallback ?? clearTimeout;
  let asked = 0;
  const piece = (deadline: Pick<IdleDeadline, "timeRemaining" | "didTimeout">) => {
    const until =
      performance.now() + (deadline.didTimeout ? PIECE_MS : Math.max(1, deadline.timeRemaining()));
    if (!work(() => performance.now() < until)) asked = ask(piece, { timeout: LATEST_MS });
  };
  asked = ask(piece, { timeout: LATEST_MS });
  return () => drop(asked);
}

function later(work: (deadline: { timeRemaining: () => number; didTimeout: boolean }) => void): number {
  return Number(setTimeout(() => work({ timeRemaining: () => PIECE_MS, didTimeout: false }), 30));
}
