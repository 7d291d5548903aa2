import type { WireMeasurePage } from "@hoatieu/contract";
import { fileRoutes } from "@hoatieu/contract";
import { formatNumber, pillarWord } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { Chips } from "../../parts/chips.tsx";
import { useNames } from "../../parts/names.ts";
import { Panel } from "../../parts/panel.tsx";
import { Sign } from "../../parts/sign.tsx";
import { useSearchView, useSetSearch, type View } from "../../view/use-view.tsx";
import { filterRows, hasPlan, ownersOf } from "./scorecard-filter.ts";
import { ScorecardTable } from "./scorecard-table.tsx";

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
  const setSearch = useSetSearch();
  const { scorecard } = page;
  const context = { find: names.find, language: view.lang, pillars: page.pillars };
  const rows = filterRows(scorecard.rows, search, context);
  const noPlan = scorecard.rows.filter((row) => !hasPlan(row)).length;
  const set = (changes: Parameters<typeof setSearch>[0]) => setSearch(changes, { replace: true });
  const filtered = [search.q, search.status, search.pillar, search.owner].some((value) => value !== undefined);
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
      <div className="filters">
        <label>
          <span>{m.table.findText}</span>
          <input
            type="search"
            value={search.q ?? ""}
            onChange={(event) => set({ q: event.target.value || undefined })}
          />
        </label>
        <label>
          <span>{m.measure.pillar}</span>
          <select value={search.pillar ?? ""} onChange={(event) => set({ pillar: event.target.value || undefined })}>
            <option value="">{m.table.all}</option>
            {page.pillars.map((p) => (
              <option key={p.code} value={p.code}>
                {pillarWord(p.code, view.lang)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{m.measure.owner}</span>
          <select value={search.owner ?? ""} onChange={(event) => set({ owner: event.target.value || undefined })}>
            <option value="">{m.table.all}</option>
            {ownersOf(scorecard.rows, context).map((owner) => (
              <option key={owner.value} value={owner.value}>
                {owner.words}
              </option>
            ))}
          </select>
        </label>
        <p className="soft small" aria-live="polite">
          {m.table.shown(formatNumber(rows.length, 0, view.lang), formatNumber(scorecard.rows.length, 0, view.lang))}
          {filtered && (
            <button
              type="button"
              className="quiet-link"
              onClick={() => set({ q: undefined, status: undefined, pillar: undefined, owner: undefined })}
            >
              {m.table.clear}
            </button>
          )}
        </p>
      </div>
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
