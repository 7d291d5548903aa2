import type { WireBrief } from "@hoatieu/contract";
import { fileRoutes } from "@hoatieu/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { frozenBriefsQuery } from "../../api/frozen-queries.ts";
import { briefQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Await } from "../../parts/states.tsx";
import { askedBy } from "../../view/asked.ts";
import type { View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { FormCheck } from "./form-check.tsx";
import { FreezeDialog } from "./freeze-dialog.tsx";
import { FrozenList } from "./frozen-list.tsx";
import { Paper } from "./paper.tsx";

/** The conference brief as it will print; every number still opens its pedigree. */
export const BriefPage = withView(({ view }) => {
  const query = useQuery(briefQuery(askedBy(view)));
  return <Await query={query}>{(brief) => <BriefView view={view} brief={brief} />}</Await>;
});

function BriefView({ view, brief }: { readonly view: View; readonly brief: WireBrief }) {
  const m = useMessages();
  const [freezing, setFreezing] = useState(false);
  const frozen = useQuery(frozenBriefsQuery(view.territory, view.period, view.lang)).data;
  const newest = frozen?.briefs.find((b) => b.language === view.lang);
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
        <a className="button quiet" href={fileRoutes.pdf(view.territory, asked)} download>
          {m.brief.pdf}
        </a>
        <button type="button" className="button quiet" onClick={() => window.print()}>
          {m.brief.print}
        </button>
        {frozen?.mayFreeze && (
          <button type="button" className="button quiet" onClick={() => setFreezing(true)}>
            {newest ? m.frozen.correct : m.frozen.freeze}
          </button>
        )}
        <p className="note">{m.brief.live}</p>
      </div>
      {frozen && <FrozenList view={view} briefs={frozen.briefs} />}
      {freezing && <FreezeDialog view={view} newest={newest} onClose={() => setFreezing(false)} />}
      <FormCheck view={view} />
      <Paper brief={brief} />
    </>
  );
}
