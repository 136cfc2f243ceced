import { Button, Group, Modal } from "@mantine/core";
import { useWords } from "../app/i18n";
import { addReference, applyRecall } from "./actions";
import classes from "./create.module.css";
import type { Ours } from "./incoming";
import { words as dictionary } from "./words";

/** A picture of ours came in: nothing is overwritten before somebody said so. */
export function RestoreDialog({ ours, onClose }: { ours: Ours; onClose: () => void }) {
  const words = useWords(dictionary);
  const { picture } = ours;
  const apply = () => {
    applyRecall(picture.asked, picture.prompt, "all");
    onClose();
  };
  const refer = () => {
    addReference(picture);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={words.restoreTitle} closeButtonProps={{ "aria-label": words.close }}>
      <div className={classes.restore}>
        <img src={picture.thumb_url} alt={words.altResult(picture.prompt)} width={96} height={96} />
        <div>
          <p>{words.restoreBody}</p>
          <blockquote className={classes.quote}>{picture.prompt}</blockquote>
        </div>
      </div>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="subtle" onClick={onClose}>{words.cancel}</Button>
        <Button variant="default" onClick={refer}>{words.useAsReference}</Button>
        <Button onClick={apply} data-autofocus>{words.restoreApply}</Button>
      </Group>
    </Modal>
  );
}
