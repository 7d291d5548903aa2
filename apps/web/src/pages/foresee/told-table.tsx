import type { WireToldYear } from "@hoatieu/contract";
import { formatDay, formatNumber, formatSigned, issuerWord } from "@hoatieu/language";
import type { ReactNode } from "react";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Sign } from "../../parts/sign.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { MOMENTS, momentOf } from "./moment.ts";
import { chanceText, rateText, targetText } from "./outlook-words.ts";
import { intervalText } from "./record-state.ts";

/** Whether an outcome fell into the interval told before: a shape and a word. */
export function InsideSign({ score }: { readonly score: WireToldYear["score"] }) {
  const t = useMessages().record.score;
  if (!score) return null;
  return score.inside80 ? (
    <Sign of="check" code="holds" words={t.within} />
  ) : (
    <Sign of="check" code="fails" words={t.outside} />
  );
}

/** The mark of a forecast that rests on few figures of the territory's own. */
export function ThinMark({ rates, language }: { readonly rates: number; readonly language: "vi" | "en" }) {
  const t = useMessages().record.score;
  return (
    <small className="part thin" title={t.thinWhy(formatNumber(rates, 0, language))}>
      <Sign of="check" code="note" words={t.thin} />
    </small>
  );
}

interface ToldTableProps {
  readonly view: View;
  readonly rows: readonly WireToldYear[];
  /** Without it the table neither sorts nor downloads: it stands in the chart's place. */
  readonly sortName?: string;
  readonly note?: ReactNode;
}

/** Each year and moment: what would have been said, the plain way, the target with its chance, the outcome, the error. */
export function ToldTable({ view, rows, sortName, note }: ToldTableProps) {
  const m = useMessages();
  const names = useNames();
  const t = m.record.score;
  const { lang } = view;
  const columns: readonly Column<WireToldYear>[] = [
    {
      key: "year",
      title: t.year,
      head: true,
      sort: (r) => r.year,
      cell: (r) => (
        <>
          {r.year}
          {r.territory !== view.territory && <small className="part">{names.territory(r.territory)}</small>}
        </>
      ),
    },
    {
      key: "moment",
      title: t.moment,
      className: "moment",
      sort: (r) => MOMENTS.indexOf(momentOf(r)),
      text: (r) => r.asOf,
      cell: (r) => (
        <>
          {t.moments[momentOf(r)]}
          <small className="part">{t.asOf(formatDay(r.asOf, lang))}</small>
          {r.thin && <ThinMark rates={r.ownRates} language={lang} />}
        </>
      ),
    },
    {
      key: "forecast",
      title: t.forecast,
      align: "right",
      sort: (r) => r.forecast.location,
      text: (r) => r.forecast.location.toFixed(2),
      cell: (r) => <b>{rateText(r.forecast.location, lang)}</b>,
    },
    {
      key: "interval",
      title: t.interval,
      align: "right",
      sort: (r) => r.high80 - r.low80,
      text: (r) => `${r.low80.toFixed(2)} ${r.high80.toFixed(2)}`,
      cell: (r) => intervalText(r, lang),
    },
    {
      key: "naive",
      title: t.naive,
      align: "right",
      sort: (r) => r.naive,
      cell: (r) => (r.naive === undefined ? <span className="missing">–</span> : rateText(r.naive, lang)),
    },
    {
      key: "target",
      title: t.target,
      align: "right",
      sort: (r) => r.target?.low,
      cell: (r) => r.target && <span title={issuerWord(r.target.issuer, lang)}>{targetText(r.target, lang)}</span>,
    },
    {
      key: "chance",
      title: t.chance,
      align: "right",
      sort: (r) => r.target?.probability,
      text: (r) => r.target?.probability.toFixed(4) ?? "",
      cell: (r) => r.target && chanceText(r.target.probability, m, lang),
    },
    {
      key: "outcome",
      title: t.outcome,
      align: "right",
      sort: (r) => r.outcome?.value,
      cell: (r) =>
        r.outcome ? (
          <Num answer={r.outcome} className="main" about={String(r.year)} />
        ) : (
          <span className="missing">{t.notYet}</span>
        ),
    },
    {
      key: "error",
      title: t.error,
      align: "right",
      sort: (r) => r.score?.error,
      text: (r) => r.score?.error.toFixed(2) ?? "",
      cell: (r) => r.score && formatSigned(r.score.error, 2, lang),
    },
    {
      key: "inside",
      title: t.inside,
      sort: (r) => (r.score ? Number(r.score.inside80) : undefined),
      text: (r) => (r.score ? (r.score.inside80 ? t.within : t.outside) : ""),
      cell: (r) => <InsideSign score={r.score} />,
    },
  ];
  return (
    <Table
      caption={t.table}
      rows={rows}
      columns={columns}
      rowKey={(r) => `${r.year}${r.asOf}`}
      {...(sortName === undefined ? {} : { sortName, file: `forecast-record-${view.territory}` })}
      className="cards told"
      note={note}
    />
  );
}
