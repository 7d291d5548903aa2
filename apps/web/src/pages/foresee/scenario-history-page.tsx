import type { WireScenario, WireScenarioVersion } from "@hoatieu/contract";
import { TOTAL } from "@hoatieu/foresee";
import { formatDay } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { scenarioQuery } from "../../api/foresee-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { Await } from "../../parts/states.tsx";
import type { ViewSearch } from "../../view/address.ts";
import { PageLink } from "../../view/page-link.tsx";
import { useSearchView, type View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { AchievementsPanel, actualOf, GapSign, newestFirst } from "./achievements-panel.tsx";
import { chanceText, percentText, targetText } from "./outlook-words.ts";
import { ScenarioList } from "./scenario-list.tsx";
import { VersionDifference } from "./version-difference.tsx";
import { VersionTable } from "./version-table.tsx";
import { totalTarget, VersionsPanel } from "./versions-panel.tsx";
import { writeLocks } from "./wish.ts";

/** A saved growth scenario: who set it, its versions, what each moved, and what became of it. */
export const ScenarioHistoryPage = withView(({ view }) => {
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const m = useMessages();
  const query = useQuery(scenarioQuery(view, id));
  return (
    <>
      <p className="crumb">
        <PageLink page={{ name: "foresee" }}>← {m.record.back}</PageLink>
      </p>
      <Await query={query}>{(scenario) => <History view={view} scenario={scenario} />}</Await>
    </>
  );
});

/** The editor's address for a version: its target and the cells held. */
function editorSearch(year: number, version: WireScenarioVersion): ViewSearch {
  const { locks } = version.content;
  const target = totalTarget(version);
  return {
    period: String(year),
    ...(target ? { target: String(target.low) } : {}),
    ...(locks.length > 0 ? { locks: writeLocks(locks) } : {}),
  };
}

interface HistoryProps {
  readonly view: View;
  readonly scenario: WireScenario;
}

function History({ view, scenario: { record, versions } }: HistoryProps) {
  const m = useMessages();
  const t = m.record.scenario;
  const wanted = useSearchView().version;
  const version = versions.find((v) => String(v.number) === wanted) ?? versions.at(-1);
  const before = version && versions.find((v) => v.number === version.number - 1);
  return (
    <>
      <p className="kicker">
        {t.title} {t.yearOf(String(record.year))}
        <span className="soft small">{record.issuer === "" ? t.noIssuer : record.issuer}</span>
        <span className="soft small">
          {t.created(record.createdBy, formatDay(record.createdAt.slice(0, 10), view.lang))}
        </span>
      </p>
      <h1 className="verdict">{record.title}</h1>
      {version && (
        <>
          <Lede view={view} version={version} />
          <VersionsPanel view={view} versions={versions} shown={version.number} />
          <Panel title={t.table(String(version.number))} note={t.tableNote}>
            <VersionTable view={view} id={record.id} version={version} />
            <p className="next">
              <PageLink page={{ name: "foresee" }} search={editorSearch(record.year, version)}>
                {t.edit} →
              </PageLink>
            </p>
          </Panel>
          {version.difference && (
            <VersionDifference
              view={view}
              version={version}
              difference={version.difference}
              before={before?.number ?? version.number - 1}
            />
          )}
          <AchievementsPanel view={view} version={version} />
          <ScenarioList view={view} />
        </>
      )}
    </>
  );
}

interface LedeProps {
  readonly view: View;
  readonly version: WireScenarioVersion;
}

/** What was known when it was saved, and the newest figure since. */
function Lede({ view, version }: LedeProps) {
  const m = useMessages();
  const names = useNames();
  const t = m.record.scenario;
  const target = totalTarget(version);
  const { outlook } = version.content;
  const newest = newestFirst(version.achievements).find((a) => a.node === TOTAL);
  return (
    <p className="lede">
      {target && outlook.probability !== undefined && (
        <Phrase
          text={t.outlookLine}
          slots={{
            median: percentText(outlook.mean, view.lang),
            target: <strong>{targetText(target, view.lang)} %</strong>,
            chance: <strong>{chanceText(outlook.probability, m, view.lang)}</strong>,
          }}
        />
      )}{" "}
      {newest && (
        <>
          <Phrase
            text={t.newestLine}
            slots={{
              period: names.periodShort(newest.period),
              actual: <Num answer={actualOf(newest)} className="linked strong" />,
              planned: percentText(newest.planned, view.lang),
            }}
          />{" "}
          <GapSign gap={newest.gap} />
        </>
      )}
    </p>
  );
}
