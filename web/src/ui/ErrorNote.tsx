import { OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage } from "../app/i18n";
import { Inline } from "./Inline";
import classes from "./errorNote.module.css";
import { errorText } from "./errors";

interface Props {
  error: unknown;
  /** Buttons that help: "Try again", "Edit prompt". */
  children?: ReactNode;
}

/** A refusal, in place and to stay: what happened, what to do, and the server's own sentence. */
export function ErrorNote({ error, children }: Props) {
  const { title, body, detail } = errorText(error, useLanguage());
  return (
    <div role="alert" className={classes.note}>
      <OctagonAlert size={18} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <strong>{title}</strong>
        {body && (
          <p>
            <Inline text={body} />
          </p>
        )}
        {detail && (
          <p className={classes.detail} lang="en">
            {detail}
          </p>
        )}
        {children && <div className={classes.actions}>{children}</div>}
      </div>
    </div>
  );
}
