import type { WireBridge } from "@hoatieu/contract";
import { formatDay, measureWord } from "@hoatieu/language";
import { useEffect, useState } from "react";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { PageLink } from "../../view/page-link.tsx";
import { lastLook, saveLook } from "../../view/preferences.ts";
import type { View } from "../../view/use-view.tsx";

interface ChangedProps {
  readonly view: View;
  readonly recent: WireBridge["recent"];
}

const SHOWN = 6;

/**
 * What became known since this reader last opened the overview of the present; for a date in the past, what was new
 * then. The memory is the browser's.
 */
export function Changed({ view, recent }: ChangedProps) {
  const m = useMessages();
  const names = useNames();
  const [look] = useState(() => lastLook(view.territory));
  const newest = recent[0]?.knownOn ?? "";
  useEffect(() => {
    if (!view.past) saveLook(view.territory, { at: view.today, newest, version: view.version });
  }, [view.past, view.territory, view.today, view.version, newest]);
  const since = !view.past && look && look.at < view.today ? look : undefined;
  const shown = (since ? recent.filter((item) => item.knownOn > since.newest) : recent).slice(0, SHOWN);
  const note = since ? m.bridge.changedSince(formatDay(since.at, view.lang)) : m.bridge.changedRecent;
  return (
    <Panel title={m.bridge.changed} note={note}>
      {shown.length === 0 && <p className="missing">{m.bridge.nothingNew}</p>}
      <ul>
        {shown.map((item) => (
          <li
            key={`${item.indicator}${item.period}${item.measure}${item.answer.kind === "finding" ? item.answer.inputs.join() : ""}`}
            className="line"
          >
            <PageLink page={{ name: "indicator", code: item.indicator }} className="plain">
              {names.short(item.indicator)}
              <small>
                {names.periodShort(item.period)} · {measureWord(item.measure, view.lang)} ·{" "}
                {formatDay(item.knownOn, view.lang)}
              </small>
            </PageLink>
            <span className="nowrap">
              <Num answer={item.answer} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
