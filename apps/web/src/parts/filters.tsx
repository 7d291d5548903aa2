import { formatNumber } from "@hoatieu/language";
import type { ReactNode } from "react";
import { useMessages } from "../messages/index.ts";
import type { ViewSearch } from "../view/address.ts";
import { useLanguage, useSearchView, useSetSearch } from "../view/use-view.tsx";

/** Changes filters in the address; where one is changed, nothing is added to the reader's way back. */
export function useSetFilters(): (changes: ViewSearch) => void {
  const setSearch = useSetSearch();
  // The page of a list that was narrowed is its first.
  return (changes) => setSearch({ page: undefined, ...changes }, { replace: true });
}

/** The row of a list's filters; it stands in the address. */
export function Filters({ children }: { readonly children: ReactNode }) {
  return <div className="filters">{children}</div>;
}

/** The words looked for in a list. */
export function TextFilter() {
  const m = useMessages();
  const { q } = useSearchView();
  const set = useSetFilters();
  return (
    <label>
      <span>{m.table.findText}</span>
      <input type="search" value={q ?? ""} onChange={(event) => set({ q: event.target.value || undefined })} />
    </label>
  );
}

interface ChoiceFilterProps {
  readonly name: keyof ViewSearch;
  readonly label: string;
  /** What stands for no choice; "all" where nothing else is said. */
  readonly all?: string;
  readonly choices: readonly { readonly value: string; readonly words: string }[];
}

/** One of several values, or all. */
export function ChoiceFilter({ name, label, all, choices }: ChoiceFilterProps) {
  const m = useMessages();
  const search = useSearchView();
  const set = useSetFilters();
  return (
    <label>
      <span>{label}</span>
      <select value={search[name] ?? ""} onChange={(event) => set({ [name]: event.target.value || undefined })}>
        <option value="">{all ?? m.table.all}</option>
        {choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FilterCountProps {
  readonly found: number;
  readonly total: number;
  /** The filters of this list, cleared together. */
  readonly filters: readonly (keyof ViewSearch)[];
}

/** How many are left, and the way back to all. */
export function FilterCount({ found, total, filters }: FilterCountProps) {
  const m = useMessages();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, 0, language);
  const search = useSearchView();
  const set = useSetFilters();
  return (
    <p className="soft small" aria-live="polite">
      {m.table.shown(number(found), number(total))}
      {filters.some((name) => search[name] !== undefined) && (
        <button
          type="button"
          className="quiet-link"
          onClick={() => set(Object.fromEntries(filters.map((name) => [name, undefined])))}
        >
          {m.table.clear}
        </button>
      )}
    </p>
  );
}
