import type { WireBrief } from "@hoatieu/contract";
import { fileRoutes } from "@hoatieu/contract";
import { useQuery } from "@tanstack/react-query";
import { briefQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Num } from "../../parts/number.tsx";
import { Await } from "../../parts/states.tsx";
import { askedBy } from "../../view/asked.ts";
import type { View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { BriefBlock, NotesContext, noteKey } from "./brief-block.tsx";

/** The conference brief as it will print; every number still opens its pedigree. */
export const BriefPage = withView(({ view }) => {
  const query = useQuery(briefQuery(askedBy(view)));
  return <Await query={query}>{(brief) => <BriefView view={view} brief={brief} />}</Await>;
});

function BriefView({ view, brief }: { readonly view: View; readonly brief: WireBrief }) {
  const m = useMessages();
  const numbers = new Map(brief.notes.map((note) => [noteKey(note.answer), note.number]));
  const asked = {
    period: view.period,
    lang: view.lang,
    ...(view.asof === undefined ? {} : { asof: view.asof }),
  };
  return (
    <>
      <div className="brief-tools">
        <a className="button" href={fileRoutes.word(view.territory, asked)} download>
          {m.brief.word}
        </a>
        <a className="button" href={fileRoutes.pdf(view.territory, asked)} download>
          {m.brief.pdf}
        </a>
        <button type="button" className="button quiet" onClick={() => window.print()}>
          {m.brief.print}
        </button>
        <p className="note">{m.brief.live}</p>
      </div>
      <NotesContext value={numbers}>
        <article className="paper" lang={brief.language}>
          <header>
            <h1>{brief.title}</h1>
            <p>{brief.subtitle}</p>
          </header>
          {keyed(brief.blocks).map(({ key, value }) => (
            <BriefBlock key={key} block={value} />
          ))}
          {brief.notes.length > 0 && (
            <section className="end-notes">
              <h2>{m.brief.notes}</h2>
              <ol>
                {brief.notes.map((note) => (
                  <li key={note.number} id={`note-${note.number}`} value={note.number}>
                    {note.answer.kind === "finding" ? <Num answer={note.answer} className="linked" /> : null}{" "}
                    {note.text}
                  </li>
                ))}
              </ol>
            </section>
          )}
        </article>
      </NotesContext>
    </>
  );
}

/** Blocks have no names of their own; their place in the document is their key. */
function keyed<T>(values: readonly T[]): readonly { readonly key: string; readonly value: T }[] {
  return values.map((value, index) => ({ key: `${index}`, value }));
}
