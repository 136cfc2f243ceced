/** Where the picture lies on the stage. Pure: CSS pixels in and out. */

export interface View {
  /** CSS pixels a pixel of the picture is wide. */
  zoom: number;
  /** Where the picture's top left corner is. */
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export const LEAST_ZOOM = 0.05;
export const MOST_ZOOM = 32;
const MARGIN = 20;

/** All of the picture, in the middle; small pictures are not blown up beyond 4 times. */
export function fit(picture: Size, stage: Size): View {
  const room = (side: number) => Math.max(16, side - 2 * MARGIN);
  const zoom = Math.min(room(stage.width) / picture.width, room(stage.height) / picture.height, 4);
  return centred(picture, stage, clampZoom(zoom));
}

export function centred(picture: Size, stage: Size, zoom: number): View {
  return {
    zoom,
    x: (stage.width - picture.width * zoom) / 2,
    y: (stage.height - picture.height * zoom) / 2,
  };
}

/** What is under (px, py) stays there. */
export function zoomedAt(view: View, zoom: number, px: number, py: number): View {
  const next = clampZoom(zoom);
  const share = next / view.zoom;
  return { zoom: next, x: px - (px - view.x) * share, y: py - (py - view.y) * share };
}

/** Moved, but never so far that the picture is out of sight. */
export function panned(view: View, dx: number, dy: number, picture: Size, stage: Size): View {
  const keep = (at: number, length: number, room: number) => Math.min(room - 40, Math.max(40 - length, at));
  return {
    zoom: view.zoom,
    x: keep(view.x + dx, picture.width * view.zoom, stage.width),
    y: keep(view.y + dy, picture.height * view.zoom, stage.height),
  };
}

export function toPicture(view: View, px: number, py: number): { x: number; y: number } {
  return { x: (px - view.x) / view.zoom, y: (py - view.y) / view.zoom };
}

export function clampZoom(zoom: number): number {
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));
}
