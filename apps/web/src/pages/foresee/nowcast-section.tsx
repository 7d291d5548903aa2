import type { WireGrowthNowcast, WireNewsRow } from "@hoatieu/contract";
import { formatDay, formatNumber, formatSigned } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { nowcastQuery } from "../../api/series-queries.ts";
import { useNames } from "../../parts/names.ts";
import { Panel } from "../../parts/panel.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";
import { nowcastMessages } from "./nowcast-messages.ts";
import { percentText, rateText } from "./outlook-words.ts";

/** The quarter under way told from monthly indicators, and what moved it; nothing where there is nothing to tell from. */
export function NowcastSection({ view }: { readonly view: View }) {
  const { territory, asof, lang } = view;
  const { data } = useQuery(nowcastQuery({ territory, asof, lang }));
  if (!data || data.kind === "missing") return null;
  return <Nowcast view={view} nowcast={data} />;
}

interface NowcastProps {
  readonly view: View;
  readonly nowcast: WireGrowthNowcast;
}

function Nowcast({ view, nowcast }: NowcastProps) {
  const t = nowcastMessages(view.lang);
  const names = useNames();
  const percent = (share: number) => formatNumber(share * 100, 0, view.lang);
  const basis = nowcast.indicators.map((i) => {
    const latest = names.periodShort(i.latest);
    return t.series(
      names.short(i.indicator),
      i.quarters,
      i.months < 3 ? t.part(latest, i.months) : latest,
      percent(i.common),
    );
  });
  return (
    <Panel title={t.nowcast} note={names.period(nowcast.quarter)} className="told-panel">
      <p>
        <Sentence runs={nowcast.words} />
      </p>
      {nowcast.news && <News view={view} nowcast={nowcast} news={nowcast.news} />}
      <p className="note">
        {t.basis}: {basis.join("; ")}. {t.how}
      </p>
    </Panel>
  );
}

interface NewsProps extends NowcastProps {
  readonly news: NonNullable<WireGrowthNowcast["news"]>;
}

function News({ view, nowcast, news }: NewsProps) {
  const { lang } = view;
  const t = nowcastMessages(lang);
  const names = useNames();
  const since = formatDay(news.since, lang);
  if (news.rows.length === 0) return <p className="note">{t.noNews(since)}</p>;
  const rate = (key: "printed" | "expected", title: string): Column<WireNewsRow> => ({
    key,
    title,
    align: "right",
    sort: (row) => row[key],
    text: (row) => row[key].toFixed(3),
    cell: (row) => rateText(row[key], lang),
  });
  const columns: readonly Column<WireNewsRow>[] = [
    {
      key: "indicator",
      title: t.indicator,
      head: true,
      sort: (row) => names.short(row.indicator),
      text: (row) => row.indicator,
      cell: (row) => (
        <>
          <PageLink page={{ name: "indicator", code: row.indicator }}>{names.short(row.indicator)}</PageLink>
          {row.kind === "revision" && <span className="soft small"> {t.revision}</span>}
        </>
      ),
    },
    {
      key: "period",
      title: t.period,
      sort: (row) => row.period,
      cell: (row) => names.periodShort(row.period),
    },
    rate("printed", t.printed),
    rate("expected", t.expected),
    {
      key: "weight",
      title: t.weight,
      align: "right",
      sort: (row) => row.weight ?? 0,
      text: (row) => row.weight?.toFixed(4) ?? "",
      cell: (row) => (row.weight === undefined ? "" : formatNumber(row.weight, 3, lang)),
    },
    {
      key: "effect",
      title: t.effect,
      align: "right",
      sort: (row) => row.effect,
      text: (row) => row.effect.toFixed(4),
      cell: (row) => <b>{formatSigned(row.effect, 3, lang)}</b>,
    },
  ];
  const change = t.change(percentText(news.before, lang), percentText(nowcast.value, lang));
  const others =
    news.others.count > 0 ? ` ${t.others(news.others.count, formatSigned(news.others.effect, 3, lang))}` : "";
  return (
    <Table
      caption={t.news(since)}
      rows={news.rows}
      columns={columns}
      rowKey={(row) => `${row.kind}${row.indicator}${row.period}`}
      sortName="n"
      file={`nowcast-news-${view.territory}-${nowcast.quarter}`}
      className="cards"
      note={`${t.news(since)}. ${change}${others}`}
    />
  );
}
