import { fileRoutes, type WireChain, type WireEvidence } from "@hoatieu/contract";
import { daysWord, formatDay, formatNumber, unitName } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { chainQuery } from "../../api/task-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Panel } from "../../parts/panel.tsx";
import { Sign } from "../../parts/sign.tsx";
import { Await } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { TaskDialog } from "../assign/task-dialog.tsx";
import { EffectTable } from "./effect-table.tsx";
import { FigureBehind } from "./figure-behind.tsx";
import { TaskActions } from "./task-actions.tsx";
import { TaskItem } from "./task-item.tsx";

/** One task at one address: from the document and the conclusion to its evidence, and the figure before and after. */
export const ChainPage = withView(({ view }) => {
  const { task = "" } = useParams({ strict: false }) as { task?: string };
  const query = useQuery(chainQuery(view.territory, task, view.asof, view.lang));
  return <Await query={query}>{(chain) => <Chain view={view} chain={chain} />}</Await>;
});

interface ChainProps {
  readonly view: View;
  readonly chain: WireChain;
}

function Chain({ view, chain }: ChainProps) {
  const m = useMessages();
  const [editing, setEditing] = useState(false);
  const { task, standing, conclusion, above, below } = chain;
  const title = view.lang === "en" ? chain.titleEn || task.title : task.title;
  const days = daysWord(standing.state, standing.days, view.lang);
  return (
    <>
      <h1 className="verdict">{title}</h1>
      <p className="rates">
        <Sign of="directive" code={standing.state} /> {days}
        {standing.awaiting && ` · ${m.tasks.verify.awaiting}`}
      </p>
      <FigureBehind view={view} chain={chain} />
      {(above.length > 0 || conclusion) && (
        <Panel title={m.tasks.chain.origin}>
          <ol className="directives">
            {above.map((item) => (
              <li key={item.id}>
                <TaskItem item={item} />
              </li>
            ))}
          </ol>
          {conclusion && (
            <p className="conclusion">
              <b>
                {m.tasks.chain.conclusion} {conclusion.conclusion?.id}
              </b>
              {conclusion.conclusion?.text}
              <span className="small soft">
                {conclusion.meeting.title}, {formatDay(conclusion.meeting.day, view.lang)}
              </span>
            </p>
          )}
        </Panel>
      )}
      <Panel title={m.tasks.chain.task} note={task.id}>
        <Facts view={view} chain={chain} />
        {!view.past && <TaskActions view={view} chain={chain} onEdit={() => setEditing(true)} />}
      </Panel>
      <Panel title={m.tasks.chain.timeline}>
        <Timeline view={view} chain={chain} />
      </Panel>
      <Panel title={m.tasks.chain.effect} note={m.tasks.chain.effectNote}>
        {chain.effect ? <EffectTable effect={chain.effect} /> : <p className="missing">{m.tasks.chain.noEffect}</p>}
      </Panel>
      {below.length > 0 && (
        <Panel title={m.tasks.chain.below}>
          <ol className="directives">
            {below.map((item) => (
              <li key={item.id}>
                <TaskItem item={item} />
              </li>
            ))}
          </ol>
        </Panel>
      )}
      {editing && (
        <TaskDialog view={view} start={{}} task={task} owners={[task.owner]} onClose={() => setEditing(false)} />
      )}
    </>
  );
}

/** A number with the decimals it was typed with. */
const typed = (value: number, language: View["lang"]) =>
  formatNumber(value, `${value}`.split(".")[1]?.length ?? 0, language);

/** What was laid down: who, by when, what product, which indicator. */
function Facts({ view, chain }: ChainProps) {
  const m = useMessages();
  const f = m.tasks.fields;
  const names = useNames();
  const { task } = chain;
  const due = (text: string) => (text === "none" ? m.follow.noDeadline : formatDay(text, view.lang));
  const aim =
    task.aim &&
    m.tasks.chain.aim(
      names.indicator(task.aim.indicator),
      typed(task.aim.by, view.lang),
      unitName(task.aim.unit, view.lang),
    );
  const rows: readonly (readonly [string, string | undefined])[] = [
    [f.ownerShort, task.owner],
    [f.coOwnersShort, task.coOwners.join("; ")],
    [f.assigned, formatDay(task.assigned, view.lang)],
    [f.due, due(task.due)],
    [m.tasks.chain.firstDue, task.extensions.length > 0 ? due(task.firstDue) : ""],
    [f.product, task.product],
    [f.coefficient, task.coefficient === undefined ? "" : typed(task.coefficient, view.lang)],
    [f.document, task.document],
    [f.indicator, aim],
  ];
  return (
    <div className="meeting">
      <dl>
        {rows
          .filter(([, value]) => value !== undefined && value !== "")
          .map(([label, value]) => (
            <div key={label} style={{ display: "contents" }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

function Timeline({ view, chain }: ChainProps) {
  const m = useMessages();
  const shown = (kind: string, text: string) =>
    kind === "extended"
      ? m.tasks.chain.until(text === "none" ? m.follow.noDeadline : formatDay(text, view.lang))
      : text;
  return (
    <ol className="timeline">
      {chain.timeline.map((event) => (
        <li key={event.id}>
          <p>
            <b>{formatDay(event.day, view.lang)}</b> {m.tasks.chain.events[event.kind]}
            {event.kind !== "edited" && event.text !== "" && `: ${shown(event.kind, event.text)}`}
          </p>
          <p className="small soft">{[event.who, event.why].filter((text) => text !== "").join(" · ")}</p>
          {event.evidence && <EvidenceLink view={view} task={chain.task.id} evidence={event.evidence} />}
        </li>
      ))}
    </ol>
  );
}

interface EvidenceLinkProps {
  readonly view: View;
  readonly task: string;
  readonly evidence: WireEvidence;
}

function EvidenceLink({ view, task, evidence }: EvidenceLinkProps) {
  const m = useMessages();
  const words = `${m.tasks.chain.evidence} (${formatDay(evidence.day, view.lang)})`;
  if (evidence.kind === "file")
    return (
      <p className="small">
        <a href={fileRoutes.evidence(view.territory, task, evidence.sha256)} download={evidence.name}>
          {words}: {evidence.name}
        </a>
      </p>
    );
  return (
    <p className="small">
      {/^https?:/.test(evidence.url) ? (
        <a href={evidence.url} target="_blank" rel="noreferrer">
          {words}: {evidence.url}
        </a>
      ) : (
        words
      )}
    </p>
  );
}
