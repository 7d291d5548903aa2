import { isDay } from "@hoatieu/core";
import { formatDay, formatNumber } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { datesQuery } from "../api/queries.ts";
import { useMessages } from "../messages/index.ts";
import { Popover } from "../parts/popover.tsx";
import { useSetSearch, type View } from "../view/use-view.tsx";
import { DateSlider } from "./date-slider.tsx";
import { type ReleaseDay, stepFrom } from "./date-track.ts";

/** Release dates of a territory, all of them: what lies after the date looked at must be reachable too. */
export function useReleases(territory: string): readonly ReleaseDay[] {
  return useQuery(datesQuery(territory, undefined)).data?.dates ?? [];
}

/** Sets the date; today is the absence of one, so that an address without it stays fresh. */
export function useSetDay(view: View | undefined): (day: string) => void {
  const setSearch = useSetSearch();
  return (day) => setSearch({ asof: view && day >= view.today ? undefined : day });
}

/** "As known on": the date as a button (typing, list of releases) and as a slider beside it. */
export function AsofControl({ view }: { readonly view: View }) {
  const m = useMessages();
  const setDay = useSetDay(view);
  const releases = useReleases(view.territory);
  const [preview, setPreview] = useState<string>();
  const shown = preview ?? view.day;
  return (
    <div className="control asof">
      <Popover
        label={m.control.asofChoose}
        className="asof-date"
        button={
          <>
            <small>{m.control.asof}</small>
            <span className="value">{formatDay(shown, view.lang)}</span>
            {shown >= view.today && <span className="life">{m.control.today}</span>}
          </>
        }
      >
        {(close) => (
          <DatePanel
            view={view}
            releases={releases}
            choose={(day) => {
              setDay(day);
              close();
            }}
          />
        )}
      </Popover>
      <DateSlider view={view} releases={releases} onDay={setDay} onPreview={setPreview} />
    </div>
  );
}

interface DatePanelProps {
  readonly view: View;
  readonly releases: readonly ReleaseDay[];
  readonly choose: (day: string) => void;
}

function DatePanel({ view, releases, choose }: DatePanelProps) {
  const m = useMessages();
  const [typed, setTyped] = useState(view.day);
  const setDay = useSetDay(view);
  const near = releases.filter((r) => r.day <= view.today).toReversed();
  return (
    <div className="date-panel">
      <form
        className="date-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (isDay(typed)) choose(typed);
        }}
      >
        <label>
          <small>{m.control.asofDate}</small>
          <input
            type="date"
            aria-label={m.control.asofDate}
            value={typed}
            max={view.today}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button type="submit" className="button">
          {m.control.asofChoose}
        </button>
        <button type="button" className="button quiet" onClick={() => choose(view.today)}>
          {m.control.toToday}
        </button>
      </form>
      <div className="phone-slider">
        <DateSlider view={view} releases={releases} onDay={setDay} onPreview={() => undefined} />
      </div>
      <div className="date-steps">
        <button
          type="button"
          className="quiet-link"
          onClick={() => setDay(stepFrom(view.day, -1, releases, view.today))}
        >
          ← {m.control.previous}
        </button>
        <button
          type="button"
          className="quiet-link"
          onClick={() => setDay(stepFrom(view.day, 1, releases, view.today))}
        >
          {m.control.next} →
        </button>
      </div>
      <h3>{m.control.releases}</h3>
      <ul className="release-list">
        {near.map((r) => (
          <li key={r.day}>
            <button type="button" aria-current={r.day === view.day} onClick={() => choose(r.day)}>
              {formatDay(r.day, view.lang)}
              <span>{m.control.figures(formatNumber(r.figures, 0, view.lang))}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
