/** One picture out of the gallery, for a thumbnail, a memory, a comparison. */

import { Modal, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useState } from "react";
import { call } from "../api/client";
import type { Picture, PicturePage } from "../api/types";
import { useWords } from "../app/i18n";
import { altText } from "./alt";
import css from "./picker.module.css";
import { words as texts } from "./words";

const SHOWN = 60;

interface Props {
  readonly title: string;
  readonly onPick: (picture: Picture) => void;
  readonly onClose: () => void;
}

export function PicturePicker({ title, onPick, onClose }: Props) {
  const words = useWords(texts);
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 150);
  const found = useQuery({
    queryKey: ["pictures", "pick", q],
    queryFn: ({ signal }) => call<PicturePage>("/api/pictures", { query: { q, limit: SHOWN }, signal }),
    placeholderData: keepPreviousData,
  });
  const pictures = found.data?.pictures ?? [];
  return (
    <Modal opened onClose={onClose} title={title} size="xl" closeButtonProps={{ "aria-label": words.close }}>
      <TextInput data-autofocus type="search" aria-label={words.search} placeholder={words.searchHint} value={text}
        leftSection={<Search size={16} aria-hidden />} onChange={(event) => setText(event.currentTarget.value)} />
      {found.data && pictures.length === 0 && <p className={css.none}>{q ? words.nothingFound : words.emptyTitle}</p>}
      <ul className={css.grid}>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <button type="button" aria-label={altText(picture, words.unnamed)} onClick={() => onPick(picture)}>
              <img src={picture.thumb_url} alt="" style={{ backgroundColor: picture.color }} />
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
