/** Apply / Use as reference / Cancel: what would change is told first. */

import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ImagePlus } from "lucide-react";
import { modelsQuery } from "../create/server";
import { altText } from "./alt";
import css from "./details.module.css";
import { steps } from "./restore";
import type { Picture } from "./types";
import type { en } from "./words";

interface Props {
  readonly picture: Picture;
  readonly onApply: () => void;
  readonly onReference: () => void;
  readonly onClose: () => void;
  readonly words: typeof en;
}

export function RestoreDialog({ picture, onApply, onReference, onClose, words }: Props) {
  const models = useQuery(modelsQuery).data?.models ?? [];
  const list = steps({ prompt: picture.prompt, ...picture.asked }, picture.kind, models);
  return (
    <Modal opened onClose={onClose} title={words.restoreTitle} closeButtonProps={{ "aria-label": words.close }} centered size="lg">
      <div className={css.restore}>
        <img className={`${css.restoreThumb} sm-checker`} src={picture.thumb_url} alt={altText(picture, words.unnamed)} />
        <div>
          <p className={css.restoreText}>{list.length ? words.restoreBody : words.restoreNothing}</p>
          <dl className={css.restoreList}>
            {list.map((step) => (
              <div key={step.field}>
                <dt>{words.fields[step.field] ?? step.field}</dt>
                <dd>
                  {String(step.value)}
                  {step.doubt && <span className={css.doubt}>{words.doubts[step.doubt]}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      <div className={css.restoreActs}>
        <Button variant="default" onClick={onClose}>{words.cancel}</Button>
        <Button variant="default" leftSection={<ImagePlus size={16} aria-hidden />} onClick={onReference}>{words.useAsReference}</Button>
        <Button onClick={onApply} disabled={list.length === 0} data-autofocus>{words.apply}</Button>
      </div>
    </Modal>
  );
}
