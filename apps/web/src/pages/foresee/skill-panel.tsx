import type { WireSkill } from "@hoatieu/contract";
import { formatNumber, NO_BREAK_SPACE } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { skillQuery } from "../../api/foresee-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { Await } from "../../parts/states.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { rateText } from "./outlook-words.ts";

type Horizon = WireSkill["rows"][number]["horizon"];

const METHODS = ["ours", "regression", "repetition"] as const;

interface Line {
  readonly horizon: Horizon;
  readonly method: (typeof METHODS)[number];
  readonly n: number;
  readonly crps: number;
  readonly absoluteError: number;
  /** Share of outcomes inside the interval; a single number has none. */
  readonly coverage80: number | undefined;
  readonly coverage95: number | undefined;
}

const ORDER: readonly Horizon[] = ["Q1", "M1-6", "M1-9"];

const linesOf = ({ rows }: WireSkill): readonly Line[] =>
  rows.flatMap((row) =>
    METHODS.map((method) => ({
      horizon: row.horizon,
      method,
      n: row.n,
      crps: row[method].crps,
      absoluteError: row[method].absoluteError,
      coverage80: method === "ours" ? row.ours.coverage80 : undefined,
      coverage95: method === "ours" ? row.ours.coverage95 : undefined,
    })),
  );

/** Skill over all territories, one year left out at a time: ours, a regression, plain repetition, and the targets. */
export function SkillPanel({ view }: { readonly view: View }) {
  const t = useMessages().record.score;
  const query = useQuery(skillQuery({ asof: view.asof, lang: view.lang }));
  return (
    <Panel title={t.skill} note={t.skillNote}>
      <Await query={query}>{(skill) => <Skill view={view} skill={skill} />}</Await>
    </Panel>
  );
}

function Skill({ view, skill }: { readonly view: View; readonly skill: WireSkill }) {
  const t = useMessages().record.score;
  const { lang } = view;
  const { targets } = skill;
  const count = (n: number) => formatNumber(n, 0, lang);
  const points = (key: "crps" | "absoluteError", title: string): Column<Line> => ({
    key,
    title,
    align: "right",
    sort: (line) => line[key],
    text: (line) => line[key].toFixed(3),
    cell: (line) => (line.method === "ours" ? <b>{rateText(line[key], lang)}</b> : rateText(line[key], lang)),
  });
  const cover = (key: "coverage80" | "coverage95", title: string): Column<Line> => ({
    key,
    title,
    align: "right",
    sort: (line) => line[key],
    text: (line) => line[key]?.toFixed(3) ?? "",
    cell: (line) => {
      const share = line[key];
      return share === undefined ? (
        <span className="missing">{t.noInterval}</span>
      ) : (
        `${formatNumber(share * 100, 0, lang)}${NO_BREAK_SPACE}%`
      );
    },
  });
  const columns: readonly Column<Line>[] = [
    {
      key: "horizon",
      title: t.horizon,
      head: true,
      sort: (line) => ORDER.indexOf(line.horizon),
      text: (line) => line.horizon,
      cell: (line) => t.horizons[line.horizon],
    },
    {
      key: "method",
      title: t.method,
      sort: (line) => METHODS.indexOf(line.method),
      text: (line) => t.methods[line.method],
      cell: (line) => (line.method === "ours" ? <b>{t.methods.ours}</b> : t.methods[line.method]),
    },
    { key: "n", title: t.cases, align: "right", sort: (line) => line.n, cell: (line) => count(line.n) },
    points("crps", t.crps),
    points("absoluteError", t.absolute),
    cover("coverage80", t.skillCover[80]),
    cover("coverage95", t.skillCover[95]),
  ];
  return (
    <>
      {skill.words.length > 0 && (
        <p className="lede">
          <Sentence runs={skill.words} />
        </p>
      )}
      {skill.rows.length === 0 ? (
        <p className="soft">{t.noSkill}</p>
      ) : (
        <Table
          caption={t.skill}
          rows={linesOf(skill)}
          columns={columns}
          rowKey={(line) => `${line.horizon}${line.method}`}
          sortName="k"
          file="forecast-skill"
          className="cards skill"
          note={t.skillHow}
        />
      )}
      {targets && (
        <p>
          <Phrase
            text={t.skillTargets}
            slots={{
              met: <strong>{count(targets.met)}</strong>,
              n: count(targets.n),
              error: rateText(targets.absoluteError, lang),
            }}
          />
        </p>
      )}
    </>
  );
}
