import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { useWords } from "../app/i18n";
import type { Editor } from "./editor";
import type { EditorState } from "./state";
import { words } from "./words";

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("A part of the mask editor stands outside of it.");
  return editor;
}

/** A part of the editor's state; the component follows it. */
export function useEditorState<T>(choose: (state: EditorState) => T): T {
  return useStore(useEditor().store, choose);
}

/** Several parts at once; the component follows these alone. */
export function useParts<K extends keyof EditorState>(...names: K[]): Pick<EditorState, K> {
  const chosen = useShallow((state: EditorState) =>
    Object.fromEntries(names.map((name) => [name, state[name]])),
  );
  return useStore(useEditor().store, chosen) as Pick<EditorState, K>;
}

export function useMaskWords() {
  return useWords(words);
}
