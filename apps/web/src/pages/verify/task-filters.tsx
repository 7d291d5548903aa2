import { TASK_STATES, type WireTaskList } from "@hoatieu/contract";
import { formatNumber } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { Chips } from "../../parts/chips.tsx";
import { useNames } from "../../parts/names.ts";
import { Sign } from "../../parts/sign.tsx";
import { useSearchView, useSetSearch, type View } from "../../view/use-view.tsx";
import { orderOf, PAGE, pageOf } from "./list-query.ts";

const FILTERS = ["q", "state", "owner", "document", "indicator", "from", "to"] as const;
const ORDERS = ["state", "due", "owner", "document", "newest", "chain"] as const;

/** The states with their counts, and everything else a list can be narrowed by; all of it stands in the address. */
export function TaskFilters({ view, list }: { readonly view: View; readonly list: WireTaskList }) {
  const m = useMessages();
  const search = useSearchView();
  const setSearch = useSetSearch();
  const set = (changes: Parameters<typeof setSearch>[0]) =>
    setSearch({ page: undefined, ...changes }, { replace: true });
  const names = useNames();
  const { counts } = list;
  const choice = (
    name: "owner" | "document" | "indicator",
    all: string,
    values: readonly string[],
    word = (value: string) => value,
  ) => (
    <label>
      <span>{m.tasks.verify[name]}</span>
      <select value={search[name] ?? ""} onChange={(event) => set({ [name]: event.target.value || undefined })}>
        <option value="">{all}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {word(value)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <Chips
        label={m.tasks.verify.state}
        value={search.state}
        onChange={(state) => set({ state })}
        chips={[
          ...TASK_STATES.filter((state) => (counts.states[state] ?? 0) > 0).map((state) => ({
            value: state as string,
            content: <Sign of="directive" code={state} />,
            count: m.follow.of(counts.states[state] ?? 0, counts.total),
          })),
          ...(counts.awaiting > 0
            ? [
                {
                  value: "awaiting",
                  content: m.tasks.verify.awaiting,
                  count: m.follow.of(counts.awaiting, counts.total),
                },
              ]
            : []),
        ]}
      />
      <div className="filters">
        <label>
          <span>{m.table.findText}</span>
          <input
            type="search"
            value={search.q ?? ""}
            onChange={(event) => set({ q: event.target.value || undefined })}
          />
        </label>
        {choice("owner", m.tasks.verify.allOwners, list.owners)}
        {choice("document", m.tasks.verify.allDocuments, list.documents)}
        {list.indicators.length > 0 &&
          choice("indicator", m.tasks.verify.allIndicators, list.indicators, names.indicator)}
        <label>
          <span>{m.tasks.verify.from}</span>
          <input
            type="date"
            value={search.from ?? ""}
            onChange={(event) => set({ from: event.target.value || undefined })}
          />
        </label>
        <label>
          <span>{m.tasks.verify.to}</span>
          <input
            type="date"
            value={search.to ?? ""}
            onChange={(event) => set({ to: event.target.value || undefined })}
          />
        </label>
        <label>
          <span>{m.tasks.verify.order}</span>
          <select value={orderOf(search)} onChange={(event) => set({ kind: event.target.value })}>
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {m.tasks.verify.orders[order]}
              </option>
            ))}
          </select>
        </label>
        <p className="soft small" aria-live="polite">
          {m.table.shown(formatNumber(list.found, 0, view.lang), formatNumber(list.total, 0, view.lang))}
          {FILTERS.some((name) => search[name] !== undefined) && (
            <button
              type="button"
              className="quiet-link"
              onClick={() => set(Object.fromEntries(FILTERS.map((name) => [name, undefined])))}
            >
              {m.table.clear}
            </button>
          )}
        </p>
      </div>
    </>
  );
}

/** Which part of the list is shown, and the pages before and after. */
export function Pager({ view, found }: { readonly view: View; readonly found: number }) {
  const m = useMessages();
  const search = useSearchView();
  const setSearch = useSetSearch();
  const page = pageOf(search);
  if (found <= PAGE) return null;
  const number = (value: number) => formatNumber(value, 0, view.lang);
  const to = (next: number) => setSearch({ page: next === 0 ? undefined : `${next + 1}` });
  const last = Math.min(found, (page + 1) * PAGE);
  return (
    <p className="task-tools">
      <button type="button" className="button quiet small" disabled={page === 0} onClick={() => to(page - 1)}>
        {m.tasks.verify.before}
      </button>
      <span className="small">{m.tasks.verify.page(number(page * PAGE + 1), number(last), number(found))}</span>
      <button type="button" className="button quiet small" disabled={last >= found} onClick={() => to(page + 1)}>
        {m.tasks.verify.after}
      </button>
    </p>
  );
}
