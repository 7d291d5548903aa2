import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { indicatorQuery } from "../api/queries.ts";
import { useMessages } from "../messages/index.ts";
import { useNames } from "../parts/names.ts";
import { Await } from "../parts/states.tsx";
import { askedBy } from "../view/asked.ts";
import { PageLink } from "../view/page-link.tsx";
import { withView } from "../view/with-view.tsx";
import { HistorySection } from "./indicator/history-section.tsx";

/** The chart alone, for another page's frame: with its source and date, and the way back to the whole. */
export const EmbedPage = withView(({ view }) => {
  const m = useMessages();
  const names = useNames();
  const { code = "" } = useParams({ strict: false }) as { code?: string };
  const query = useQuery(indicatorQuery(askedBy(view), code));
  return (
    <main className="embed">
      <Await query={query}>
        {(page) => (
          <>
            <h1 className="unseen">{page.indicator.name[view.lang]}</h1>
            <p className="soft small">{names.territory(view.territory)}</p>
            <HistorySection view={view} page={page} alone />
          </>
        )}
      </Await>
      <p className="small">
        <PageLink page={{ name: "indicator", code }} outside>
          {m.embed.open} →
        </PageLink>
      </p>
    </main>
  );
});
