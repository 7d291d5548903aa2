import type { WireChain, WireDeed } from "@hoatieu/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { useMessages } from "../../messages/index.ts";
import { ErrorBox } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";
import { DeedDialog, type DeedKind } from "./deed-dialog.tsx";
import { ReportDialog } from "./report-dialog.tsx";

interface TaskActionsProps {
  readonly view: View;
  readonly chain: WireChain;
  readonly onEdit: () => void;
}

/** What the person may do to the task as it stands; what he may not is not shown. */
export function TaskActions({ view, chain, onEdit }: TaskActionsProps) {
  const m = useMessages();
  const c = m.tasks.chain;
  const client = useQueryClient();
  const [reporting, setReporting] = useState(false);
  const [asked, setAsked] = useState<DeedKind>();
  const { task, may, standing } = chain;
  const open = task.completed === undefined && task.cancelled === undefined;
  const report = task.reports.findLast((r) => r.done && r.answer === undefined);
  const cause = task.causes.findLast((one) => one.answer === undefined);
  const act = useMutation({
    mutationFn: (deed: WireDeed["deed"]) =>
      call("doToTask", {
        params: { territory: view.territory, task: task.id },
        query: { lang: view.lang },
        body: { deed, why: "", expected: task.events },
      }),
    onSettled: () => client.invalidateQueries(),
  });
  const button = (label: string, onClick: () => void, quiet = true) => (
    <button
      type="button"
      className={quiet ? "button quiet small" : "button small"}
      disabled={act.isPending}
      onClick={onClick}
    >
      {label}
    </button>
  );
  return (
    <>
      <p className="task-tools">
        {open && may.report && !standing.awaiting && button(c.report, () => setReporting(true), false)}
        {open && may.confirm && report && !may.own && (
          <>
            {button(c.confirm, () => act.mutate({ kind: "confirmed", report: report.event }), false)}
            {button(c.returned, () => setAsked({ kind: "returned", report: report.event }))}
          </>
        )}
        {open && may.assign && button(m.tasks.assign.edit, onEdit)}
        {open && may.assign && button(c.extend, () => setAsked({ kind: "extended" }))}
        {may.report && !cause && task.due !== "none" && button(c.cause, () => setAsked({ kind: "cause-stated" }))}
        {may.decide && cause && button(c.confirmCause, () => setAsked({ kind: "cause-confirmed", cause: cause.event }))}
        {may.decide && cause && button(c.refuseCause, () => setAsked({ kind: "cause-refused", cause: cause.event }))}
        {open && may.decide && button(c.cancel, () => setAsked({ kind: "cancelled" }))}
      </p>
      {open && may.confirm && report && may.own && <p className="small soft">{c.ownReport}</p>}
      {act.isError && <ErrorBox error={act.error} />}
      {reporting && <ReportDialog view={view} task={task} onClose={() => setReporting(false)} />}
      {asked && <DeedDialog view={view} task={task} asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
