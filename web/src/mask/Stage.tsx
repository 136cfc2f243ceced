import { useEffect, useRef } from "react";
import { useEditor, useEditorState, useMaskWords } from "./context";
import type { Editor } from "./editor";
import css from "./mask.module.css";
import { Hands } from "./pointer";
import { cellsOf, pixelsOf } from "./raster/grid";
import type { Rect } from "./raster/raster";
import { isErasing, sizeOf } from "./state";

/** Where the hands and the keys find each other. */
export interface StageHandle {
  hands: Hands;
  stage: HTMLElement;
}

/** Picture, mask and guides, one above the other. Nothing here renders while somebody paints. */
export function Stage({ onReady }: { onReady: (handle: StageHandle | null) => void }) {
  const editor = useEditor();
  const words = useMaskWords();
  const tool = useEditorState((state) => state.tool);
  const stage = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const ink = useRef<HTMLCanvasElement>(null);
  const guide = useRef<SVGSVGElement>(null);
  const ring = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = stage.current!;
    const unmount = editor.mount({ picture: picture.current!, ink: ink.current!, guide: guide.current! });
    const hands = new Hands(editor, element);
    const outline = guide.current!.querySelectorAll<SVGPathElement>("[data-outline]");
    hands.onOutline = (path) => outline.forEach((line) => line.setAttribute("d", path ?? ""));
    const deaf = hands.listen();
    const blind = followPointer(editor, element, ring.current!);
    const still = followGrid(editor, guide.current!);
    const watch = new ResizeObserver(() => {
      editor.resize({ width: element.clientWidth, height: element.clientHeight }, window.devicePixelRatio);
    });
    watch.observe(element);
    onReady({ hands, stage: element });
    return () => {
      onReady(null);
      watch.disconnect();
      still();
      blind();
      deaf();
      unmount();
    };
  }, [editor, onReady]);

  return (
    <div
      ref={stage}
      className={css.stage}
      data-tool={tool}
      data-mask-stage
      tabIndex={0}
      role="application"
      aria-label={words.stage}
    >
      <canvas ref={picture} className={css.layer} aria-hidden />
      <canvas ref={ink} className={css.layer} aria-hidden />
      <svg ref={guide} className={css.layer} aria-hidden>
        <path data-lines className={css.gridUnder} />
        <path data-lines className={css.gridOver} />
        <path data-chosen className={css.chosenUnder} />
        <path data-chosen className={css.chosenOver} />
        <path data-outline className={css.outlineUnder} />
        <path data-outline className={css.outlineOver} />
      </svg>
      <div ref={ring} className={css.ring} hidden />
    </div>
  );
}

/** The ring is as large as what the brush will paint. */
function followPointer(editor: Editor, stage: HTMLElement, ring: HTMLElement): () => void {
  const gone = new AbortController();
  const on = { signal: gone.signal };
  const place = { x: 0, y: 0, isInside: false };
  let frame = 0;
  const show = () => {
    frame ||= requestAnimationFrame(draw);
  };
  const draw = () => {
    frame = 0;
    const { state } = editor;
    const isBrush = state.tool === "brush" || state.tool === "eraser";
    ring.hidden = !(isBrush && place.isInside);
    if (ring.hidden) return;
    const box = stage.getBoundingClientRect();
    const side = Math.max(5, sizeOf(state) * editor.view.zoom);
    if (ring.style.width !== `${side}px`) ring.style.width = ring.style.height = `${side}px`;
    ring.style.transform = `translate(${place.x - box.left - side / 2}px, ${place.y - box.top - side / 2}px)`;
    ring.dataset.erase = isErasing(state) ? "yes" : "no";
  };
  stage.addEventListener(
    "pointermove",
    (event) => {
      Object.assign(place, {
        x: event.clientX,
        y: event.clientY,
        isInside: event.pointerType !== "touch",
      });
      show();
    },
    on,
  );
  stage.addEventListener(
    "pointerleave",
    () => {
      place.isInside = false;
      show();
    },
    on,
  );
  const unsubscribe = editor.store.subscribe(show);
  return () => {
    gone.abort();
    cancelAnimationFrame(frame);
    unsubscribe();
  };
}

function followGrid(editor: Editor, guide: SVGSVGElement): () => void {
  const lines = guide.querySelectorAll<SVGPathElement>("[data-lines]");
  const chosen = guide.querySelectorAll<SVGPathElement>("[data-chosen]");
  const show = () => {
    const { grid } = editor.state;
    const { width, height } = editor.size;
    const cells = grid ? linesOf(editor, grid.n) : "";
    const box = grid ? boxOf(editor, pixelsOf(cellsOf(grid), grid.n, width, height)) : "";
    lines.forEach((path) => path.setAttribute("d", cells));
    chosen.forEach((path) => path.setAttribute("d", box));
  };
  editor.onView = show;
  show();
  return () => {
    editor.onView = null;
  };
}

function linesOf(editor: Editor, n: number): string {
  const { zoom, x, y } = editor.view;
  const { width, height } = editor.size;
  const [right, bottom] = [x + width * zoom, y + height * zoom];
  let path = "";
  for (let at = 0; at <= n; at++) {
    const across = (x + Math.round((at * width) / n) * zoom).toFixed(1);
    const down = (y + Math.round((at * height) / n) * zoom).toFixed(1);
    path += `M${across} ${y.toFixed(1)}V${bottom.toFixed(1)}M${x.toFixed(1)} ${down}H${right.toFixed(1)}`;
  }
  return path;
}

function boxOf(editor: Editor, box: Rect): string {
  const { zoom, x, y } = editor.view;
  return `M${x + box.x * zoom} ${y + box.y * zoom}h${box.width * zoom}v${box.height * zoom}h${-box.width * zoom}Z`;
}
