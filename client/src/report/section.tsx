/** The sections of a report. */
import type { ComponentChildren } from 'preact';

export interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** How it is to be read. */
  readonly remark: string;
  readonly isEmpty: boolean;
  /** What stands in its place where it is empty. */
  readonly empty: string;
  readonly children: ComponentChildren;
}

export function Section({ id, title, remark, isEmpty, empty, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {isEmpty ? <p>{empty}</p> : <p class="muted">{remark}</p>}
      {!isEmpty && children}
    </section>
  );
}
