import { fileRoutes } from "@hoatieu/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/client.ts";
import { uploadRegister } from "../../api/task-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { ErrorBox } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";

interface RegisterPanelProps {
  readonly view: View;
  readonly may: boolean;
}

/** The register out and in, in one layout: template, export, dry run with marked errors, commit. */
export function RegisterPanel({ view, may }: RegisterPanelProps) {
  const m = useMessages();
  const a = m.tasks.assign;
  const client = useQueryClient();
  const { territory, lang } = view;
  const query = { lang, ...(view.asof === undefined ? {} : { asof: view.asof }) };
  const send = useMutation({ mutationFn: (file: File) => uploadRegister(territory, file, lang) });
  const commit = useMutation({
    mutationFn: (id: string) => call("commitRegister", { params: { territory, id }, query: { lang }, body: {} }),
    onSuccess: () => {
      send.reset();
      return client.invalidateQueries();
    },
  });
  const run = send.data;
  return (
    <Panel title={a.sheet} note={a.sheetNote}>
      <p className="task-tools">
        <a className="quiet-link" href={fileRoutes.registerTemplate(territory, lang)} download>
          {a.template}
        </a>
        <a className="quiet-link" href={fileRoutes.register(territory, "xlsx", query)} download>
          {a.exportXlsx}
        </a>
        <a className="quiet-link" href={fileRoutes.register(territory, "csv", query)} download>
          {a.exportCsv}
        </a>
        <a className="quiet-link" href={fileRoutes.kpi(territory, query)} download>
          {a.kpi}
        </a>
      </p>
      {may && (
        <label className="drop">
          <b>{a.choose}</b>
          <span className="button quiet">{m.data.import.browse}</span>
          <input
            type="file"
            className="unseen"
            accept=".xlsx,.csv"
            disabled={send.isPending}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) {
                commit.reset();
                send.mutate(file);
              }
              event.target.value = "";
            }}
          />
        </label>
      )}
      {send.isPending && <output className="state loading">{m.loading}</output>}
      {send.isError && <ErrorBox error={send.error} />}
      {run && (
        <>
          <p aria-live="polite">
            {run.file}: {a.dryRun(run.counts)}
          </p>
          <ul className="small">
            {run.problems.slice(0, 20).map((found) => (
              <li key={`${found.place.row}.${found.place.column}.${found.code}`}>{found.message}</li>
            ))}
          </ul>
          <p className="task-tools">
            {run.counts.refused > 0 ? (
              <a className="button quiet" href={fileRoutes.registerMarked(territory, run.id, lang)} download>
                {a.marked}
              </a>
            ) : (
              <button
                type="button"
                className="button"
                disabled={commit.isPending || run.counts.new + run.counts.changed === 0}
                onClick={() => commit.mutate(run.id)}
              >
                {a.commit}
              </button>
            )}
          </p>
        </>
      )}
      {commit.isError && <ErrorBox error={commit.error} />}
      {commit.data && <p aria-live="polite">{a.written(commit.data.events)}</p>}
    </Panel>
  );
}
