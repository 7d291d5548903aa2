import { fileRoutes, type WireImportJob } from "@hoatieu/contract";
import { formatNumber } from "@hoatieu/language";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/client.ts";
import { isRunning, useImportJob } from "../../api/use-import-job.ts";
import { useMessages } from "../../messages/index.ts";
import { Chips } from "../../parts/chips.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Await, ErrorBox } from "../../parts/states.tsx";
import { useSearchView, useSetSearch, type View } from "../../view/use-view.tsx";
import { JobProgress } from "./job-progress.tsx";
import { JobRows } from "./job-rows.tsx";
import { JobState } from "./job-state.tsx";

interface JobPanelProps {
  readonly view: View;
  readonly id: string;
}

/** One import from its dry run to its undo. */
export function JobPanel({ view, id }: JobPanelProps) {
  const query = useImportJob(id, view.lang);
  return <Await query={query}>{(job) => <Job view={view} job={job} />}</Await>;
}

const EFFECTS = ["new", "changed", "same", "refused"] as const;

function Job({ view, job }: { readonly view: View; readonly job: WireImportJob }) {
  const m = useMessages();
  const { effect } = useSearchView();
  const setSearch = useSetSearch();
  const { counts } = job;
  return (
    <Panel title={job.file} note={<JobState job={job} />}>
      {isRunning(job) && <JobProgress job={job} language={view.lang} />}
      {job.problem && <p className="state error">{job.problem.message}</p>}
      {counts && (
        <>
          <Chips
            label={m.data.import.dryRun}
            value={effect}
            onChange={(value) => setSearch({ effect: value }, { replace: true })}
            chips={EFFECTS.map((e) => ({
              value: e,
              count: formatNumber(counts[e], 0, view.lang),
              content: (
                <span className={`effect ${e}`} title={m.data.import.effectHints[e]}>
                  {m.data.import.effects[e]}
                </span>
              ),
            }))}
          />
          {counts.refused > 0 && (
            <p>
              <a className="quiet-link" href={fileRoutes.refused(job.id)} download>
                {m.data.import.refusedFile}
              </a>
            </p>
          )}
        </>
      )}
      <JobActions view={view} job={job} />
      {counts && !isRunning(job) && <JobRows view={view} job={job} effect={EFFECTS.find((e) => e === effect)} />}
    </Panel>
  );
}

function JobActions({ view, job }: { readonly view: View; readonly job: WireImportJob }) {
  const m = useMessages();
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (name: "commitImport" | "cancelImport" | "undoImport") =>
      call(name, { params: { id: job.id }, query: { lang: view.lang }, body: {} }),
    onSuccess: (next) => {
      client.setQueryData(["import", job.id, view.lang], next);
      return client.invalidateQueries();
    },
  });
  const writes = (job.counts?.new ?? 0) + (job.counts?.changed ?? 0);
  return (
    <div className="actions">
      {job.state === "ready" && writes > 0 && (
        <button type="button" className="button" disabled={act.isPending} onClick={() => act.mutate("commitImport")}>
          {m.data.import.commitCount(formatNumber(writes, 0, view.lang))}
        </button>
      )}
      {job.state === "ready" && writes === 0 && <p className="soft">{m.data.import.nothing}</p>}
      {job.state === "ready" && (
        <button
          type="button"
          className="button quiet"
          disabled={act.isPending}
          onClick={() => act.mutate("cancelImport")}
        >
          {m.data.import.discard}
        </button>
      )}
      {isRunning(job) && (
        <button type="button" className="button quiet" onClick={() => act.mutate("cancelImport")}>
          {m.cancel}
        </button>
      )}
      {job.state === "committed" && (
        <button
          type="button"
          className="button quiet"
          disabled={act.isPending}
          onClick={() => {
            if (window.confirm(m.data.import.undoConfirm(job.file))) act.mutate("undoImport");
          }}
        >
          {m.data.import.undo}
        </button>
      )}
      {act.isError && <ErrorBox error={act.error} />}
    </div>
  );
}
