import type { ReactNode } from "react";

interface PanelProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A titled part of a page under a rule. */
export function Panel({ title, note, id, children, className }: PanelProps) {
  return (
    <section id={id} className={className === undefined ? "panel-box" : `panel-box ${className}`} aria-label={title}>
      <h2>
        {title}
        {note !== undefined && <small>{note}</small>}
      </h2>
      {children}
    </section>
  );
}
