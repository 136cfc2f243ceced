import { create } from "zustand";

interface Said {
  text: string;
  /** Counts up, so that the same sentence twice is spoken twice. */
  turn: number;
}

const useSaid = create<Said>(() => ({ text: "", turn: 0 }));

/** Says a sentence to screen readers, politely. Only starts, ends and failures are worth it. */
export function announce(text: string): void {
  useSaid.setState((said) => ({ text, turn: said.turn + 1 }));
}

export function LiveRegion() {
  const { text, turn } = useSaid();
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className="sm-hidden">
      {text && <span key={turn}>{text}</span>}
    </div>
  );
}
