/** What the picture was made from, and what was made from it. */

import { useQueries } from "@tanstack/react-query";
import { altText, shortened } from "./alt";
import css from "./details.module.css";
import { Section } from "./Facts";
import { type Branch, lineage } from "./lineage";
import { fetchPicture } from "./server";
import type { Picture, PictureDetails } from "./types";
import type { en } from "./words";

/** Relatives that are drawn; a picture edited a hundred times shows the nearest. */
const MOST = 24;

interface Props {
  readonly picture: PictureDetails;
  readonly onOpen: (id: number) => void;
  readonly words: typeof en;
}

export function Family({ picture, onOpen, words }: Props) {
  const ids = [...new Set([...picture.ancestors.slice(0, MOST), ...picture.children])].slice(0, MOST * 2);
  const known = useQueries({
    queries: ids.map((id) => ({ queryKey: ["picture", id], queryFn: () => fetchPicture(id), staleTime: 30_000, retry: false })),
    combine: (results) => results.flatMap((result) => (result.data ? [result.data] : [])),
  });
  const all: Picture[] = [picture, ...known.filter((one) => one.id !== picture.id)];
  const tree = lineage(all, picture.id);
  const byId = new Map(all.map((one) => [one.id, one]));
  return (
    <Section title={words.lineage}>
      {all.length === 1 && picture.parents.length === 0 ? (
        <p className={css.faint}>{words.lineageAlone}</p>
      ) : (
        <ul className={css.family}>
          {tree.map((branch) => (
            <Member key={branch.id} branch={branch} picture={byId.get(branch.id)!} onOpen={onOpen} words={words} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Member(props: {
  readonly branch: Branch;
  readonly picture: Picture;
  readonly onOpen: (id: number) => void;
  readonly words: typeof en;
}) {
  const { branch, picture, words } = props;
  const name = altText(picture, words.unnamed);
  const told = [words.kinds[picture.kind], branch.current ? words.thisOne : null].filter(Boolean).join(" · ");
  return (
    <li className={css.member} data-current={branch.current || undefined} data-depth={Math.min(branch.depth, 6)}>
      <button type="button" onClick={() => props.onOpen(branch.id)} disabled={branch.current} aria-current={branch.current || undefined}>
        <img src={picture.thumb_url} alt="" width={40} height={40} />
        <span>
          <span className={css.memberName}>{shortened(name, 60)}</span>
          <span className={css.memberKind}>
            {told}
            {branch.also.length > 0 && ` · ${words.alsoFrom(branch.also.length)}`}
          </span>
        </span>
      </button>
    </li>
  );
}
