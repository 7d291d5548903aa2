import { useQuery } from "@tanstack/react-query";
import { foreseeQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Sentence } from "../../parts/sentence.tsx";
import { Await } from "../../parts/states.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import { askedBy } from "../../view/asked.ts";
import type { View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";

export const ForeseePage = withView(({ view }: { readonly view: View }) => {
  const m = useMessages();
  const query = useQuery(foreseeQuery(askedBy(view)));
  return (
    <Await query={query}>
      {(page) => (
        <>
          <Verdict runs={page.verdict} without={m.foresee.title} />
          <p className="lede">
            <Sentence runs={page.lede} />
          </p>
        </>
      )}
    </Await>
  );
});
