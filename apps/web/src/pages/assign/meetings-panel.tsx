import type { WireMeeting } from "@hoatieu/contract";
import { formatDay } from "@hoatieu/language";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { meetingsQuery } from "../../api/task-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { Await, Empty, ErrorBox } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";
import { MeetingDialog } from "./meeting-dialog.tsx";
import type { TaskStart } from "./task-dialog.tsx";

interface MeetingsPanelProps {
  readonly view: View;
  readonly may: { readonly assign: boolean; readonly record: boolean };
  readonly onTask: (start: TaskStart) => void;
}

/** Meetings, the newest first; each conclusion that gives a task becomes one here. */
export function MeetingsPanel({ view, may, onTask }: MeetingsPanelProps) {
  const m = useMessages();
  const query = useQuery(meetingsQuery(view.territory, view.lang));
  return (
    <Panel title={m.tasks.assign.meetings}>
      <Await query={query}>
        {(meetings) => {
          const known = meetings.filter((meeting) => meeting.day <= view.day);
          if (known.length === 0)
            return <Empty>{may.record ? m.tasks.assign.noMeetings : m.tasks.assign.noMeetingsByDay}</Empty>;
          return known.map((meeting) => (
            <MeetingItem key={meeting.id} view={view} meeting={meeting} may={may} onTask={onTask} />
          ));
        }}
      </Await>
    </Panel>
  );
}

function MeetingItem({ view, meeting, may, onTask }: MeetingsPanelProps & { readonly meeting: WireMeeting }) {
  const m = useMessages();
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const { id, title, day, chair, document, agenda, report, opinions, conclusions, closed, number } = meeting;
  const close = useMutation({
    mutationFn: () => {
      const content = { title, day, chair, document, agenda, report, opinions, conclusions };
      const body = { expected: number, close: true, content };
      return call("saveMeeting", {
        params: { territory: view.territory, meeting: id },
        query: { lang: view.lang },
        body,
      });
    },
    onSuccess: () => client.invalidateQueries(),
  });
  const tasks = conclusions.filter((c) => c.kind === "task").length;
  const facts = [formatDay(day, view.lang), chair, document, closed ? m.tasks.assign.closed : m.tasks.assign.open];
  const part = (label: string, text: string) =>
    text === "" ? null : (
      <>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </>
    );
  return (
    <article className="meeting">
      <h3>{title}</h3>
      <p className="small soft">{facts.filter((fact) => fact !== "").join(" · ")}</p>
      <details>
        <summary>{m.tasks.assign.conclusionCount(conclusions.length, tasks)}</summary>
        <dl>
          {part(m.tasks.assign.agenda, agenda.join("\n"))}
          {part(m.tasks.assign.report, report)}
          {part(
            m.tasks.assign.opinions,
            opinions.map((o) => (o.who === "" ? o.text : `${o.who}: ${o.text}`)).join("\n"),
          )}
        </dl>
        <ol>
          {conclusions.map((conclusion) => (
            <li key={conclusion.id} className="conclusion">
              <b>{conclusion.id}.</b> {conclusion.text}{" "}
              <span className="small soft">({m.tasks.assign.kinds[conclusion.kind]})</span>
              {may.assign && conclusion.kind === "task" && (
                <button
                  type="button"
                  className="button quiet small"
                  onClick={() => onTask({ title: conclusion.text, document, meeting: id, conclusion: conclusion.id })}
                >
                  {m.tasks.assign.toTask}
                </button>
              )}
            </li>
          ))}
        </ol>
        {may.record && !closed && (
          <p className="task-tools">
            <button type="button" className="button quiet small" onClick={() => setEditing(true)}>
              {m.tasks.assign.edit}
            </button>
            <button
              type="button"
              className="button quiet small"
              disabled={close.isPending}
              onClick={() => window.confirm(m.tasks.assign.closeConfirm(title)) && close.mutate()}
            >
              {m.tasks.assign.close}
            </button>
          </p>
        )}
        {close.isError && <ErrorBox error={close.error} />}
      </details>
      {editing && <MeetingDialog view={view} meeting={meeting} onClose={() => setEditing(false)} />}
    </article>
  );
}
