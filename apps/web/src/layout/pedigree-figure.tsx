import type { WireFigure, WirePedigreeEntry, WireSource } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";
import { formatDay, formatValue, statusWord } from "@hoatieu/language";
import { useMessages } from "../messages/index.ts";
import { answerOf } from "../parts/number.tsx";
import { PageLink } from "../view/page-link.tsx";

interface PedigreeFigureProps {
  readonly entry: WirePedigreeEntry;
  readonly language: Language;
}

/** One figure: value, status, release, source; then every other vintage, the replaced ones struck through. */
export function PedigreeFigure({ entry, language }: PedigreeFigureProps) {
  const m = useMessages();
  const { figure, source, vintages } = entry;
  const disagreeing = vintages.filter((v) => v.differs && !v.superseded).length;
  return (
    <>
      <dl className="facts">
        <dt>{m.chart.value}</dt>
        <dd>
          <b>{shown(figure, language)}</b>
        </dd>
        <dt>{m.pedigree.status}</dt>
        <dd>{statusWord(figure.status, language)}</dd>
        <dt>{m.pedigree.released}</dt>
        <dd>
          {figure.released === ""
            ? m.pedigree.noRelease(formatDay(figure.knownOn, language))
            : formatDay(figure.released, language)}
        </dd>
        {figure.note !== "" && (
          <>
            <dt>{m.pedigree.note}</dt>
            <dd>{figure.note}</dd>
          </>
        )}
        <dt>{m.pedigree.source}</dt>
        <dd>
          <SourceLink source={source} />
        </dd>
      </dl>
      {disagreeing > 0 && <p className="disagree">{m.pedigree.disagree(disagreeing)}</p>}
      <h3>{m.pedigree.vintages}</h3>
      {vintages.length === 0 ? (
        <p className="soft small">{m.pedigree.noVintages}</p>
      ) : (
        <ul className="vintages">
          {vintages.map((v) => (
            <li key={v.figure.id}>
              {v.superseded && v.differs ? <s>{shown(v.figure, language)}</s> : <b>{shown(v.figure, language)}</b>}
              <span className="vintage-facts">
                {statusWord(v.figure.status, language)},{" "}
                {v.figure.released === ""
                  ? m.pedigree.noRelease(formatDay(v.figure.knownOn, language))
                  : formatDay(v.figure.released, language)}
                {" · "}
                {v.superseded && v.differs ? m.pedigree.superseded : v.differs ? m.pedigree.differs : m.pedigree.agrees}
              </span>
              <SourceLink source={v.source} />
            </li>
          ))}
        </ul>
      )}
      <p className="pedigree-next">
        <PageLink page={{ name: "indicator", code: figure.indicator }}>{m.pedigree.figureOf} →</PageLink>
      </p>
    </>
  );
}

const shown = (figure: WireFigure, language: Language) =>
  formatValue({ ...answerOf(figure), bound: undefined }, language);

function SourceLink({ source }: { readonly source: WireSource }) {
  const m = useMessages();
  const title = source.title === "" ? source.code : source.title;
  if (!/^https?:/.test(source.url)) return <span>{title}</span>;
  return (
    <a href={source.url} target="_blank" rel="noreferrer" title={m.pedigree.openSource}>
      {title}
    </a>
  );
}
