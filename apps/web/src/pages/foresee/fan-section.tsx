import { fanChart } from "@hoatieu/chart";
import { COURSE_LEVELS, type CoursePoint, yearCourse } from "@hoatieu/foresee";
import { formatDay } from "@hoatieu/language";
import { useOpenPedigree } from "../../layout/pedigree-context.ts";
import { useMessages } from "../../messages/index.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { Num } from "../../parts/number.tsx";
import { useSourceTitle } from "../../parts/source-title.ts";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { fanState } from "./fan-state.ts";
import { outlookFinding, RATE_DECIMALS, rateText } from "./outlook-words.ts";
import type { Scenario } from "./use-scenario.ts";

interface FanSectionProps {
  readonly view: View;
  readonly scenario: Scenario;
}

/** The picture: the year's course to the newest printed figure, and the fan of what may come. */
export function FanSection({ view, scenario }: FanSectionProps) {
  const m = useMessages();
  const t = m.foresee;
  const open = useOpenPedigree();
  const { outlook, page, target, official } = scenario;
  const rows = yearCourse(outlook);
  const inputs = rows.flatMap((row) => row.known?.figures ?? []);
  const source = useSourceTitle(inputs, view);
  const naive = page.naive.kind === "finding" ? page.naive.value : undefined;
  const knownAnswer = (row: CoursePoint) => ({
    ...outlookFinding(
      outlook,
      row.known?.printed ? "printed" : "outlook",
      row.known?.value ?? Number.NaN,
      "%",
      RATE_DECIMALS,
    ),
    inputs: [...(row.known?.figures ?? [])],
  });
  const onFigure = (figure: string) => {
    const row = rows.find((r) => r.known?.figures[0] === figure);
    if (row) open({ answer: knownAnswer(row), about: t.places[row.at] });
  };
  return (
    <ChartFigure
      heading={t.fan}
      note={t.fanNote}
      footer={[
        m.chart.source(source, formatDay(view.day, view.lang)),
        ...(official && official.document !== "" ? [t.fanTarget(official.document)] : []),
        ...(rows.some((row) => row.known === undefined && row.at >= outlook.elapsed) ? [t.fanBands] : []),
      ].join(" ")}
      file={`outlook-${view.territory}-${page.year}`}
      draw={(width) => fanChart(fanState({ outlook, target, naive, language: view.lang, m, width }))}
      onFigure={onFigure}
      table={<FanTable rows={rows} scenario={scenario} answer={knownAnswer} view={view} />}
      csv={() => [
        [t.period, t.printed, t.median, ...COURSE_LEVELS.flatMap((l) => [`${l * 100} % -`, `${l * 100} % +`])],
        ...rows.map((row) => [
          t.places[row.at] ?? "",
          row.known?.value.toFixed(RATE_DECIMALS) ?? "",
          row.median.toFixed(3),
          ...row.bands.flatMap((band) => band.map((end) => end.toFixed(3))),
        ]),
      ]}
    />
  );
}

interface FanTableProps extends FanSectionProps {
  readonly rows: readonly CoursePoint[];
  readonly answer: (row: CoursePoint) => ReturnType<typeof outlookFinding>;
}

function FanTable({ view, scenario, rows, answer }: FanTableProps) {
  const m = useMessages();
  const t = m.foresee;
  const columns: readonly Column<CoursePoint>[] = [
    { key: "period", title: t.period, head: true, cell: (row) => t.places[row.at] },
    {
      key: "printed",
      title: t.printed,
      align: "right",
      cell: (row) => (row.known ? <Num answer={answer(row)} /> : ""),
    },
    {
      key: "median",
      title: t.median,
      align: "right",
      cell: (row) =>
        row.known ? "" : <Num answer={outlookFinding(scenario.outlook, "outlook", row.median, "%", RATE_DECIMALS)} />,
    },
    ...COURSE_LEVELS.map(
      (level, i): Column<CoursePoint> => ({
        key: `band${level}`,
        title: t.band(String(level * 100)),
        align: "right",
        cell: (row) => (row.known ? "" : (row.bands[i] ?? []).map((end) => rateText(end, view.lang)).join("–")),
      }),
    ),
  ];
  return <Table caption={t.fan} rows={rows} columns={columns} rowKey={(row) => String(row.at)} />;
}
