import { fileRoutes } from "@hoatieu/contract";
import { Panel } from "../../parts/panel.tsx";
import { useSearchView, useSetSearch, type View } from "../../view/use-view.tsx";
import { JobPanel } from "../data/job-panel.tsx";
import { UploadBox } from "../data/upload-box.tsx";
import { useProjectMessages } from "./messages.ts";

/** The sheet of projects out and in: the same import as any file, its dry run and undo on this page. */
export function SheetPanel({ view }: { readonly view: View }) {
  const p = useProjectMessages();
  const { job } = useSearchView();
  const setSearch = useSetSearch();
  const query = { lang: view.lang, ...(view.asof === undefined ? {} : { asof: view.asof }) };
  return (
    <>
      <Panel title={p.sheet} id="sheet">
        <p className="soft">{p.sheetNote}</p>
        <p className="task-tools">
          <a className="button quiet" href={fileRoutes.projectsTemplate(view.territory, query)} download>
            {p.template}
          </a>
          <a className="quiet-link" href={fileRoutes.projects(view.territory, "xlsx", query)} download>
            {p.xlsx}
          </a>
          <a className="quiet-link" href={fileRoutes.projects(view.territory, "csv", query)} download>
            {p.csv}
          </a>
        </p>
        {view.past && <p className="soft small">{p.pastNote}</p>}
      </Panel>
      {!view.past && job === undefined && <UploadBox view={view} onJob={(id) => setSearch({ job: id })} />}
      {!view.past && job !== undefined && (
        <>
          <p className="crumb">
            <button
              type="button"
              className="quiet-link"
              onClick={() => setSearch({ job: undefined, effect: undefined })}
            >
              ← {p.another}
            </button>
          </p>
          <JobPanel key={job} view={view} id={job} />
        </>
      )}
    </>
  );
}
