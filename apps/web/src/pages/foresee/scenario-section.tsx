import { QUARTERS } from "@hoatieu/foresee";
import { formatNumber, formatValue } from "@hoatieu/language";
import { useState } from "react";
import { useMessages } from "../../messages/index.ts";
import { csvText, saveFile } from "../../parts/files.ts";
import { useNames } from "../../parts/names.ts";
import { Panel } from "../../parts/panel.tsx";
import type { View } from "../../view/use-view.tsx";
import { reachOf } from "./chance-words.ts";
import { ClashNote } from "./clash-note.tsx";
import { SaveBar } from "./save-bar.tsx";
import { scenarioCsv } from "./scenario-csv.ts";
import { ScenarioTable } from "./scenario-table.tsx";
import type { Scenario } from "./use-scenario.ts";

interface ScenarioSectionProps {
  readonly view: View;
  readonly scenario: Scenario;
}

/** The table a planner types in, with what it says about itself above and what can be done with it below. */
export function ScenarioSection({ view, scenario }: ScenarioSectionProps) {
  const m = useMessages();
  const t = m.foresee.table;
  const names = useNames();
  const { page, outlook, rows } = scenario;
  const [asLevel, setAsLevel] = useState(false);
  const base = asLevel ? page.base : undefined;
  const over = outlook.elapsed === QUARTERS.length;
  const csv = () =>
    saveFile(
      `scenario-${view.territory}-${page.year}.csv`,
      "text/csv",
      csvText(scenarioCsv(rows, names.indicator, base?.level, m)),
    );
  return (
    <Panel id="scenario" title={over ? t.titleOver : t.title} note={over ? t.done : t.note} className="scenario-box">
      <ScenarioTools scenario={scenario} asLevel={asLevel} setAsLevel={setAsLevel} over={over} />
      <Distance view={view} scenario={scenario} over={over} />
      <ClashNote scenario={scenario} />
      <ScenarioTable scenario={scenario} base={base} />
      <div className="table-foot">
        <p className="note">
          {over ? "" : t.keys}{" "}
          {base &&
            (base.from === "levels" ? t.base : t.baseImplied)(
              formatValue({ value: base.level, unit: base.unit, decimals: 0 }, view.lang),
              String(page.year - 1),
            )}
        </p>
        <span className="downloads">
          <button type="button" className="quiet-link" onClick={csv}>
            {t.csv}
          </button>
        </span>
      </div>
      <SaveBar view={view} scenario={scenario} />
    </Panel>
  );
}

interface ToolsProps {
  readonly scenario: Scenario;
  readonly asLevel: boolean;
  readonly setAsLevel: (asLevel: boolean) => void;
  readonly over: boolean;
}

function ScenarioTools({ scenario, asLevel, setAsLevel, over }: ToolsProps) {
  const m = useMessages();
  const t = m.foresee.table;
  const { store, page } = scenario;
  if (over && page.base === undefined) return null;
  return (
    <div className="scenario-tools">
      {page.base !== undefined && (
        <fieldset className="segments">
          <legend className="unseen">{t.show}</legend>
          <button type="button" aria-pressed={!asLevel} onClick={() => setAsLevel(false)}>
            {t.growth}
          </button>
          <button type="button" aria-pressed={asLevel} onClick={() => setAsLevel(true)}>
            {t.level}
          </button>
        </fieldset>
      )}
      {!over && (
        <>
          {page.best.length > 0 && (
            <label className="switch">
              <input
                type="checkbox"
                checked={store.wish.ceilings}
                onChange={(event) => {
                  const ceilings = event.target.checked;
                  store.edit((wish) => ({ ...wish, ceilings }));
                }}
              />
              {t.ceilings}
            </label>
          )}
          <span className="end">
            <button type="button" className="button quiet" disabled={!store.canUndo} onClick={store.undo}>
              {t.undo}
            </button>
            <button type="button" className="button quiet" onClick={store.reset}>
              {t.reset}
            </button>
          </span>
        </>
      )}
    </div>
  );
}

/** How far the path is from where the year is heading, in words and as a figure. */
function Distance({ view, scenario, over }: ScenarioSectionProps & { readonly over: boolean }) {
  const m = useMessages();
  const t = m.foresee.table;
  const { shown, target, store, clashes } = scenario;
  if (over || clashes.length > 0) return null;
  if (!target && store.wish.locks.length === 0) return <p className="distance soft">{t.following}</p>;
  const total = scenario.rows.at(-1)?.year;
  const below = total !== undefined && total.growth < total.median;
  return (
    <output className="distance">
      <b>{t.distance[below ? "below" : reachOf(shown.distance)]}</b>:{" "}
      {t.distanceLine(formatNumber(shown.distance, 1, view.lang))}.
    </output>
  );
}
