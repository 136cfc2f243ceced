import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useWords } from "../app/i18n";
import type { Handed } from "../app/workbench";
import { toast } from "../ui/toast";
import { recognised } from "./actions";
import { useDraft } from "./draftStore";
import { filesOf, looksOurs, taken } from "./intake";
import { words as dictionary } from "./words";

export interface Ours {
  picture: Handed;
  file: File;
}

/** Pictures that are dropped on the page, pasted anywhere, or picked. A single one of ours asks what shall happen. */
export function useIncoming(page: RefObject<HTMLDivElement | null>) {
  const words = useWords(dictionary);
  const [isOver, setOver] = useState(false);
  const [ours, setOurs] = useState<Ours | null>(null);
  const depth = useRef(0);

  const add = useCallback(
    async (files: readonly File[]) => {
      const { references, refusals } = await taken(files);
      useDraft.getState().add(references);
      for (const { name, why } of refusals) toast({ text: why === "too_big" ? words.tooBig(name) : words.notPicture(name), tone: "bad" });
    },
    [words],
  );

  const take = useCallback(
    async (files: readonly File[]) => {
      const [file] = files;
      const picture = files.length === 1 && file && (await looksOurs(file)) ? await recognised(file, file.name || "picture.png") : null;
      if (picture && file) setOurs({ picture, file });
      else await add(files);
    },
    [add],
  );

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = filesOf(event.clipboardData);
      if (!files.length || document.querySelector("[role=dialog]")) return;
      event.preventDefault();
      void take(files);
    };
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const onEnter = (event: DragEvent) => {
      if (!carries(event)) return;
      depth.current += 1;
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (!carries(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (!depth.current) setOver(false);
    };
    const onOver = (event: DragEvent) => carries(event) && event.preventDefault();
    const onDrop = (event: DragEvent) => {
      if (!carries(event)) return;
      depth.current = 0;
      setOver(false);
      if (event.defaultPrevented) return; // the mask editor took it
      event.preventDefault();
      void take([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener("paste", onPaste);
    window.addEventListener("dragenter", onEnter);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("dragover", onOver);
    window.addEventListener("drop", onDrop);
    return () => {
      document.removeEventListener("paste", onPaste);
      window.removeEventListener("dragenter", onEnter);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("drop", onDrop);
    };
  }, [take, page]);

  return { isOver, ours, settle: () => setOurs(null), take, add };
}
