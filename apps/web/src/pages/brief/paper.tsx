import type { WireBlock, WireBrief } from "@hoatieu/contract";
import { useMessages } from "../../messages/index.ts";
import { Num } from "../../parts/number.tsx";
import { BriefBlock, NotesContext, noteKey } from "./brief-block.tsx";

interface PaperProps {
  readonly brief: WireBrief;
  /** Drawn between the title and the first section: what a correction corrects. */
  readonly before?: readonly WireBlock[];
}

/** The document as it stands on paper, live or frozen; every number opens its pedigree. */
export function Paper({ brief, before = [] }: PaperProps) {
  const m = useMessages();
  const numbers = new Map(brief.notes.map((note) => [noteKey(note.answer), note.number]));
  return (
    <NotesContext value={numbers}>
      <article className="paper" lang={brief.language}>
        <header>
          <h1>{brief.title}</h1>
          <p>{brief.subtitle}</p>
        </header>
        {keyed([...before, ...brief.blocks]).map(({ key, value }) => (
          <BriefBlock key={key} block={value} />
        ))}
        {brief.notes.length > 0 && (
          <section className="end-notes">
            <h2>{m.brief.notes}</h2>
            <ol>
              {brief.notes.map((note) => (
                <li key={note.number} id={`note-${note.number}`} value={note.number}>
                  {note.answer.kind === "finding" ? <Num answer={note.answer} className="linked" /> : null} {note.text}
                </li>
              ))}
            </ol>
          </section>
        )}
      </article>
    </NotesContext>
  );
}

/** Parts of a document have no names of their own; their place is their key. */
export function keyed<T>(values: readonly T[]): readonly { readonly key: string; readonly value: T }[] {
  return values.map((value, index) => ({ key: `${index}`, value }));
}
