/** Which part of a tall element is on the screen, whoever scrolls it; and the way back to a place in it. */

import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from "react";

export interface Span {
  /** CSS pixels from the element's top. */
  readonly top: number;
  readonly bottom: number;
}

/** Rounded to `step` px, so that scrolling draws anew only when rows come or go. */
export function useVisibleSpan(ref: RefObject<HTMLElement | null>, margin: number, step: number): Span {
  const [span, setSpan] = useState<Span>({ top: 0, bottom: 1200 });
  const measure = useCallback(() => {
    if (!ref.current) return;
    const above = -ref.current.getBoundingClientRect().top;
    const top = Math.floor((above - margin) / step) * step;
    const bottom = Math.ceil((above + window.innerHeight + margin) / step) * step;
    setSpan((now) => (now.top === top && now.bottom === bottom ? now : { top, bottom }));
  }, [ref, margin, step]);
  useEffect(() => {
    let frame = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    window.addEventListener("scroll", onScroll, { capture: true, passive: true });
    window.addEventListener("resize", onScroll);
    measure();
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", onScroll, { capture: true });
      window.removeEventListener("resize", onScroll);
    };
  }, [measure]);
  return span;
}

export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

/** Scrolls just enough that [top, bottom] of the element is seen; `hidden` px at the top are covered by bars. */
export function reveal(element: HTMLElement, top: number, bottom: number, hidden: number): void {
  const scroller = scrollerOf(element);
  const start = element.getBoundingClientRect().top;
  const above = start + top - hidden;
  const below = start + bottom - window.innerHeight + 16;
  if (above < 0) scroller.scrollTop += above;
  else if (below > 0) scroller.scrollTop += Math.min(below, above);
}

function scrollerOf(element: HTMLElement): Element {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    const how = getComputedStyle(at).overflowY;
    if ((how === "auto" || how === "scroll") && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
