/** The difference of two pictures, computed here in the browser; nothing is sent anywhere. */

import { useEffect, useState } from "react";
import type { Picture } from "../api/types";
import { type Difference, difference } from "./difference";

/** Longest edge that is compared; larger pictures are scaled down, and told so. */
const MOST_PX = 2048;

export interface Compared extends Difference {
  readonly width: number;
  readonly height: number;
  readonly reduced: boolean;
}

export function usePixels(a: Picture, b: Picture, gain: number): Compared | null {
  const [pixels, setPixels] = useState<readonly [ImageData, ImageData] | null>(null);
  const [found, setFound] = useState<Compared | null>(null);
  const scale = Math.min(1, MOST_PX / Math.max(a.width, a.height));
  const width = Math.round(a.width * scale);
  const height = Math.round(a.height * scale);
  useEffect(() => {
    let left = false;
    setPixels(null);
    void Promise.all([drawn(a.file_url, width, height), drawn(b.file_url, width, height)]).then((both) => {
      if (!left) setPixels(both);
    }, () => undefined);
    return () => {
      left = true;
    };
  }, [a.file_url, b.file_url, width, height]);
  useEffect(() => {
    if (!pixels) return setFound(null);
    const made = difference(pixels[0].data, pixels[1].data, gain);
    setFound({ ...made, width, height, reduced: scale < 1 });
  }, [pixels, gain, width, height, scale]);
  return found;
}

async function drawn(url: string, width: number, height: number): Promise<ImageData> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
