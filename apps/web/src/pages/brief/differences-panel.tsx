import type { WireBriefDifference, WireFrozenBrief } from "@hoatieu/contract";
import { formatDay } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { briefDifferencesQuery, frozenBriefsQuery } from "../../api/frozen-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Phrase } from "../../parts/phrase.tsx";
import { Await } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";
import { keyed } from "./paper.tsx";

interface DifferencesPanelProps {
  readonly view: View;
  readonly frozen: WireFrozenBrief;
}

/** What this version says otherwise than another of the same report; nothing where there is no other. */
export function DifferencesPanel({ view, frozen }: DifferencesPanelProps) {
  const t = useMessages().frozen;
  const known = useQuery(frozenBriefsQuery(view.territory, frozen.period, view.lang)).data?.briefs ?? [];
  const others = known.filter((b) => b.language === frozen.language && b.id !== frozen.id);
  const [chosen, setChosen] = useState<string>();
  const before = others.find((b) => b.number === frozen.corrects) ?? others[0];
  const against = chosen ?? before?.id;
  if (against === undefined) return null;
  return (
    <details className="frozen-part">
      <summary>{t.corrections}</summary>
      <label className="frozen-choice">
        <span>{t.compare}</span>
        <select value={against} onChange={(event) => setChosen(event.target.value)}>
          {others.map((b) => (
            <option key={b.id} value={b.id}>
              {`${b.number} (${formatDay(b.day, view.lang)})`}
            </option>
          ))}
        </select>
      </label>
      <Differences view={view} id={frozen.id} against={against} />
    </details>
  );
}

function Differences({ view, id, against }: { readonly view: View; readonly id: string; readonly against: string }) {
  const t = useMessages().frozen;
  const query = useQuery(briefDifferencesQuery(view.territory, id, against, view.lang));
  return (
    <Await query={query}>
      {({ before, differences }) => {
        const sections = [...new Set(differences.map((d) => d.section))];
        return (
          <>
            <p>
              <Phrase text={t.differences} slots={{ number: before.number, day: formatDay(before.day, view.lang) }} />
            </p>
            {sections.length === 0 && <p className="soft">{t.noDifferences}</p>}
            {sections.map((section) => (
              <section key={section} className="frozen-section">
                <h3>{section === "" ? t.beginning : section}</h3>
                <ul>
                  {keyed(differences.filter((d) => d.section === section)).map(({ key, value }) => (
                    <DifferenceLine key={key} difference={value} />
                  ))}
                </ul>
              </section>
            ))}
          </>
        );
      }}
    </Await>
  );
}

const MARKS = { removed: "del", added: "ins" } as const;

/** Old wording struck through, new underlined: by the elements that say so to who cannot see it. */
function DifferenceLine({ difference: { kind, table, parts } }: { readonly difference: WireBriefDifference }) {
  const t = useMessages().frozen;
  return (
    <li>
      <span className="soft">
        {t.kinds[kind]}
        {table === "" ? "" : `, ${table}`}:
      </span>{" "}
      {keyed(parts).map(({ key, value }) => {
        if (value.kind === "same") return <span key={key}>{value.text}</span>;
        const Mark = MARKS[value.kind];
        return (
          <Fragment key={key}>
            <Mark>{value.text}</Mark>
            {value.kind === "removed" && " "}
          </Fragment>
        );
      })}
    </li>
  );
}
