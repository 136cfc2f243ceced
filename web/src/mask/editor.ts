/**
 * The editor without its controls: a mask, a picture, a stage. Draws at most once a frame, and only
 * what changed.
 */

import { MaskDocument } from "./document";
import type { EditedMask } from "./drafts";
import * as heavy from "./heavy";
import { whenIdle } from "./idle";
import { moved, regridded, gridOf, cellsOf, paintedIn, pixelsOf, toggled, type Painted } from "./raster/grid";
import type { Seed } from "./raster/flood";
import { union, type Rect } from "./raster/raster";
import { ellipse, rectangle } from "./raster/shapes";
import { isErasing, type EditorState, type EditorStore } from "./state";
import { InkPainter } from "./view/ink";
import type { PictureView } from "./view/picture";
import { centred, fit, panned, zoomedAt, type Size, type View } from "./view/transform";

/** Where it draws; the guide is for what is not painted yet. */
export interface Layers {
  picture: HTMLCanvasElement;
  ink: HTMLCanvasElement;
  guide: SVGSVGElement;
}

/** The ink is never finer than this many pixels, so that a large screen stays quick. */
const MOST_INK_PX = 2_400_000;

export class Editor {
  readonly document: MaskDocument;
  readonly store: EditorStore;
  readonly picture: PictureView;
  /** Called when the view moved. */
  onView: (() => void) | null = null;
  view: View = { zoom: 1, x: 0, y: 0 };
  stage: Size = { width: 1, height: 1 };
  private layers: Layers | null = null;
  private painter: InkPainter | null = null;
  private scale = { picture: 1, ink: 1 };
  private isPictureStale = true;
  private staleInk: Rect | null | "all" = "all";
  private frame = 0;
  private isFitted = true;
  private hasColours = false;
  private isCounting = false;

  constructor(picture: PictureView, document: MaskDocument, store: EditorStore) {
    this.picture = picture;
    this.document = document;
    this.store = store;
    document.subscribe(() => this.publishSoon());
    this.publish();
    store.subscribe((now, before) => {
      if (now.ink !== before.ink) this.painter?.setInk(now.ink);
      if (now.ink !== before.ink || now.isShown !== before.isShown || now.isPeeking !== before.isPeeking)
        this.redraw();
    });
  }

  get state(): EditorState {
    return this.store.getState();
  }

  get size(): Size {
    return { width: this.picture.width, height: this.picture.height };
  }

  mount(layers: Layers): () => void {
    this.layers = layers;
    void this.picture.shrink(() => this.redraw());
    return () => {
      cancelAnimationFrame(this.frame);
      this.frame = 0;
      this.layers = null;
      if (this.hasColours) void heavy.setColours(null);
      this.hasColours = false;
    };
  }

  /** `stage`: CSS pixels. */
  resize(stage: Size, ratio: number): void {
    if (!this.layers || stage.width < 1 || stage.height < 1) return;
    const isFirst = this.painter === null;
    const old = this.stage;
    this.stage = stage;
    const area = stage.width * stage.height;
    this.scale = { picture: ratio, ink: Math.min(ratio, Math.max(0.5, Math.sqrt(MOST_INK_PX / area))) };
    sizeCanvas(this.layers.picture, stage, this.scale.picture);
    sizeCanvas(this.layers.ink, stage, this.scale.ink);
    this.painter = new InkPainter(this.layers.ink.width, this.layers.ink.height);
    this.painter.setInk(this.state.ink);
    if (isFirst || this.isFitted) this.fit();
    else
      this.setView({
        ...this.view,
        x: this.view.x + (stage.width - old.width) / 2,
        y: this.view.y + (stage.height - old.height) / 2,
      });
  }

  // The view.

  fit(): void {
    this.setView(fit(this.size, this.stage));
    this.isFitted = true;
  }

  actualSize(): void {
    this.setView(centred(this.size, this.stage, 1));
  }

  zoomAt(zoom: number, px: number, py: number): void {
    this.setView(panned(zoomedAt(this.view, zoom, px, py), 0, 0, this.size, this.stage));
  }

  zoomBy(factor: number): void {
    this.zoomAt(this.view.zoom * factor, this.stage.width / 2, this.stage.height / 2);
  }

  pan(dx: number, dy: number): void {
    this.setView(panned(this.view, dx, dy, this.size, this.stage));
  }

  private setView(view: View): void {
    this.isFitted = false;
    this.view = view;
    if (this.state.zoom !== view.zoom) this.store.setState({ zoom: view.zoom });
    this.redraw();
    this.onView?.();
  }

  // Drawing.

  /** Everything again. */
  redraw(): void {
    this.isPictureStale = true;
    this.staleInk = "all";
    this.ask();
  }

  /** This part of the mask again. */
  changed(part: Rect | null): void {
    if (!part || this.staleInk === "all") return;
    this.staleInk = union(this.staleInk, part);
    this.ask();
  }

  private ask(): void {
    if (!this.frame && this.layers) this.frame = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.frame = 0;
    const { layers, painter, view, state } = this;
    if (!layers || !painter) return;
    if (this.isPictureStale) {
      const style = getComputedStyle(layers.picture);
      const checker = [
        style.getPropertyValue("--sm-checker-a"),
        style.getPropertyValue("--sm-checker-b"),
      ] as const;
      this.picture.draw(layers.picture.getContext("2d")!, view, this.scale.picture, checker);
      this.isPictureStale = false;
    }
    const context = layers.ink.getContext("2d")!;
    const part = this.staleInk;
    this.staleInk = null;
    if (!state.isShown || state.isPeeking) context.clearRect(0, 0, layers.ink.width, layers.ink.height);
    else if (part)
      painter.paint(
        context,
        this.document.raster,
        scaled(view, this.scale.ink),
        part === "all" ? null : part,
      );
  }

  // Steps.

  undo(): void {
    if (!this.state.busy && this.document.history.undo()) this.redraw();
  }

  redo(): void {
    if (!this.state.busy && this.document.history.redo()) this.redraw();
  }

  invert(): void {
    if (this.state.busy) return;
    this.document.invert();
    this.redraw();
  }

  clear(): void {
    if (!this.state.busy && this.document.clear()) this.redraw();
  }

  grow(by: number): Promise<void> {
    const { width, height } = this.size;
    return this.slowly("slow", () => heavy.grow(this.document.raster.data, width, height, by));
  }

  feather(over: number): Promise<void> {
    const { width, height } = this.size;
    return this.slowly("slow", () => heavy.feather(this.document.raster.data, width, height, over));
  }

  /** `seed`: a pixel of the picture. */
  fill(seed: Seed): Promise<void> {
    const { width, height } = this.size;
    const inside = seed.x >= 0 && seed.y >= 0 && seed.x < width && seed.y < height;
    if (!inside) return Promise.resolve();
    const { fillBy, tolerance, connected } = this.state;
    const erase = isErasing(this.state);
    const data = this.document.raster.data;
    if (fillBy === "mask") return this.slowly("fill", () => heavy.fill(data, width, height, seed, erase));
    return this.slowly("fill", async () => {
      await this.giveColours();
      return heavy.fillColour(data, width, height, seed, tolerance, connected, erase);
    });
  }

  /** A box or ellipse by its numbers, pixels of the picture. */
  shape(kind: "rectangle" | "ellipse", box: Rect, erase: boolean): boolean {
    if (this.state.busy) return false;
    const draw = kind === "rectangle" ? rectangle : ellipse;
    const done = this.document.step((raster) =>
      draw(raster, box.x, box.y, box.x + box.width, box.y + box.height, erase),
    );
    this.redraw();
    return done;
  }

  replace(mask: Uint8Array): void {
    this.document.replace(mask);
    this.redraw();
  }

  /** The mask as it is now, for the page around. */
  edited(): EditedMask {
    const { raster } = this.document;
    return {
      blob: () => heavy.png(raster.data, raster.width, raster.height),
      coverage: raster.coverage(),
      isEmpty: raster.isEmpty(),
    };
  }

  private async giveColours(): Promise<void> {
    if (this.hasColours) return;
    await heavy.setColours(await createImageBitmap(this.picture.bitmap));
    this.hasColours = true;
  }

  private async slowly(problem: EditorState["problem"], work: () => Promise<Uint8Array>): Promise<void> {
    if (this.state.busy) return;
    this.store.setState({ busy: true, problem: null });
    try {
      this.replace(await work());
    } catch {
      this.store.setState({ problem });
    } finally {
      this.store.setState({ busy: false });
    }
  }

  /** Counting waits for a free moment: a hand that goes on painting must not feel it. */
  private publishSoon(): void {
    if (this.isCounting) return;
    this.isCounting = true;
    whenIdle((hasTime) => {
      if (!this.document.history.settle(hasTime)) return false;
      this.isCounting = false;
      this.publish();
      return true;
    });
  }

  private publish(): void {
    const { history, raster } = this.document;
    this.store.setState({
      canUndo: history.canUndo,
      canRedo: history.canRedo,
      coverage: raster.coverage(),
      revision: this.state.revision + 1,
    });
  }

  // The grid.

  setGrid(n: number | null): void {
    const { grid } = this.state;
    this.store.setState({ grid: n === null ? null : grid ? regridded(grid, n) : gridOf(n) });
    this.onView?.();
  }

  /** What is chosen now. */
  moveInGrid(rows: number, columns: number, extend: boolean): Painted | null {
    const { grid } = this.state;
    if (!grid) return null;
    this.store.setState({ grid: moved(grid, rows, columns, extend) });
    this.onView?.();
    return this.paintedInGrid();
  }

  toggleInGrid(): Painted | null {
    const { grid, busy } = this.state;
    if (!grid || busy) return null;
    this.document.step((raster) => toggled(raster, grid));
    this.redraw();
    return this.paintedInGrid();
  }

  paintedInGrid(): Painted | null {
    const { grid } = this.state;
    if (!grid) return null;
    return paintedIn(
      this.document.raster,
      pixelsOf(cellsOf(grid), grid.n, this.size.width, this.size.height),
    );
  }
}

function sizeCanvas(canvas: HTMLCanvasElement, stage: Size, scale: number): void {
  canvas.width = Math.max(1, Math.round(stage.width * scale));
  canvas.height = Math.max(1, Math.round(stage.height * scale));
}

function scaled(view: View, by: number): View {
  return { zoom: view.zoom * by, x: view.x * by, y: view.y * by };
}
