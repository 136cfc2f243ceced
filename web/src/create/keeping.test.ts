import { beforeEach, describe, expect, it, vi } from "vitest";
import { useDraft } from "./draftStore";
import { type Painted, keepMask, maskSettled } from "./keeping";

const slow = (name: string, ms: number, coverage = 0.5): Painted => ({
  blob: () => new Promise((done) => setTimeout(() => done(new Blob([name])), ms)),
  coverage,
  isEmpty: coverage === 0,
});

const kept = async () => useDraft.getState().draft.mask?.blob.text();

describe("a mask on its way into the draft", () => {
  beforeEach(() => useDraft.setState(({ draft }) => ({ draft: { ...draft, mask: null } })));

  it("is there once it is settled, without waiting for the hand to rest", async () => {
    keepMask("a", slow("one", 5));
    expect(useDraft.getState().draft.mask).toBeNull();
    await maskSettled();
    expect(await kept()).toBe("one");
    expect(maskSettled()).toBeNull();
  });

  it("is the newest, however long an earlier one takes", async () => {
    keepMask("a", slow("one", 30));
    const first = maskSettled();
    keepMask("a", slow("two", 1));
    await maskSettled();
    await first;
    expect(await kept()).toBe("two");
  });

  it("goes when all of it is wiped away", async () => {
    keepMask("a", slow("one", 1));
    await maskSettled();
    keepMask("a", slow("", 1, 0));
    await maskSettled();
    expect(useDraft.getState().draft.mask).toBeNull();
  });

  it("is kept by itself when the hand rests", async () => {
    vi.useFakeTimers();
    keepMask("a", slow("one", 5));
    await vi.advanceTimersByTimeAsync(400);
    vi.useRealTimers();
    expect(await kept()).toBe("one");
  });
});
