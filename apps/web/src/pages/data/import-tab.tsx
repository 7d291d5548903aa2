import { useMessages } from "../../messages/index.ts";
import { useSearchView, useSetSearch, type View } from "../../view/use-view.tsx";
import { ImportHistory } from "./import-history.tsx";
import { JobPanel } from "./job-panel.tsx";
import { UploadBox } from "./upload-box.tsx";

/** Import: choose a file, see what it would change, then commit or discard; undo later. The import looked at stands in the address. */
export function ImportTab({ view }: { readonly view: View }) {
  const m = useMessages();
  const { job } = useSearchView();
  const setSearch = useSetSearch();
  return (
    <>
      {job === undefined ? (
        <UploadBox view={view} onJob={(id) => setSearch({ job: id })} />
      ) : (
        <>
          <p className="crumb">
            <button
              type="button"
              className="quiet-link"
              onClick={() => setSearch({ job: undefined, effect: undefined })}
            >
              ← {m.data.import.another}
            </button>
          </p>
          <JobPanel key={job} view={view} id={job} />
        </>
      )}
      <ImportHistory view={view} onOpen={(id) => setSearch({ job: id, effect: undefined })} />
    </>
  );
}
