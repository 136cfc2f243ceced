import { useCallback, useEffect, useLayoutEffect, useRef, useState, type DragEvent } from "react";
import { announce } from "../app/announce";
import { usePrefs } from "../app/prefs";
import { Bar } from "./Bar";
import { useEditor, useEditorState, useMaskWords } from "./context";
import * as heavy from "./heavy";
import { ImportDialog } from "./ImportDialog";
import { onKeyDown, onKeyUp, type KeyHost } from "./keys";
import { Legend } from "./Legend";
import css from "./mask.module.css";
import { Panel } from "./Panel";
import { Rail } from "./Rail";
import type { Brought } from "./raster/bring";
import { cellsOf, type Painted } from "./raster/grid";
import { Stage, type StageHandle } from "./Stage";

/** Where there is room for the picture only if it has the whole window. */
const PHONE = "(max-width: 699px)";

/** All of the editor around a picture that is open. */
export function Frame({ onClose }: { onClose: () => void }) {
  const editor = useEditor();
  const isFull = useEditorState((state) => state.isFull);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [isDropping, setDropping] = useState(false);
  const [brought, setBrought] = useState<Brought | null>(null);
  const words = useMaskWords();
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (matchMedia(PHONE).matches) editor.store.setState({ isFull: true });
  }, [editor]);
  const handle = useRef<StageHandle | null>(null);
  const onReady = useCallback((ready: StageHandle | null) => {
    handle.current = ready;
    ready?.stage.focus({ preventScroll: true });
  }, []);
  const sayGrid = useSayGrid();
  useKeys(root, handle, onClose, sayGrid);

  const read = async (file: File) => {
    editor.store.setState({ problem: null });
    try {
      setBrought(await heavy.read(file));
    } catch {
      editor.store.setState({ problem: "file" });
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setDropping(false);
    const file = event.dataTransfer.files[0];
    if (file) void read(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setDropping(true);
  };
  const setGrid = (n: number | null) => {
    editor.setGrid(n);
    if (n !== null) handle.current?.stage.focus();
    sayGrid(null);
  };
  return (
    <div
      ref={root}
      role="region"
      aria-label={words.title}
      className={css.editor}
      data-full={isFull || undefined}
      onDragOver={over}
      onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node) || setDropping(false)}
      onDrop={drop}
    >
      <div className={css.frame} data-panel={isPanelOpen || undefined}>
        <Bar onDone={onClose} onPanel={() => setPanelOpen(!isPanelOpen)} isPanelOpen={isPanelOpen} />
        <Rail />
        <Stage onReady={onReady} />
        <Panel onFile={(file) => void read(file)} onGrid={setGrid} />
        <Legend />
      </div>
      {isDropping && <div className={css.drop}>{words.drop}</div>}
      {brought && (
        <ImportDialog
          brought={brought}
          onClose={() => setBrought(null)}
          onUse={(mask) => {
            editor.replace(mask);
            setBrought(null);
          }}
        />
      )}
    </div>
  );
}

/** Says where one is in the grid, and what is painted there. */
function useSayGrid(): (painted: Painted | null) => void {
  const editor = useEditor();
  const words = useMaskWords();
  return (painted) => {
    const { grid } = editor.state;
    if (!grid) return;
    const now = painted ?? editor.paintedInGrid();
    const state = now === "all" ? words.cellAll : now === "none" ? words.cellNone : words.cellPart;
    const { top, left, bottom, right } = cellsOf(grid);
    const isOne = top === bottom && left === right;
    const where = isOne
      ? words.cell(top + 1, left + 1, state)
      : words.cellRange(top + 1, left + 1, bottom + 1, right + 1, state);
    announce(painted ? where : `${words.gridOn(grid.n)} ${where}`);
  };
}

function useKeys(
  root: { readonly current: HTMLDivElement | null },
  handle: { readonly current: StageHandle | null },
  onClose: () => void,
  sayGrid: (painted: Painted | null) => void,
): void {
  const editor = useEditor();
  const words = useMaskWords();
  const latest = useRef({ onClose, sayGrid, words });
  latest.current = { onClose, sayGrid, words };
  useEffect(() => {
    const host = (): KeyHost | null => {
      if (!handle.current) return null;
      return {
        ...handle.current,
        editor,
        hasLetters: () => usePrefs.getState().singleKeys,
        sayGrid: (painted) => latest.current.sayGrid(painted),
        say: (what) => announce(latest.current.words[`${what}Said`]),
        close: () => latest.current.onClose(),
      };
    };
    const down = (event: KeyboardEvent) => {
      const here = host();
      if (!here || event.defaultPrevented || !onKeyDown(event, here)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const up = (event: KeyboardEvent) => {
      const here = host();
      if (here) onKeyUp(event, here);
    };
    const element = root.current;
    element?.addEventListener("keydown", down);
    window.addEventListener("keyup", up);
    return () => {
      element?.removeEventListener("keydown", down);
      window.removeEventListener("keyup", up);
    };
  }, [editor, root, handle]);
}
