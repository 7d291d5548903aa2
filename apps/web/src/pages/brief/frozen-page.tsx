import { fileRoutes, type WireFrozenDocument } from "@hoatieu/contract";
import { formatDay } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { frozenBriefQuery } from "../../api/frozen-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Phrase } from "../../parts/phrase.tsx";
import { Await } from "../../parts/states.tsx";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { DifferencesPanel } from "./differences-panel.tsx";
import { OutcomePanel } from "./outcome-panel.tsx";
import { Paper } from "./paper.tsx";
import { VerifyButton } from "./verify-button.tsx";

/** A frozen brief at its own address: what was decided, its fingerprints, what differs, and what became of it. */
export const FrozenBriefPage = withView(({ view }) => {
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const m = useMessages();
  const query = useQuery(frozenBriefQuery(view.territory, id, view.lang));
  return (
    <>
      <p className="crumb">
        <PageLink page={{ name: "brief" }}>← {m.frozen.back}</PageLink>
      </p>
      <Await query={query}>{(document) => <Frozen view={view} document={document} />}</Await>
    </>
  );
});

function Frozen({ view, document }: { readonly view: View; readonly document: WireFrozenDocument }) {
  const m = useMessages();
  const t = m.frozen;
  const { frozen, paper, corrections } = document;
  const day = (text: string) => formatDay(text, view.lang);
  return (
    <>
      <section className="frozen-band" aria-label={t.band}>
        <p>
          <strong>{t.band}.</strong>{" "}
          <Phrase
            text={t.bandText}
            slots={{ number: frozen.number, day: day(frozen.day), who: frozen.who, asOf: day(frozen.asOf) }}
          />
        </p>
        {frozen.corrects !== undefined && (
          <p>
            <Phrase text={t.corrects} slots={{ number: frozen.corrects, why: frozen.why }} />
          </p>
        )}
        <p>
          {t.hash}: <code className="frozen-hash">{frozen.sha256}</code>
        </p>
      </section>
      <div className="brief-tools">
        <a className="button" href={fileRoutes.frozen(view.territory, frozen.id, "docx")} download>
          {m.brief.word}
        </a>
        {frozen.pdf && (
          <a className="button" href={fileRoutes.frozen(view.territory, frozen.id, "pdf")} download>
            {t.pdf}
          </a>
        )}
        <button type="button" className="button quiet" onClick={() => window.print()}>
          {m.brief.print}
        </button>
        <VerifyButton view={view} id={frozen.id} />
      </div>
      <OutcomePanel view={view} id={frozen.id} />
      <DifferencesPanel view={view} frozen={frozen} />
      <Paper brief={paper} before={corrections} />
    </>
  );
}
