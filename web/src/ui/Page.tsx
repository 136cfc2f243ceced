import type { ReactNode } from "react";
import classes from "./page.module.css";

interface Props {
  title: string;
  /** One line under the title: what this page is for. */
  lead?: ReactNode;
  /** At the right of the title. */
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** A page of text, forms and tables (not a workspace): title, lead, content in one column. */
export function Page({ title, lead, actions, narrow = false, children }: Props) {
  return (
    <div className={classes.page} data-narrow={narrow || undefined}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A card with a heading; `id` makes it a place that a link can point to. */
export function Section({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section className={`sm-card ${classes.section}`} id={id} aria-label={title}>
      <h2 className={classes.heading}>{title}</h2>
      {children}
    </section>
  );
}
