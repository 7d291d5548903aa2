import type { WireMeasurePage } from "@hoatieu/contract";
import { fileRoutes } from "@hoatieu/contract";
import { pillarWord } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { Chips } from "../../parts/chips.tsx";
import { ChoiceFilter, FilterCount, Filters, TextFilter, useSetFilters } from "../../parts/filters.tsx";
import { useNames } from "../../parts/names.ts";
import { Panel } from "../../parts/panel.tsx";
import { Sign } from "../../parts/sign.tsx";
import { useSearchView, type View } from "../../view/use-view.tsx";
import { filterRows, hasPlan, ownersOf } from "./scorecard-filter.ts";
import { ScorecardTable } from "./scorecard-table.tsx";

const FILTERS = ["q", "status", "pillar", "owner"] as const;
const VERDICTS = ["exceeded", "met", "missed", "on-path", "behind", "cannot-say"] as const;

interface ScorecardSectionProps {
  readonly view: View;
  readonly page: WireMeasurePage;
}

/** Counts by verdict (each a filter), the other filters, the table. All of it stands in the address. */
export function ScorecardSection({ view, page }: ScorecardSectionProps) {
  const m = useMessages();
  const names = useNames();
  const search = useSearchView();
  const set = useSetFilters();
  const { scorecard } = page;
  const context = { find: names.find, language: view.lang, pillars: page.pillars };
  const rows = filterRows(scorecard.rows, search, context);
  const noPlan = scorecard.rows.filter((row) => !hasPlan(row)).length;
  return (
    <Panel title={m.measure.caption} note={m.measure.captionNote}>
      <p className="lede">{m.measure.withPlan(scorecard.withPlan)}</p>
      <Chips
        label={m.measure.status}
        value={search.status}
        onChange={(status) => set({ status })}
        chips={[
          ...VERDICTS.filter((v) => (scorecard.counts[v] ?? 0) > 0).map((v) => ({
            value: v,
            content: <Sign of="verdict" code={v} />,
            count: scorecard.counts[v] ?? 0,
          })),
          { value: "no-plan", content: <span className="soft">{m.measure.noPlan}</span>, count: noPlan },
        ]}
      />
      <Filters>
        <TextFilter />
        <ChoiceFilter
          name="pillar"
          label={m.measure.pillar}
          choices={page.pillars.map(({ code }) => ({ value: code, words: pillarWord(code, view.lang) }))}
        />
        <ChoiceFilter name="owner" label={m.measure.owner} choices={ownersOf(scorecard.rows, context)} />
        <FilterCount found={rows.length} total={scorecard.rows.length} filters={FILTERS} />
      </Filters>
      {rows.length === 0 ? (
        <p className="state empty">{m.table.empty}</p>
      ) : (
        <ScorecardTable view={view} rows={rows} xlsx={fileRoutes.figures(view.territory, "xlsx", figuresQuery(view))} />
      )}
    </Panel>
  );
}

/** Which figures a download holds: those of the view. */
function figuresQuery(view: View): Readonly<Record<string, string>> {
  return { period: view.period, lang: view.lang, ...(view.asof === undefined ? {} : { asof: view.asof }) };
}
