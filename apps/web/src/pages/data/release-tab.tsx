import type { WireEmbargo } from "@hoatieu/contract";
import { formatDay } from "@hoatieu/language";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { callBecause, embargoesQuery } from "../../api/people-queries.ts";
import { indicatorsQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Panel } from "../../parts/panel.tsx";
import { Await, Empty, ErrorBox } from "../../parts/states.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useMay } from "../../view/use-may.ts";
import type { View } from "../../view/use-view.tsx";
import { FigureChoice } from "../explain/figure-choice.tsx";
import { timeOf } from "./time-of.ts";

/** Figures that wait for their hour, to who may see them; who may, sets or lifts an hour with its reason. */
export function ReleaseTab({ view }: { readonly view: View }) {
  const m = useMessages();
  const may = useMay("set-embargo", view.territory);
  const query = useQuery(embargoesQuery(view.lang));
  return (
    <>
      <Panel title={m.data.release.title} note={m.data.release.note}>
        <Await query={query}>
          {(waiting) =>
            waiting.length === 0 ? (
              <Empty>{m.data.release.none}</Empty>
            ) : (
              <Waiting view={view} waiting={waiting} may={may} />
            )
          }
        </Await>
      </Panel>
      {may && !view.past && <SetHour view={view} />}
    </>
  );
}

/** Sets the hour of figures, and says why. */
function useSetHour(view: View) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      figures,
      until,
      why,
    }: {
      readonly figures: string[];
      readonly until: string;
      readonly why: string;
    }) => callBecause(why)("setEmbargo", { params: {}, query: { lang: view.lang }, body: { figures, until } }),
    onSuccess: () => client.invalidateQueries(),
  });
}

interface WaitingProps {
  readonly view: View;
  readonly waiting: readonly WireEmbargo[];
  readonly may: boolean;
}

function Waiting({ view, waiting, may }: WaitingProps) {
  const m = useMessages();
  const names = useNames();
  const [why, setWhy] = useState("");
  const set = useSetHour(view);
  const columns: readonly Column<WireEmbargo>[] = [
    { key: "indicator", title: m.explain.form.indicator, head: true, cell: (e) => names.indicator(e.indicator) },
    { key: "territory", title: m.people.territory, cell: (e) => names.territory(e.territory) },
    { key: "period", title: m.control.period, cell: (e) => names.period(e.period) },
    {
      key: "until",
      title: m.data.release.until,
      cell: (e) => `${timeOf(e.until)} ${formatDay(e.until.slice(0, 10), view.lang)}`,
    },
    { key: "who", title: m.data.import.who, cell: (e) => e.who },
    {
      key: "now",
      title: "",
      cell: (e) => (
        <button
          type="button"
          className="button quiet small"
          disabled={set.isPending || why.trim() === ""}
          onClick={() => set.mutate({ figures: [e.figure], until: "2000-01-01 00:00", why })}
        >
          {m.data.release.now}
        </button>
      ),
    },
  ];
  return (
    <>
      {may && (
        <label className="form">
          <span>{m.data.release.why}</span>
          <input value={why} onChange={(event) => setWhy(event.target.value)} />
        </label>
      )}
      <Table
        caption={m.data.release.title}
        rows={waiting}
        columns={may ? columns : columns.slice(0, -1)}
        rowKey={(e) => e.figure}
        className="cards"
      />
      {set.isError && <ErrorBox error={set.error} />}
    </>
  );
}

function SetHour({ view }: { readonly view: View }) {
  const m = useMessages();
  const words = m.explain.form;
  const indicators = useQuery(indicatorsQuery).data ?? [];
  const [indicator, setIndicator] = useState("");
  const [period, setPeriod] = useState(view.period);
  const [figures, setFigures] = useState<string[]>([]);
  const [hour, setHour] = useState("");
  const [why, setWhy] = useState("");
  const set = useSetHour(view);
  return (
    <Panel title={m.data.release.set}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate({ figures, until: hour.replace("T", " "), why });
        }}
      >
        <label className="whole">
          <span>{words.indicator}</span>
          <select
            required
            value={indicator}
            onChange={(event) => {
              setIndicator(event.target.value);
              setFigures([]);
            }}
          >
            <option value="">{words.noIndicator}</option>
            {indicators.map((i) => (
              <option key={i.code} value={i.code}>
                {i.name[view.lang]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.period}</span>
          <input required value={period} onChange={(event) => setPeriod(event.target.value)} />
        </label>
        <label>
          <span>{m.data.release.hour}</span>
          <input type="datetime-local" required value={hour} onChange={(event) => setHour(event.target.value)} />
        </label>
        <FigureChoice view={view} indicator={indicator} period={period} figures={figures} onChange={setFigures} />
        <label className="whole">
          <span>{m.data.release.why}</span>
          <input required value={why} onChange={(event) => setWhy(event.target.value)} />
        </label>
        {set.isError && <ErrorBox error={set.error} />}
        {set.isSuccess && (
          <p className="whole small" aria-live="polite">
            {m.data.release.done}
          </p>
        )}
        <div className="form-end">
          <button type="submit" className="button" disabled={set.isPending || figures.length === 0}>
            {m.data.release.set}
          </button>
        </div>
      </form>
    </Panel>
  );
}
