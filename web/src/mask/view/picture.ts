/** The picture under the mask, in halved sizes, so that a far view is both quick and smooth. */

import type { View } from "./transform";

const SMALLEST_PX = 700;

export class PictureView {
  readonly width: number;
  readonly height: number;
  private readonly levels: ImageBitmap[];
  private closed = false;

  private constructor(bitmap: ImageBitmap) {
    this.width = bitmap.width;
    this.height = bitmap.height;
    this.levels = [bitmap];
  }

  /** Of a file or an address (blob: too). Rejects with the browser's error if it is no picture. */
  static async of(source: Blob | string): Promise<PictureView> {
    return new PictureView(await bitmapOf(source));
  }

  get bitmap(): ImageBitmap {
    return this.levels[0]!;
  }

  /** Makes the smaller sizes; `then` is called after each. */
  async shrink(then: () => void): Promise<void> {
    for (;;) {
      const last = this.levels.at(-1)!;
      if (this.closed || Math.max(last.width, last.height) < 2 * SMALLEST_PX) return;
      const half = await createImageBitmap(last, {
        resizeWidth: Math.round(last.width / 2),
        resizeHeight: Math.round(last.height / 2),
        resizeQuality: "high",
      });
      if (this.closed) return half.close();
      this.levels.push(half);
      then();
    }
  }

  /** `scale`: pixels of the canvas a CSS pixel is wide. */
  draw(to: CanvasRenderingContext2D, view: View, scale: number, checker: readonly [string, string]): void {
    const { width, height } = to.canvas;
    to.setTransform(1, 0, 0, 1, 0, 0);
    to.clearRect(0, 0, width, height);
    const box = [
      view.x * scale,
      view.y * scale,
      this.width * view.zoom * scale,
      this.height * view.zoom * scale,
    ] as const;
    drawChecker(to, box, checker);
    to.imageSmoothingEnabled = view.zoom * scale < 3;
    to.imageSmoothingQuality = "medium";
    to.drawImage(this.levelFor(view.zoom * scale), ...box);
  }

  close(): void {
    this.closed = true;
    for (const level of this.levels) level.close();
  }

  private levelFor(zoom: number): ImageBitmap {
    const good = this.levels.filter((level) => level.width >= this.width * zoom);
    return good.at(-1) ?? this.levels[0]!;
  }
}

async function bitmapOf(source: Blob | string): Promise<ImageBitmap> {
  if (typeof source !== "string") return createImageBitmap(source);
  const image = new Image();
  image.src = source;
  await image.decode();
  return createImageBitmap(image);
}

function drawChecker(
  to: CanvasRenderingContext2D,
  [x, y, width, height]: readonly [number, number, number, number],
  [light, dark]: readonly [string, string],
): void {
  const cell = 8;
  const tile = document.createElement("canvas");
  tile.width = tile.height = 2 * cell;
  const inner = tile.getContext("2d")!;
  inner.fillStyle = light;
  inner.fillRect(0, 0, 2 * cell, 2 * cell);
  inner.fillStyle = dark;
  inner.fillRect(0, 0, cell, cell);
  inner.fillRect(cell, cell, cell, cell);
  to.fillStyle = to.createPattern(tile, "repeat")!;
  to.fillRect(x, y, width, height);
}
