import { QUARTERS } from "@hoatieu/foresee";
import { formatDay } from "@hoatieu/language";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { scenariosQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { ErrorBox } from "../../parts/states.tsx";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";
import { SaveDialog } from "./save-dialog.tsx";
import type { Scenario } from "./use-scenario.ts";

interface SaveBarProps {
  readonly view: View;
  readonly scenario: Scenario;
}

/** Saving the scenario, putting the outlook on record, and what is saved already. */
export function SaveBar({ view, scenario }: SaveBarProps) {
  const m = useMessages();
  const t = m.foresee.save;
  const client = useQueryClient();
  const { page, outlook, target, clashes } = scenario;
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState<{ readonly id: string; readonly number: number }>();
  const list = (useQuery(scenariosQuery(view.territory, view.lang)).data ?? []).filter((s) => s.year === page.year);
  const archive = useMutation({
    mutationFn: () =>
      call("archiveForecast", {
        params: { territory: view.territory },
        query: { lang: view.lang },
        body: { year: page.year, asof: view.day },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["forecasts"] }),
  });
  const open = outlook.elapsed < QUARTERS.length;
  if (!open && list.length === 0) return null;
  return (
    <div className="save-bar">
      <p className="actions">
        {open && target !== undefined && (
          <button type="button" className="button" disabled={clashes.length > 0} onClick={() => setSaving(true)}>
            {t.open}
          </button>
        )}
        {open && (
          <button type="button" className="button quiet" disabled={archive.isPending} onClick={() => archive.mutate()}>
            {t.archive}
          </button>
        )}
        {saved && (
          <output>
            {t.saved(String(saved.number))}{" "}
            <PageLink page={{ name: "foresee-scenario", id: saved.id }}>{t.look} →</PageLink>
          </output>
        )}
        {archive.isSuccess && (
          <output>
            {archive.data.archived > 0 ? t.archived : t.archivedBefore}{" "}
            <PageLink page={{ name: "foresee-record" }}>{m.foresee.next.record} →</PageLink>
          </output>
        )}
      </p>
      {archive.isError && <ErrorBox error={archive.error} />}
      {list.length > 0 && (
        <>
          <h3>{t.list}</h3>
          <ul className="saved-list">
            {list.map((s) => (
              <li key={s.id}>
                <PageLink page={{ name: "foresee-scenario", id: s.id }}>{s.title}</PageLink>{" "}
                <small className="soft">
                  {t.line(String(s.versions), s.savedBy, formatDay(s.savedAt.slice(0, 10), view.lang))}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      <SaveDialog
        view={view}
        scenario={scenario}
        list={list}
        open={saving}
        onClose={() => setSaving(false)}
        onSaved={(done) => {
          setSaving(false);
          setSaved(done);
        }}
      />
    </div>
  );
}
