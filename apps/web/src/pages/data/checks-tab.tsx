import { useQuery } from "@tanstack/react-query";
import { checksQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Checks } from "../../parts/checks.tsx";
import { useNames } from "../../parts/names.ts";
import { Panel } from "../../parts/panel.tsx";
import { Await } from "../../parts/states.tsx";
import { askedBy } from "../../view/asked.ts";
import type { View } from "../../view/use-view.tsx";

export function ChecksTab({ view }: { readonly view: View }) {
  const m = useMessages();
  const names = useNames();
  const query = useQuery(checksQuery(askedBy(view)));
  return (
    <Panel title={m.measure.checks} note={`${names.territory(view.territory)}, ${names.period(view.period)}`}>
      <Await query={query}>
        {(checks) => <Checks checks={checks} file={`checks-${view.territory}-${view.period}`} />}
      </Await>
    </Panel>
  );
}
