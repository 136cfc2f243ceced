import { Button, Checkbox } from "@mantine/core";
import { Star } from "lucide-react";
import { useWords } from "../app/i18n";
import { compare } from "../app/workbench";
import classes from "./create.module.css";
import { shortened } from "./format";
import { useRuns } from "./runs";
import { useStage } from "./stage";
import { words as dictionary } from "./words";

/** Everything that came out of the runs on this page, small. */
export function Strip() {
  const words = useWords(dictionary);
  const entries = useRuns((now) => now.entries);
  const { chosen, onlyFavourites, filter, open, choose, clearChosen } = useStage();
  const all = entries.flatMap((entry) => entry.run?.images.flatMap((image) => image.picture ?? []) ?? []);
  const shown = onlyFavourites ? all.filter((picture) => picture.favourite) : all;
  const go = () => {
    compare(chosen);
    clearChosen();
  };
  return (
    <aside className={classes.strip} aria-label={words.strip}>
      <h2 className={classes.label}>{words.strip}</h2>
      <Button size="compact-xs" variant={onlyFavourites ? "light" : "subtle"} color={onlyFavourites ? "glass" : "gray"} aria-pressed={onlyFavourites} leftSection={<Star size={13} />} onClick={() => filter(!onlyFavourites)}>
        {words.onlyFavourites}
      </Button>
      {chosen.length > 1 && <Button size="compact-sm" onClick={go}>{words.compareChosen(chosen.length)}</Button>}
      {!shown.length && <p className={classes.why}>{words.stripEmpty}</p>}
      <ul className={classes.thumbs}>
        {shown.map((picture) => (
          <li key={picture.id} className="sm-checker" style={picture.background === "transparent" ? undefined : { background: picture.color }}>
            <button type="button" onClick={() => open(picture.id)} aria-label={`${words.open}: ${shortened(words.altResult(picture.prompt), 80)}`}>
              <img src={picture.thumb_url} alt="" loading="lazy" decoding="async" />
            </button>
            {picture.favourite && <Star size={13} className={classes.starred} aria-hidden="true" />}
            <Checkbox size="xs" className={classes.tick} checked={chosen.includes(picture.id)} aria-label={words.chooseForCompare(picture.id)} onChange={() => choose(picture.id)} />
          </li>
        ))}
      </ul>
    </aside>
  );
}
