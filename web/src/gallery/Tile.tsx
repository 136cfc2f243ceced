/** One picture of the grid. Plain elements: forty of these are drawn anew while scrolling. */

import { Check, Star } from "lucide-react";
import { type DragEvent, type MouseEvent, memo } from "react";
import css from "./gallery.module.css";
import { altText } from "./alt";
import type { Picture } from "./types";
import type { en } from "./words";

export const DRAGGED = "application/x-smalto-pictures";

export interface TileActs {
  readonly onClick: (id: number, event: MouseEvent) => void;
  readonly onCheck: (id: number, event: MouseEvent) => void;
  readonly onStar: (id: number) => void;
  readonly onDrag: (id: number, event: DragEvent) => void;
}

interface Props {
  readonly id: number;
  readonly picture: Picture | undefined;
  readonly color: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly selected: boolean;
  readonly active: boolean;
  readonly words: typeof en;
  readonly acts: TileActs;
}

/** Made once: a thousand tiles are mounted while somebody scrolls through a year. */
const CHECK = <Check size={16} strokeWidth={3} aria-hidden />;
const STAR = <Star size={17} fill="none" aria-hidden />;
const STARRED = <Star size={17} fill="currentColor" aria-hidden />;

export const Tile = memo(function Tile(props: Props) {
  const { id, picture, words, acts } = props;
  const alt = picture ? altText(picture, words.unnamed) : words.unnamed(id);
  const place = { left: props.left, width: props.width, height: props.height };
  const isClear = picture?.background === "transparent"; // its mean colour would be a ground that it has not
  const ground = isClear ? undefined : `#${props.color.toString(16).padStart(6, "0")}`;
  return (
    <div
      role="gridcell"
      id={tileId(id)}
      aria-selected={props.selected}
      className={isClear ? `${css.tile} sm-checker` : css.tile}
      data-selected={props.selected || undefined}
      data-active={props.active || undefined}
      style={{ ...place, backgroundColor: ground }}
      onClick={(event) => acts.onClick(id, event)}
      onDragStart={(event) => acts.onDrag(id, event)}
      draggable
    >
      {picture ? (
        <img src={picture.thumb_url} alt={alt} className={css.thumb} decoding="async" draggable={false} />
      ) : (
        <span className="sm-hidden">{alt}</span>
      )}
      <button
        type="button"
        tabIndex={-1}
        className={css.check}
        aria-label={words.selectPicture}
        aria-pressed={props.selected}
        onClick={(event) => acts.onCheck(id, event)}
      >
        {CHECK}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={css.star}
        data-on={picture?.favourite || undefined}
        aria-label={picture?.favourite ? words.unfavourite : words.favourite}
        onClick={(event) => {
          event.stopPropagation();
          acts.onStar(id);
        }}
      >
        {picture?.favourite ? STARRED : STAR}
      </button>
    </div>
  );
});

export function tileId(id: number): string {
  return `picture-${id}`;
}
