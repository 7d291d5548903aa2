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

type Row = WireSkill["rows"][number];

const ORDER: readonly Row["horizon"][] = ["Q1", "M1-6", "M1-9"];

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
  const column = (key: string, title: string, of: (row: Row) => number, wide = false): Column<Row> => ({
    key,
    title,
    align: "right",
    wide,
    sort: of,
    text: (row) => of(row).toFixed(3),
    cell: (row) => rateText(of(row), lang),
  });
  const cover = (key: string, title: string, of: (row: Row) => number): Column<Row> => ({
    key,
    title,
    align: "right",
    sort: of,
    text: (row) => of(row).toFixed(3),
    cell: (row) => `${formatNumber(of(row) * 100, 0, lang)}${NO_BREAK_SPACE}%`,
  });
  const columns: readonly Column<Row>[] = [
    {
      key: "horizon",
      title: t.horizon,
      head: true,
      sort: (r) => ORDER.indexOf(r.horizon),
      text: (r) => r.horizon,
      cell: (r) => t.horizons[r.horizon],
    },
    { key: "n", title: t.cases, align: "right", sort: (r) => r.n, cell: (r) => count(r.n) },
    column("crps", t.skillCrps.ours, (r) => r.ours.crps),
    column("crps-regression", t.skillCrps.regression, (r) => r.regression.crps),
    column("crps-repetition", t.skillCrps.repetition, (r) => r.repetition.crps),
    column("error", t.skillAbsolute.ours, (r) => r.ours.absoluteError),
    column("error-regression", t.skillAbsolute.regression, (r) => r.regression.absoluteError),
    column("error-repetition", t.skillAbsolute.repetition, (r) => r.repetition.absoluteError),
    cover("inside80", t.skillCover[80], (r) => r.ours.coverage80),
    cover("inside95", t.skillCover[95], (r) => r.ours.coverage95),
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
          rows={skill.rows}
          columns={columns}
          rowKey={(r) => r.horizon}
          sortName="k"
          file="forecast-skill"
          className="cards"
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
