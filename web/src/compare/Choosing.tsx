/** No two pictures yet: the newest ones to choose from. */

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { call } from "../api/client";
import type { Picture, PicturePage } from "../api/types";
import { Link } from "../app/router";
import css from "./compare.module.css";
import type { CompareWords } from "./words";

const SHOWN = 36;

interface Props {
  readonly chosen: readonly (number | null)[];
  readonly onChoose: (id: number) => void;
  readonly altOf: (picture: Picture) => string;
  readonly words: CompareWords;
}

export function Choosing({ chosen, onChoose, altOf, words }: Props) {
  const newest = useQuery({
    queryKey: ["pictures", "newest", SHOWN],
    queryFn: ({ signal }) => call<PicturePage>("/api/pictures", { query: { limit: SHOWN }, signal }),
  });
  const pictures = newest.data?.pictures ?? [];
  const letter = chosen[0] === null ? "A" : "B";
  return (
    <section className={css.choosing} aria-label={words.choose}>
      <h2>{words.choose}</h2>
      <p className={css.faint}>{newest.data && pictures.length === 0 ? words.none : words.chooseBody}</p>
      <ul className={css.choices}>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <button
              type="button"
              aria-pressed={chosen.includes(picture.id)}
              aria-label={`${words.chooseAs(letter)}: ${altOf(picture)}`}
              onClick={() => onChoose(picture.id)}
              disabled={chosen.includes(picture.id)}
            >
              <img src={picture.thumb_url} alt="" style={{ backgroundColor: picture.color }} />
            </button>
          </li>
        ))}
      </ul>
      <Button component={Link} href="/gallery" variant="default">{words.toGallery}</Button>
    </section>
  );
}
