import type { WireTaskList } from "@hoatieu/contract";
import { formatNumber } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { meetingsQuery, tasksQuery } from "../../api/task-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { Await } from "../../parts/states.tsx";
import { useSearchView, type View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { listQuery } from "../verify/list-query.ts";
import { Pager, TaskFilters } from "../verify/task-filters.tsx";
import { TaskItem } from "../verify/task-item.tsx";
import { MeetingDialog } from "./meeting-dialog.tsx";
import { MeetingsPanel } from "./meetings-panel.tsx";
import { RegisterPanel } from "./register-panel.tsx";
import { TaskDialog, type TaskStart } from "./task-dialog.tsx";
import { Together } from "./together.tsx";

/** Meetings, their conclusions and the tasks that come of them. */
export const AssignPage = withView(({ view }) => {
  const query = useQuery(tasksQuery(view.territory, listQuery(view, useSearchView())));
  return <Await query={query}>{(list) => <Assign view={view} list={list} />}</Await>;
});

function Assign({ view, list }: { readonly view: View; readonly list: WireTaskList }) {
  const m = useMessages();
  const [start, setStart] = useState<TaskStart>();
  const [recording, setRecording] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const meetings = useQuery(meetingsQuery(view.territory, view.lang)).data ?? [];
  // Looking back, nothing is written into the past.
  const may = view.past ? { assign: false, record: false, decide: false } : list.may;
  const number = (value: number) => formatNumber(value, 0, view.lang);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      <h1 className="verdict">
        <Phrase
          text={m.tasks.assign.verdict}
          slots={{
            meetings: number(meetings.filter((meeting) => meeting.day <= view.day).length),
            tasks: number(list.total),
            without: number(list.counts.withoutDeadline.count),
            total: number(list.counts.withoutDeadline.of),
          }}
        />
      </h1>
      <p className="task-tools">
        {may.assign && (
          <button type="button" className="button" onClick={() => setStart({})}>
            {m.tasks.assign.new}
          </button>
        )}
        {may.record && (
          <button type="button" className="button quiet" onClick={() => setRecording(true)}>
            {m.tasks.assign.newMeeting}
          </button>
        )}
      </p>
      <MeetingsPanel view={view} may={may} onTask={setStart} />
      <Panel title={m.tasks.assign.register}>
        <TaskFilters list={list} />
        {chosen.size > 0 && <Together view={view} chosen={[...chosen]} onDone={() => setChosen(new Set())} />}
        {list.items.length === 0 && <p className="state empty">{m.tasks.verify.noMatch}</p>}
        <ol className="directives">
          {list.items.map((item) =>
            may.assign && item.origin === "register" ? (
              <li key={item.id} className="task-pick">
                <input
                  type="checkbox"
                  aria-label={m.tasks.assign.choose1(item.title)}
                  checked={chosen.has(item.id)}
                  onChange={() => toggle(item.id)}
                />
                <TaskItem item={item} />
              </li>
            ) : (
              <li key={item.id}>
                <TaskItem item={item} />
              </li>
            ),
          )}
        </ol>
        <Pager view={view} found={list.found} />
      </Panel>
      <RegisterPanel view={view} may={may.assign} />
      {start && <TaskDialog view={view} start={start} owners={list.owners} onClose={() => setStart(undefined)} />}
      {recording && <MeetingDialog view={view} onClose={() => setRecording(false)} />}
    </>
  );
}
