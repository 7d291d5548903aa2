import type { WireCause } from "@hoatieu/contract";
import { causeWord, formatDay } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { pedigreeQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { answerOf, Num } from "../../parts/number.tsx";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";
import { newestOf, type Working } from "./working.ts";

interface CauseCardProps {
  readonly view: View;
  readonly cause: WireCause;
  /** Absent where nothing can be changed: in the past, or by who may not. */
  readonly onWork: ((working: Working) => void) | undefined;
}

/** One cause: its words, what it rests on, who typed it and when, and every version before. */
export function CauseCard({ view, cause, onWork }: CauseCardProps) {
  const m = useMessages();
  const names = useNames();
  const newest = newestOf(cause);
  return (
    <article className="cause">
      <p className="cause-of">
        <PageLink page={{ name: "indicator", code: newest.indicator }}>{names.short(newest.indicator)}</PageLink>
        {", "}
        {names.periodShort(newest.period)}
        {newest.withdrawn && <b> · {m.explain.withdrawn}</b>}
      </p>
      <p>{newest.text}</p>
      <Figures view={view} figures={newest.figures} />
      {newest.evidence.length > 0 && (
        <ul className="evidence">
          {newest.evidence.map((e) => (
            <li key={`${e.text}|${e.source}`}>
              <Evidence text={e.text} source={e.source} />
            </li>
          ))}
        </ul>
      )}
      <p className="note">
        {[newest.department, newest.who, formatDay(newest.day, view.lang)].filter((part) => part !== "").join(" · ")}
        {newest.withdrawn && newest.why !== "" && ` · ${newest.why}`}
      </p>
      {!newest.withdrawn && onWork && (
        <p className="cause-tools">
          <button type="button" className="quiet-link" onClick={() => onWork({ kind: "edit", cause })}>
            {m.explain.edit}
          </button>
          <button type="button" className="quiet-link" onClick={() => onWork({ kind: "withdraw", cause })}>
            {m.explain.withdraw}
          </button>
        </p>
      )}
      {cause.versions.length > 1 && <History view={view} cause={cause} />}
    </article>
  );
}

/** An address is a link; anything else stands as it was typed. */
function Evidence({ text, source }: { readonly text: string; readonly source: string }) {
  if (/^https?:\/\//.test(source)) return <a href={source}>{text === "" ? source : text}</a>;
  return <>{[text, source].filter((part) => part !== "").join(", ")}</>;
}

function Figures({ view, figures }: { readonly view: View; readonly figures: readonly string[] }) {
  const names = useNames();
  const pedigree = useQuery(pedigreeQuery(view.territory, view.asof, figures, [])).data;
  if (figures.length === 0 || !pedigree) return null;
  return (
    <ul className="evidence">
      {pedigree.figures.map(({ figure }) => (
        <li key={figure.id}>
          {names.short(figure.indicator)}, {names.periodShort(figure.period)}:{" "}
          <Num answer={answerOf(figure)} about={names.indicator(figure.indicator)} />
        </li>
      ))}
    </ul>
  );
}

function History({ view, cause }: { readonly view: View; readonly cause: WireCause }) {
  const m = useMessages();
  return (
    <details className="cause-history">
      <summary>{m.explain.history(cause.versions.length)}</summary>
      <ol>
        {[...cause.versions].reverse().map((version) => (
          <li key={version.number}>
            {[
              m.explain.version(version.number),
              causeWord(version.kind, view.lang),
              version.who,
              formatDay(version.day, view.lang),
              version.withdrawn ? m.explain.withdrawn : "",
              version.why,
            ]
              .filter((part) => part !== "")
              .join(" · ")}
            <small className="part">{version.text}</small>
          </li>
        ))}
      </ol>
    </details>
  );
}
