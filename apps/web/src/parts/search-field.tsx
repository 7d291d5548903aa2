import { useMessages } from "../messages/index.ts";
import { useSearchView, useSetSearch } from "../view/use-view.tsx";

/** The text filter of a list; it stands in the address. */
export function SearchField() {
  const m = useMessages();
  const { q } = useSearchView();
  const setSearch = useSetSearch();
  return (
    <div className="filters">
      <label>
        <span>{m.table.findText}</span>
        <input
          type="search"
          value={q ?? ""}
          onChange={(event) => setSearch({ q: event.target.value || undefined }, { replace: true })}
        />
      </label>
    </div>
  );
}
