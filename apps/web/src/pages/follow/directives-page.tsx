import type { WireFollowed, WireFollowUp } from "@hoatieu/contract";
import { formatNumber } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { directivesQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Chips } from "../../parts/chips.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { Sign } from "../../parts/sign.tsx";
import { Await, Empty } from "../../parts/states.tsx";
import { useSearchView, useSetSearch, type View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { bodiesOf, byChain, byDeadline, filterDirectives } from "./directive-filter.ts";
import { DirectiveItem } from "./directive-item.tsx";

const STATES = ["overdue", "in-time", "no-deadline", "done-late", "done-on-time", "cancelled"] as const;

/** Tasks with their state on the day looked at, every count with its denominator. */
export const DirectivesPage = withView(({ view }) => {
  const query = useQuery(directivesQuery(view.territory, view.asof));
  return <Await query={query}>{(followUp) => <Directives view={view} followUp={followUp} />}</Await>;
});

function Directives({ view, followUp }: { readonly view: View; readonly followUp: WireFollowUp }) {
  const m = useMessages();
  const search = useSearchView();
  const setSearch = useSetSearch();
  const set = (changes: Parameters<typeof setSearch>[0]) => setSearch(changes, { replace: true });
  if (followUp.total === 0)
    return (
      <>
        <h1 className="verdict">{m.follow.title}</h1>
        <Empty>{m.follow.empty}</Empty>
      </>
    );
  const items = filterDirectives(followUp.items, search);
  const order = search.kind ?? "state";
  const filtered = search.q !== undefined || search.state !== undefined || search.owner !== undefined;
  const { counts, total } = followUp;
  return (
    <>
      <h1 className="verdict">
        <Phrase
          text={m.follow.verdict}
          slots={{
            overdue: counts.overdue ?? 0,
            total,
            late: counts["done-late"] ?? 0,
            time: counts["done-on-time"] ?? 0,
          }}
        />
      </h1>
      <Panel title={m.follow.caption}>
        <Chips
          label={m.follow.state}
          value={search.state}
          onChange={(state) => set({ state })}
          chips={STATES.filter((s) => (counts[s] ?? 0) > 0).map((s) => ({
            value: s,
            content: <Sign of="directive" code={s} />,
            count: m.follow.of(counts[s] ?? 0, total),
          }))}
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
          <label>
            <span>{m.follow.body}</span>
            <select value={search.owner ?? ""} onChange={(event) => set({ owner: event.target.value || undefined })}>
              <option value="">{m.follow.allBodies}</option>
              {bodiesOf(followUp.items).map((body) => (
                <option key={body}>{body}</option>
              ))}
            </select>
          </label>
          <label>
            <span>{m.follow.order}</span>
            <select value={order} onChange={(event) => set({ kind: event.target.value })}>
              <option value="state">{m.follow.byState}</option>
              <option value="deadline">{m.follow.byDeadline}</option>
              <option value="chain">{m.follow.byChain}</option>
            </select>
          </label>
          <p className="soft small" aria-live="polite">
            {m.table.shown(formatNumber(items.length, 0, view.lang), formatNumber(total, 0, view.lang))}
            {filtered && (
              <button
                type="button"
                className="quiet-link"
                onClick={() => set({ q: undefined, state: undefined, owner: undefined })}
              >
                {m.table.clear}
              </button>
            )}
          </p>
        </div>
        {items.length === 0 && <p className="state empty">{m.table.empty}</p>}
        <DirectiveList items={items} all={followUp.items} order={order} />
      </Panel>
    </>
  );
}

interface DirectiveListProps {
  readonly items: readonly WireFollowed[];
  readonly all: readonly WireFollowed[];
  readonly order: string;
}

function DirectiveList({ items, all, order }: DirectiveListProps) {
  const rows = order === "chain" ? byChain(items, all) : order === "deadline" ? byDeadline(items) : flat(items);
  const titles = new Map(all.map((item) => [item.directive.id, item.directive]));
  return (
    <ol className="directives">
      {rows.map(({ item, depth }) => (
        <DirectiveItem
          key={item.directive.id}
          item={item}
          depth={depth}
          parent={depth === 0 && item.directive.parent ? titles.get(item.directive.parent) : undefined}
        />
      ))}
    </ol>
  );
}

const flat = (items: readonly WireFollowed[]) => items.map((item) => ({ item, depth: 0 }));
