import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import classes from "./empty.module.css";

interface Props {
  icon: LucideIcon;
  title: string;
  body: string;
  children?: ReactNode;
}

/** Where nothing is yet: what would be here, and the act that brings it. */
export function Empty({ icon: Icon, title, body, children }: Props) {
  return (
    <div className={`sm-card ${classes.empty}`}>
      <Icon size={36} strokeWidth={1.4} aria-hidden="true" className={classes.icon} />
      <h2>{title}</h2>
      <p>{body}</p>
      {children}
    </div>
  );
}
