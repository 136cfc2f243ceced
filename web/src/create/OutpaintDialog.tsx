import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../app/i18n";
import { toast } from "../ui/toast";
import classes from "./create.module.css";
import { useDraft } from "./draftStore";
import { opened } from "./intake";
import { type Margins, NO_MARGINS, canvasOf, extend } from "./outpaint";
import { writeSize } from "./size";
import type { Model } from "./types";
import { words as dictionary } from "./words";

const MOST_PX = 4096;

/** Margins by numbers; what is added becomes the mask. */
export default function OutpaintDialog({ model, onClose }: { model: Model; onClose: () => void }) {
  const words = useWords(dictionary);
  const source = useDraft((now) => now.draft.references[0]);
  const [margins, setMargins] = useState<Margins>({ ...NO_MARGINS, left: 256, right: 256 });
  const [isBusy, setBusy] = useState(false);
  if (!source) return null;
  const canvas = canvasOf(source, margins, model.free_size);
  const isNothing = Object.values(margins).every((side) => side === 0);
  const put = (side: keyof Margins, text: string) =>
    setMargins((now) => ({ ...now, [side]: Math.min(MOST_PX, Number(text.replace(/\D/g, "")) || 0) }));
  const use = async () => {
    if (!canvas) return;
    setBusy(true);
    try {
      await replace(source, margins, canvas, model.free_size !== null);
      onClose();
    } catch (error) {
      toast({ text: String(error), tone: "bad" });
      setBusy(false);
    }
  };
  const sides = [["left", words.left], ["top", words.top], ["right", words.right], ["bottom", words.bottom]] as const;
  return (
    <Modal opened onClose={onClose} title={words.outpaintTitle} closeButtonProps={{ "aria-label": words.close }}>
      <p className={classes.why}>{words.outpaintHint}</p>
      <div className={classes.sides}>
        {sides.map(([side, label]) => (
          <TextInput key={side} label={`${label} (px)`} inputMode="numeric" value={margins[side]} onChange={(event) => put(side, event.currentTarget.value)} />
        ))}
      </div>
      <p className={isNothing || !canvas ? classes.bad : classes.why} role={isNothing || !canvas ? "alert" : undefined}>
        {isNothing ? words.outpaintNothing : canvas ? words.newSize(writeSize(canvas)) : words.problemSize}
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" onClick={onClose}>{words.cancel}</Button>
        <Button disabled={isNothing || !canvas} loading={isBusy} onClick={() => void use()}>{words.outpaintUse}</Button>
      </Group>
    </Modal>
  );
}

type Source = NonNullable<ReturnType<typeof useDraft.getState>["draft"]["references"][0]>;

/** The larger picture takes the place of the first one, with its mask. */
async function replace(source: Source, margins: Margins, canvas: { width: number; height: number }, isFree: boolean): Promise<void> {
  const blob = source.blob ?? (await (await fetch(source.picture?.file_url ?? "")).blob());
  const bitmap = await createImageBitmap(blob);
  const { picture, mask, coverage } = await extend(bitmap, margins, canvas);
  bitmap.close();
  const reference = await opened(picture, `extended-${source.name.replace(/\.\w+$/, "").replace("#", "")}.png`);
  if (!reference) throw new Error("The larger picture could not be read.");
  const { draft, set, setting } = useDraft.getState();
  set({ references: [reference, ...draft.references.slice(1)], mask: { of: reference.key, blob: mask, coverage } });
  if (isFree) setting({ size: writeSize(canvas) });
}
