import type { WireProjectsPage } from "@hoatieu/contract";
import { useQuery } from "@tanstack/react-query";
import { projectsQuery } from "../../api/decide-queries.ts";
import { Sentence } from "../../parts/sentence.tsx";
import { Await, Empty } from "../../parts/states.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import type { View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { DecideTabs } from "./decide-tabs.tsx";
import { LackingPanel } from "./lacking-panel.tsx";
import { useProjectMessages } from "./messages.ts";
import { ProjectSection } from "./project-section.tsx";
import { SectorChart } from "./sector-chart.tsx";
import { SheetPanel } from "./sheet-panel.tsx";

/** The public-investment projects as known on the day, and the sheet by which what is missing comes in. */
export const ProjectsPage = withView(({ view }) => {
  const query = useQuery(projectsQuery(view.territory, view.asof, view.lang));
  return <Await query={query}>{(page) => <Projects view={view} page={page} />}</Await>;
});

function Projects({ view, page }: { readonly view: View; readonly page: WireProjectsPage }) {
  const p = useProjectMessages();
  return (
    <>
      <Verdict runs={page.verdict} without={p.title} />
      <DecideTabs current="projects" />
      {page.statements === 0 ? (
        <Empty>{p.empty}</Empty>
      ) : (
        <>
          <p className="lede">
            <Sentence runs={page.lede} />
          </p>
          <SectorChart view={view} page={page} />
          <ProjectSection view={view} page={page} />
          <LackingPanel view={view} page={page} />
        </>
      )}
      <SheetPanel view={view} />
    </>
  );
}
