import type { WireForeseePage } from "@hoatieu/contract";
import { QUARTERS, quartersOf } from "@hoatieu/foresee";
import { formatDay, formatSigned, issuerWord, NO_BREAK_SPACE } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Shape } from "../../parts/sign.tsx";
import { Empty } from "../../parts/states.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { lowered, outlookFinding, quartersText, RATE_DECIMALS, rateText, targetText } from "./outlook-words.ts";
import type { Scenario } from "./use-scenario.ts";

type Published = WireForeseePage["published"][number];

interface PublishedSectionProps {
  readonly view: View;
  readonly scenario: Scenario;
}

/** What documents print about the year's quarters and sectors, beside what came; and whether it can all be true. */
export function PublishedSection({ view, scenario }: PublishedSectionProps) {
  const m = useMessages();
  const t = m.foresee.published;
  const names = useNames();
  const { page, outlook } = scenario;
  const valueText = ({ low, high }: Published) => {
    if (low === undefined) return t.atMost(rateText(high ?? Number.NaN, view.lang));
    if (high === undefined) return t.atLeast(targetText({ low, high: low }, view.lang));
    return `${targetText({ low, high }, view.lang)}${NO_BREAK_SPACE}%`;
  };
  const subject = (s: Published) => `${names.short(s.node)}, ${lowered(quartersText(s.quarters, m))}`;
  const printedOf = (s: Published) => {
    if (s.quarters.length === QUARTERS.length && s.node === "grdp" && page.outcome.kind === "finding")
      return { value: page.outcome.value, figures: page.outcome.inputs };
    return outlook.printed.get(s.node)?.find((p) => quartersOf(p.period)?.join("") === s.quarters.join(""));
  };
  const gapOf = (s: Published) => {
    const printed = printedOf(s);
    const bound = s.low ?? s.high;
    return printed && bound !== undefined ? printed.value - bound : undefined;
  };
  const columns: readonly Column<Published>[] = [
    {
      key: "who",
      title: t.who,
      head: true,
      cell: (s) => (
        <>
          {issuerWord(s.issuer, view.lang)}
          <small className="part">
            {s.document === "" ? "" : `${s.document}, `}
            {formatDay(s.knownOn, view.lang)}
          </small>
        </>
      ),
      text: (s) => `${issuerWord(s.issuer, view.lang)}: ${s.document}`,
    },
    { key: "what", title: t.what, cell: subject, text: subject },
    {
      key: "value",
      title: t.value,
      align: "right",
      cell: (s) => (
        <Num
          answer={{
            ...outlookFinding(outlook, "printed", s.low ?? s.high ?? 0, "%", RATE_DECIMALS, [s.target]),
            inputs: [],
          }}
          text={valueText(s)}
        />
      ),
      text: valueText,
    },
    {
      key: "actual",
      title: t.actual,
      align: "right",
      cell: (s) => {
        const printed = printedOf(s);
        if (!printed) return <span className="missing">{t.notYet}</span>;
        const answer = outlookFinding(outlook, "printed", printed.value, "%", RATE_DECIMALS);
        return <Num answer={{ ...answer, inputs: [...printed.figures] }} />;
      },
      text: (s) => String(printedOf(s)?.value ?? ""),
    },
    {
      key: "gap",
      title: t.gap,
      align: "right",
      cell: (s) => {
        const gap = gapOf(s);
        return gap === undefined ? "" : formatSigned(gap, RATE_DECIMALS, view.lang);
      },
      text: (s) => gapOf(s)?.toFixed(RATE_DECIMALS) ?? "",
    },
  ];
  return (
    <Panel title={t.title} note={t.note}>
      {page.clashes.length > 0 && (
        <div className="clash">
          <h3>
            <Shape shape="✕" /> {t.clash}
          </h3>
          <ul>
            {page.clashes.map(({ statement, missedBy }) => (
              <li key={`${statement.target}${statement.node}${statement.quarters.join("")}`}>
                <b>
                  {subject(statement)}: {valueText(statement)}
                </b>{" "}
                ({issuerWord(statement.issuer, view.lang)}): {t.clashMiss(rateText(missedBy, view.lang))}
              </li>
            ))}
          </ul>
        </div>
      )}
      {page.published.length === 0 ? (
        <Empty>{t.none}</Empty>
      ) : (
        <Table
          caption={t.title}
          className="cards"
          rows={page.published}
          columns={columns}
          rowKey={(s) => `${s.target}${s.node}${s.quarters.join("")}`}
          file={`published-scenario-${view.territory}-${page.year}`}
        />
      )}
    </Panel>
  );
}
