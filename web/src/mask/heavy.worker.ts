/** What takes long, off the page's thread. Keeps the colours of one picture for filling by colour. */

import { brought } from "./raster/bring";
import { filledByColour, filledByMask, type Colours } from "./raster/flood";
import { feathered, grown } from "./raster/morph";
import { pngOf } from "./raster/png";
import type { Answer, Order, Question } from "./heavy";

let colours: Colours | null = null;

self.onmessage = async ({ data }: MessageEvent<Question>) => {
  let answer: Answer;
  try {
    answer = { id: data.id, result: await done(data.order) };
  } catch (error) {
    answer = { id: data.id, error: String(error) };
  }
  const result = answer.result;
  const moved = result instanceof Uint8Array ? [result.buffer as ArrayBuffer] : [];
  self.postMessage(answer, { transfer: moved });
};

async function done(order: Order): Promise<unknown> {
  switch (order.do) {
    case "grow":
      return grown(order.mask, order.width, order.height, order.by);
    case "feather":
      return feathered(order.mask, order.width, order.height, order.over);
    case "fill":
      return filledByMask(order.mask, order.width, order.height, order.seed, order.erase);
    case "fill-colour":
      if (!colours) throw new Error("No picture was given to fill by its colours.");
      return filledByColour(order.mask, colours, order.seed, order.tolerance, order.connected, order.erase);
    case "colours":
      colours = order.bitmap ? pixels(order.bitmap) : null;
      return null;
    case "png":
      return pngOf(order.mask, order.width, order.height);
    case "read":
      return brought(
        pixels(
          await createImageBitmap(order.file, { premultiplyAlpha: "none", colorSpaceConversion: "none" }),
        ),
      );
  }
}

function pixels(bitmap: ImageBitmap): Colours {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { data: context.getImageData(0, 0, width, height).data, width, height };
}
