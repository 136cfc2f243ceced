/** What the editor's keys do; `shortcuts.ts` says it in words. */

import { chordOf, isComposing, isTyping } from "../app/hotkeys";
import type { Editor } from "./editor";
import type { Hands } from "./pointer";
import { GRIDS, type Painted } from "./raster/grid";
import { resized, sizeOf, stepped, type Tool } from "./state";

/** What the keys need beside the editor. */
export interface KeyHost {
  editor: Editor;
  hands: Hands;
  stage: HTMLElement;
  /** Letters act only when the person has not switched them off. */
  hasLetters: () => boolean;
  sayGrid: (painted: Painted | null) => void;
  say: (what: "inverted" | "cleared" | "undone" | "redone") => void;
  close: () => void;
}

const TOOLS: Record<string, Tool> = { b: "brush", e: "eraser", l: "lasso", g: "fill", h: "hand" };
const ARROWS: Record<string, readonly [rows: number, columns: number]> = {
  arrowup: [-1, 0],
  arrowdown: [1, 0],
  arrowleft: [0, -1],
  arrowright: [0, 1],
};
const PAN_PX = 60;

/** True if the key was one of ours. */
export function onKeyDown(event: KeyboardEvent, host: KeyHost): boolean {
  if (isComposing(event) || isTyping(event.target)) return false;
  delete host.stage.dataset.handled;
  const chord = chordOf(event);
  if (withMod(chord, host)) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Escape") return escape(host);
  const key = event.key.toLowerCase();
  if (event.target === host.stage && onStage(key, event, host)) return true;
  return host.hasLetters() && letter(key, event, host);
}

export function onKeyUp(event: KeyboardEvent, { editor, hands }: KeyHost): void {
  const key = event.key.toLowerCase();
  if (key === "x" && editor.state.swapped) editor.store.setState({ swapped: false });
  if (key === "o" && editor.state.isPeeking) editor.store.setState({ isPeeking: false });
  if (key === " ") hands.isMoving = false;
}

function withMod(chord: string, { editor, say }: KeyHost): boolean {
  switch (chord) {
    case "mod+z":
      editor.undo();
      say("undone");
      return true;
    case "mod+shift+z":
    case "mod+y":
      editor.redo();
      say("redone");
      return true;
    case "mod+i":
      editor.invert();
      say("inverted");
      return true;
    case "mod+backspace":
      editor.clear();
      say("cleared");
      return true;
    default:
      return false;
  }
}

function escape({ editor, hands, close }: KeyHost): boolean {
  if (hands.cancel()) return true;
  if (editor.state.grid) editor.setGrid(null);
  else if (editor.state.isFull) editor.store.setState({ isFull: false });
  else close();
  return true;
}

function onStage(key: string, event: KeyboardEvent, { editor, hands, sayGrid }: KeyHost): boolean {
  const arrow = ARROWS[key];
  if (arrow && editor.state.grid) sayGrid(editor.moveInGrid(arrow[0], arrow[1], event.shiftKey));
  else if (arrow) editor.pan(-arrow[1] * PAN_PX, -arrow[0] * PAN_PX);
  else if (key !== " " && !(key === "enter" && editor.state.grid)) return false;
  else if (editor.state.grid) {
    if (!event.repeat) sayGrid(editor.toggleInGrid());
  } else hands.isMoving = true;
  return true;
}

function letter(key: string, event: KeyboardEvent, { editor, stage, sayGrid }: KeyHost): boolean {
  const { state, store } = editor;
  const tool = TOOLS[key];
  if (tool) store.setState({ tool });
  else if (key === "m") store.setState({ tool: state.tool === "rectangle" ? "ellipse" : "rectangle" });
  else if (key === "x") store.setState({ swapped: true });
  else if (key === "o") store.setState({ isPeeking: true });
  else if (key === "\\") store.setState({ isShown: !state.isShown });
  else if (key === "0") editor.fit();
  else if (key === "1") editor.actualSize();
  else if (key === "+" || key === "=") editor.zoomBy(1.25);
  else if (key === "-") editor.zoomBy(0.8);
  else if (key === "f") void editor.feather(state.amount);
  else if (key === "{" || (key === "[" && event.shiftKey)) void editor.grow(-state.amount);
  else if (key === "}" || (key === "]" && event.shiftKey)) void editor.grow(state.amount);
  else if (key === "[") store.setState(resized(state, stepped(sizeOf(state), -1)));
  else if (key === "]") store.setState(resized(state, stepped(sizeOf(state), 1)));
  else if (key === "k") {
    const at = GRIDS.findIndex((n) => n === state.grid?.n);
    editor.setGrid(GRIDS[(at + 1) % GRIDS.length]!);
    stage.focus();
    sayGrid(null);
  } else return false;
  return true;
}
