import { ActionIcon, Button, Group, Modal } from "@mantine/core";
import { ArrowLeft, ArrowRight, Brush, Download, Images, Shuffle, Star } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useWords } from "../app/i18n";
import { addReference, startEdit, varyNow } from "./actions";
import classes from "./create.module.css";
import { shortened } from "./format";
import { favour, useRuns } from "./runs";
import { useStage } from "./stage";
import { words as dictionary } from "./words";

/** One picture, as large as the window. Looking changes nothing. */
export default function Viewer({ owner }: { owner: string }) {
  const words = useWords(dictionary);
  const { opened, open } = useStage();
  const entries = useRuns((now) => now.entries);
  const all = entries.flatMap((entry) => entry.run?.images.flatMap((image) => image.picture ?? []) ?? []);
  const at = all.findIndex((picture) => picture.id === opened);
  const picture = all[at];
  if (!picture) return null;
  const step = (by: number) => {
    const next = all[at + by];
    if (next) open(next.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") step(-1);
    if (event.key === "ArrowRight") step(1);
  };
  const close = () => open(null);
  const after = (act: () => void) => () => {
    act();
    close();
  };
  return (
    <Modal opened onClose={close} fullScreen title={shortened(words.altResult(picture.prompt), 120)} closeButtonProps={{ "aria-label": words.close }} onKeyDown={onKeyDown} classNames={{ body: classes.viewerBody, content: classes.viewerContent }}>
      <div className={classes.viewer}>
        <ActionIcon variant="default" size="lg" aria-label={words.previous} disabled={at === 0} onClick={() => step(-1)}><ArrowLeft size={18} /></ActionIcon>
        <div className={classes.viewerPicture}>
          <img className="sm-checker" src={picture.file_url} alt={picture.caption || words.altResult(picture.prompt)} />
        </div>
        <ActionIcon variant="default" size="lg" aria-label={words.next} disabled={at === all.length - 1} onClick={() => step(1)}><ArrowRight size={18} /></ActionIcon>
      </div>
      <Group justify="center" gap="xs" className={classes.viewerActs}>
        <Button variant="default" aria-pressed={picture.favourite} leftSection={<Star size={16} fill={picture.favourite ? "currentColor" : "none"} />} onClick={() => void favour(picture.id, !picture.favourite).catch(() => undefined)}>
          {picture.favourite ? words.unfavourite : words.favourite}
        </Button>
        <Button variant="default" component="a" href={`${picture.file_url}?download=1`} download leftSection={<Download size={16} />}>{words.download}</Button>
        <Button variant="default" leftSection={<Brush size={16} />} onClick={after(() => startEdit(picture))}>{words.editThis}</Button>
        <Button variant="default" leftSection={<Images size={16} />} onClick={after(() => addReference(picture))}>{words.useAsReference}</Button>
        <Button variant="default" leftSection={<Shuffle size={16} />} onClick={after(() => void varyNow(picture, owner))}>{words.vary}</Button>
      </Group>
    </Modal>
  );
}
