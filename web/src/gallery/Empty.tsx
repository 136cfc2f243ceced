/** An empty view says why it is empty and what to do. */

import { Button } from "@mantine/core";
import { Album, ImageOff, Images, Trash2 } from "lucide-react";
import { Link } from "../app/router";
import css from "./gallery.module.css";
import { type GalleryQuery, countFilters } from "./query";
import type { en } from "./words";

interface Props {
  readonly query: GalleryQuery;
  readonly onClear: () => void;
  readonly words: typeof en;
}

export function Empty({ query, onClear, words }: Props) {
  const icon = { size: 44, strokeWidth: 1.25, "aria-hidden": true } as const;
  if (query.q || countFilters(query) > 0) {
    return (
      <Told icon={<ImageOff {...icon} />} title={words.nothingFound} body={words.nothingFoundBody}>
        <Button variant="default" onClick={onClear}>{words.clearFilters}</Button>
      </Told>
    );
  }
  if (query.trash) return <Told icon={<Trash2 {...icon} />} title={words.emptyTrash} body={words.emptyTrashBody} />;
  if (query.collection !== null) {
    return <Told icon={<Album {...icon} />} title={words.emptyCollectionTitle} body={words.emptyCollection} />;
  }
  return (
    <Told icon={<Images {...icon} />} title={words.emptyTitle} body={words.emptyBody}>
      <Button component={Link} href="/">{words.makeFirst}</Button>
    </Told>
  );
}

function Told(props: {
  readonly icon: React.ReactNode;
  readonly title: string;
  readonly body: string;
  readonly children?: React.ReactNode;
}) {
  return (
    <div className={css.empty}>
      {props.icon}
      <h2>{props.title}</h2>
      <p>{props.body}</p>
      {props.children}
    </div>
  );
}
