/**
 * Hands on the stage: mouse, pen and fingers. One finger paints, two move and zoom; a pen's other
 * end erases; once a pen was seen, a lone finger moves the view instead of painting.
 */

import type { Editor } from "./editor";
import { ellipse, lasso, rectangle, type Point } from "./raster/shapes";
import { Stroke, type Sample } from "./raster/stroke";
import { isErasing, resized, sizeOf, stepped } from "./state";
import { toPicture } from "./view/transform";

const PEN_ERASER = 32;
const MIDDLE = 1;
const RIGHT = 2;

type Gesture =
  | { kind: "stroke"; stroke: Stroke; id: number }
  | { kind: "box"; shape: "rectangle" | "ellipse"; from: Point; to: Point; erase: boolean; id: number }
  | { kind: "lasso"; points: Point[]; erase: boolean; id: number }
  | { kind: "pan"; x: number; y: number; id: number }
  | { kind: "pinch"; ids: [number, number]; distance: number; x: number; y: number };

export class Hands {
  /** What is being drawn and not painted yet, as an SVG path on the stage; null for nothing. */
  onOutline: ((path: string | null) => void) | null = null;
  /** Space is held: everything moves the view. */
  isMoving = false;
  private readonly editor: Editor;
  private readonly stage: HTMLElement;
  private gesture: Gesture | null = null;
  private readonly touches = new Map<number, Point>();
  private hasPen = false;
  private last: Point | null = null;
  private isCtrlHeld = false;
  private box = { left: 0, top: 0 };

  constructor(editor: Editor, stage: HTMLElement) {
    this.editor = editor;
    this.stage = stage;
  }

  listen(): () => void {
    const gone = new AbortController();
    const on = { signal: gone.signal };
    const { stage } = this;
    stage.addEventListener("pointerdown", (event) => this.down(event), on);
    stage.addEventListener("pointermove", (event) => this.move(event), on);
    stage.addEventListener("pointerup", (event) => this.up(event), on);
    stage.addEventListener("pointercancel", (event) => this.cancelled(event), on);
    stage.addEventListener("contextmenu", (event) => event.preventDefault(), on);
    stage.addEventListener("wheel", (event) => this.wheel(event), { ...on, passive: false });
    const ctrl = (event: KeyboardEvent) => (this.isCtrlHeld = event.ctrlKey);
    window.addEventListener("keydown", ctrl, on);
    window.addEventListener("keyup", ctrl, on);
    return () => gone.abort();
  }

  /** Breaks off what is being drawn. False if there was nothing. */
  cancel(): boolean {
    const { gesture } = this;
    this.gesture = null;
    this.onOutline?.(null);
    if (gesture?.kind === "stroke") {
      this.editor.document.history.cancel();
      this.editor.redraw();
    }
    return gesture !== null;
  }

  private down(event: PointerEvent): void {
    this.box = this.stage.getBoundingClientRect();
    const at = this.place(event);
    if (event.pointerType === "pen") this.hasPen = true;
    if (event.pointerType === "touch") {
      this.touches.set(event.pointerId, at);
      if (this.touches.size === 2) return this.pinch();
      if (this.touches.size > 2) return;
    }
    if (this.gesture) return;
    event.preventDefault();
    this.stage.dataset.handled = "";
    this.stage.focus({ preventScroll: true });
    this.stage.setPointerCapture(event.pointerId);
    this.start(event, at);
  }

  private start(event: PointerEvent, at: Point): void {
    const { state, document } = this.editor;
    const isLoneFinger = event.pointerType === "touch" && this.hasPen;
    const id = event.pointerId;
    if (event.button === MIDDLE || this.isMoving || state.tool === "hand" || isLoneFinger) {
      this.gesture = { kind: "pan", ...at, id };
      return;
    }
    if (state.busy || state.isPeeking) return;
    if (!state.isShown) this.editor.store.setState({ isShown: true });
    const isOtherWay =
      event.button === RIGHT ||
      (event.buttons & PEN_ERASER) !== 0 ||
      (event.altKey && state.tool !== "brush");
    const erase = isErasing(state) !== isOtherWay;
    const point = toPicture(this.editor.view, at.x, at.y);
    if (state.tool === "fill") void this.editor.fill({ x: Math.floor(point.x), y: Math.floor(point.y) });
    else if (state.tool === "lasso") this.gesture = { kind: "lasso", points: [point], erase, id };
    else if (state.tool === "rectangle" || state.tool === "ellipse") {
      this.gesture = { kind: "box", shape: state.tool, from: point, to: point, erase, id };
    } else {
      document.history.begin();
      const first = event.shiftKey && this.last ? { ...this.last, pressure: null } : this.sample(event);
      const settings = {
        size: sizeOf(state),
        hardness: state.hardness,
        pressure: state.pressure,
        stabiliser: state.stabiliser,
      };
      const stroke = new Stroke(document.raster, settings, erase, first);
      stroke.move(this.sample(event));
      this.gesture = { kind: "stroke", stroke, id };
      this.editor.changed(stroke.taken());
    }
  }

  private move(event: PointerEvent): void {
    const at = this.place(event);
    if (event.pointerType === "touch" && this.touches.has(event.pointerId))
      this.touches.set(event.pointerId, at);
    const { gesture } = this;
    if (!gesture) return;
    if (gesture.kind === "pinch") return this.pinched(gesture);
    if (gesture.id !== event.pointerId) return;
    if (gesture.kind === "pan") {
      this.editor.pan(at.x - gesture.x, at.y - gesture.y);
      this.gesture = { ...gesture, ...at };
    } else if (gesture.kind === "stroke") {
      const events = event.getCoalescedEvents?.() ?? [];
      for (const one of events.length > 0 ? events : [event]) gesture.stroke.move(this.sample(one));
      this.editor.changed(gesture.stroke.taken());
    } else if (gesture.kind === "lasso") {
      gesture.points.push(toPicture(this.editor.view, at.x, at.y));
      this.onOutline?.(this.outline(gesture));
    } else {
      gesture.to = this.corner(gesture.from, toPicture(this.editor.view, at.x, at.y), event.shiftKey);
      this.onOutline?.(this.outline(gesture));
    }
  }

  private up(event: PointerEvent): void {
    this.touches.delete(event.pointerId);
    const { gesture } = this;
    if (!gesture) return;
    if (gesture.kind === "pinch") {
      if (gesture.ids.includes(event.pointerId)) this.gesture = null;
      return;
    }
    if (gesture.id !== event.pointerId) return;
    this.gesture = null;
    this.onOutline?.(null);
    if (gesture.kind === "stroke") this.finishStroke(gesture.stroke, event);
    else if (gesture.kind === "lasso") {
      this.editor.document.step((raster) => lasso(raster, gesture.points, gesture.erase));
      this.editor.redraw();
    } else if (gesture.kind === "box") {
      const { from, to, erase } = gesture;
      const draw = gesture.shape === "rectangle" ? rectangle : ellipse;
      this.editor.document.step((raster) => draw(raster, from.x, from.y, to.x, to.y, erase));
      this.editor.redraw();
    }
  }

  private finishStroke(stroke: Stroke, event: PointerEvent): void {
    stroke.end();
    this.editor.changed(stroke.taken());
    this.editor.document.history.commit();
    const at = this.place(event);
    this.last = toPicture(this.editor.view, at.x, at.y);
  }

  private cancelled(event: PointerEvent): void {
    this.touches.delete(event.pointerId);
    this.cancel();
  }

  /** A second finger: what the first began was not meant. */
  private pinch(): void {
    this.cancel();
    const [[one, a], [two, b]] = [...this.touches] as [[number, Point], [number, Point]];
    this.gesture = { kind: "pinch", ids: [one, two], ...spread(a, b) };
  }

  private pinched(gesture: Extract<Gesture, { kind: "pinch" }>): void {
    const a = this.touches.get(gesture.ids[0]);
    const b = this.touches.get(gesture.ids[1]);
    if (!a || !b) return;
    const now = spread(a, b);
    this.editor.pan(now.x - gesture.x, now.y - gesture.y);
    this.editor.zoomAt((this.editor.view.zoom * now.distance) / gesture.distance, now.x, now.y);
    this.gesture = { ...gesture, ...now };
  }

  /** The wheel zooms; with Ctrl or Alt it changes the brush. A pinch on a pad comes as Ctrl without the key. */
  private wheel(event: WheelEvent): void {
    this.box = this.stage.getBoundingClientRect();
    event.preventDefault();
    const at = this.place(event);
    const { state, store } = this.editor;
    const amount = event.deltaMode === 1 ? event.deltaY * 20 : event.deltaY;
    const isSize = event.altKey || (event.ctrlKey && this.isCtrlHeld);
    if (isSize) {
      const turn = amount || event.deltaX;
      if (turn !== 0) store.setState(resized(state, stepped(sizeOf(state), turn < 0 ? 1 : -1)));
    } else if (event.shiftKey) this.editor.pan(-(amount || event.deltaX), 0);
    else {
      const speed = event.ctrlKey ? 0.01 : 0.0016;
      this.editor.zoomAt(this.editor.view.zoom * Math.exp(-amount * speed), at.x, at.y);
    }
  }

  /** On the stage; where that is was asked when the gesture began, for asking makes the page lay out. */
  private place(event: { clientX: number; clientY: number }): Point {
    return { x: event.clientX - this.box.left, y: event.clientY - this.box.top };
  }

  private sample(event: PointerEvent): Sample {
    const at = this.place(event);
    const point = toPicture(this.editor.view, at.x, at.y);
    return { ...point, pressure: event.pointerType === "pen" ? event.pressure : null };
  }

  /** With Shift the box is a square. */
  private corner(from: Point, to: Point, square: boolean): Point {
    if (!square) return to;
    const side = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
    return {
      x: from.x + side * Math.sign(to.x - from.x || 1),
      y: from.y + side * Math.sign(to.y - from.y || 1),
    };
  }

  private outline(gesture: Extract<Gesture, { kind: "box" | "lasso" }>): string {
    const { zoom, x, y } = this.editor.view;
    const on = (point: Point) => `${(point.x * zoom + x).toFixed(1)} ${(point.y * zoom + y).toFixed(1)}`;
    if (gesture.kind === "lasso") return `M${gesture.points.map(on).join("L")}Z`;
    const { from, to } = gesture;
    if (gesture.shape === "rectangle") {
      return `M${on(from)}L${on({ x: to.x, y: from.y })}L${on(to)}L${on({ x: from.x, y: to.y })}Z`;
    }
    const middle = (from.y + to.y) / 2;
    const arc = `A${(Math.abs(to.x - from.x) / 2) * zoom} ${(Math.abs(to.y - from.y) / 2) * zoom} 0 1 1`;
    return `M${on({ x: from.x, y: middle })}${arc} ${on({ x: to.x, y: middle })}${arc} ${on({ x: from.x, y: middle })}Z`;
  }
}

function spread(a: Point, b: Point): { distance: number; x: number; y: number } {
  return { distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
