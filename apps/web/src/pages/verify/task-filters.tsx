import { TASK_STATES, type WireTaskList } from "@hoatieu/contract";
import { formatNumber } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { Chips } from "../../parts/chips.tsx";
import { ChoiceFilter, FilterCount, Filters, TextFilter, useSetFilters } from "../../parts/filters.tsx";
import { useNames } from "../../parts/names.ts";
import { Sign } from "../../parts/sign.tsx";
import { useSearchView, useSetSearch, type View } from "../../view/use-view.tsx";
import { orderOf, PAGE, pageOf } from "./list-query.ts";

const FILTERS = ["q", "state", "owner", "document", "indicator", "from", "to"] as const;
const ORDERS = ["state", "due", "owner", "document", "newest", "chain"] as const;

/** The states with their counts, and everything else a list can be narrowed by; all of it stands in the address. */
export function TaskFilters({ list }: { readonly list: WireTaskList }) {
  const m = useMessages();
  const search = useSearchView();
  const set = useSetFilters();
  const names = useNames();
  const { counts } = list;
  const plain = (values: readonly string[], word = (value: string) => value) =>
    values.map((value) => ({ value, words: word(value) }));
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
      <Filters>
        <TextFilter />
        <ChoiceFilter
          name="owner"
          label={m.tasks.verify.owner}
          all={m.tasks.verify.allOwners}
          choices={plain(list.owners)}
        />
        <ChoiceFilter
          name="document"
          label={m.tasks.verify.document}
          all={m.tasks.verify.allDocuments}
          choices={plain(list.documents)}
        />
        {list.indicators.length > 0 && (
          <ChoiceFilter
            name="indicator"
            label={m.tasks.verify.indicator}
            all={m.tasks.verify.allIndicators}
            choices={plain(list.indicators, names.indicator)}
          />
        )}
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
        <FilterCount found={list.found} total={list.total} filters={FILTERS} />
      </Filters>
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
