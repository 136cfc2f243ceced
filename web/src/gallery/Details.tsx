/** One picture, large, with all that is known of it. Looking changes no setting; restoring asks. */

import { ActionIcon, Button, Drawer, Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import {
  ChevronLeft, ChevronRight, Columns2, Download, Ellipsis, ImagePlus, Paintbrush, RotateCcw, Shapes, Sparkles, Star, Trash2, Undo2,
} from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { isComposing } from "../app/hotkeys";
import { errorLine } from "../ui/errors";
import { altText } from "./alt";
import { Caption, Facts, Notes, Prompt, Proof, Requested, SameAs } from "./Facts";
import { Family } from "./Family";
import css from "./details.module.css";
import { fetchPicture } from "./server";
import type { Picture, PictureDetails } from "./types";
import type { Command } from "./keys";
import { commandOf } from "./keys";
import type { en } from "./words";

export interface DetailsProps {
  readonly id: number;
  /** Known already, shown until the rest comes. */
  readonly known: Picture | undefined;
  readonly position: { readonly at: number; readonly of: number } | null;
  readonly onStep: (by: 1 | -1) => void;
  readonly onOpen: (id: number) => void;
  readonly onClose: () => void;
  /** A dialog stands above: Escape is for that one. */
  readonly isCovered: boolean;
  readonly onCommand: (command: Command, picture: Picture) => void;
  readonly onRestore: (picture: Picture) => void;
  readonly onReference: (picture: Picture) => void;
  readonly onCaption: (id: number, caption: string) => Promise<void>;
  readonly onPutBack: (id: number) => void;
  readonly message: React.ReactNode;
  readonly words: typeof en;
}

export function Details(props: DetailsProps) {
  const { id, known, words } = props;
  const stage = useRef<HTMLDivElement>(null);
  const asked = useQuery({ queryKey: ["picture", id], queryFn: () => fetchPicture(id), staleTime: 0 });
  const picture: Picture | undefined = asked.data ?? known;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || isComposing(event.nativeEvent) || !picture) return;
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : null;
    const command = step ? null : commandOf(event);
    if (!step && (!command || command === "clear" || command === "select" || command === "selectAll")) return;
    event.preventDefault();
    if (step) props.onStep(step);
    else if (command !== "open") props.onCommand(command!, picture);
  };
  return (
    <Drawer
      opened
      onClose={props.onClose}
      closeOnEscape={!props.isCovered}
      position="right"
      size="min(76rem, 100%)"
      padding={0}
      title={<Title {...props} />}
      closeButtonProps={{ "aria-label": words.close, size: "lg" }}
      classNames={{ content: css.content, header: css.header, body: css.body, title: css.title }}
      transitionProps={{ duration: 160 }}
    >
      <div ref={stage} className={css.stage} tabIndex={0} data-autofocus role="group" aria-label={words.details} onKeyDown={onKeyDown}>
        {picture && (
          <img
            key={picture.id}
            className={`${css.picture} sm-checker`}
            src={picture.file_url}
            alt={altText(picture, words.unnamed)}
            width={picture.width}
            height={picture.height}
          />
        )}
      </div>
      <div className={css.side}>
        {picture ? <Side {...props} picture={picture} more={asked.data} /> : null}
        {asked.isError && <p role="alert">{words.failed(errorLine(asked.error))}</p>}
      </div>
      {props.message}
    </Drawer>
  );
}

function Title({ position, onStep, words }: DetailsProps) {
  return (
    <span className={css.steps}>
      <ActionIcon variant="subtle" size="lg" aria-label={words.previous} disabled={!position || position.at <= 1} onClick={() => onStep(-1)}>
        <ChevronLeft size={20} aria-hidden />
      </ActionIcon>
      <span className="sm-num">{position ? words.position(position.at, position.of) : words.details}</span>
      <ActionIcon variant="subtle" size="lg" aria-label={words.next} disabled={!position || position.at >= position.of} onClick={() => onStep(1)}>
        <ChevronRight size={20} aria-hidden />
      </ActionIcon>
    </span>
  );
}

function Side(props: DetailsProps & { readonly picture: Picture; readonly more: PictureDetails | undefined }) {
  const { picture, more, words } = props;
  return (
    <>
      <Acts {...props} />
      <Prompt picture={picture} words={words} />
      <Button variant="light" fullWidth leftSection={<RotateCcw size={16} aria-hidden />} onClick={() => props.onRestore(picture)}>
        {words.useAgain}…
      </Button>
      <Proof picture={picture} words={words} />
      <Requested picture={picture} words={words} />
      <Facts picture={picture} requestId={more?.request_id ?? null} words={words} />
      <Notes picture={picture} words={words} />
      {more && <Family picture={more} onOpen={props.onOpen} words={words} />}
      <Caption key={picture.id} picture={picture} onSave={props.onCaption} words={words} />
      <SameAs picture={picture} words={words} />
    </>
  );
}

function Acts(props: DetailsProps & { readonly picture: Picture }) {
  const { picture, words, onCommand } = props;
  const icon = { size: 17, "aria-hidden": true } as const;
  const act = (command: Command) => () => onCommand(command, picture);
  if (picture.trashed_s !== null) {
    return (
      <Button variant="default" leftSection={<Undo2 {...icon} />} onClick={() => props.onPutBack(picture.id)}>
        {words.putBack}
      </Button>
    );
  }
  return (
    <div className={css.acts}>
      <Button size="sm" variant="default" leftSection={<Paintbrush {...icon} />} onClick={act("edit")}>{words.edit}</Button>
      <Button size="sm" variant="default" leftSection={<Shapes {...icon} />} onClick={act("vary")}>{words.vary}</Button>
      <ActionIcon size={36} variant="default" aria-label={words.download} title={words.download} onClick={act("download")}>
        <Download {...icon} />
      </ActionIcon>
      <ActionIcon size={36} variant="default" aria-label={words.favourite} aria-pressed={picture.favourite} className={css.starred} title={words.favourite} onClick={act("star")}>
        <Star {...icon} fill={picture.favourite ? "currentColor" : "none"} />
      </ActionIcon>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label={words.more} title={words.more}><Ellipsis {...icon} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Sparkles {...icon} />} onClick={act("remix")}>{words.remix}</Menu.Item>
          <Menu.Item leftSection={<ImagePlus {...icon} />} onClick={() => props.onReference(picture)}>{words.useAsReference}</Menu.Item>
          <Menu.Item leftSection={<Columns2 {...icon} />} onClick={act("compare")}>{words.compare}</Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<Trash2 {...icon} />} onClick={act("trash")}>{words.delete}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
