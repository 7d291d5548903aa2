import type { WireAccount, WireToken } from "@hoatieu/contract";
import { formatDay } from "@hoatieu/language";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { myTokensQuery } from "../../api/people-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { Await, ErrorBox } from "../../parts/states.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useLanguage } from "../../view/use-view.tsx";

/** One's access tokens: made (and shown once), listed, ended. */
export function TokensPanel({ account }: { readonly account: WireAccount }) {
  const m = useMessages().people;
  const lang = useLanguage();
  const client = useQueryClient();
  const tokens = useQuery(myTokensQuery);
  const again = () => client.invalidateQueries({ queryKey: myTokensQuery.queryKey });
  const end = useMutation({
    mutationFn: (id: string) => call("endMyToken", { params: { id }, query: { lang }, body: {} }),
    onSuccess: again,
  });
  const columns: readonly Column<WireToken>[] = [
    { key: "name", title: m.tokenName, head: true, cell: (t) => t.name },
    { key: "roles", title: m.mine, cell: (t) => t.roles.map((r) => m.roles[r as keyof typeof m.roles]).join(", ") },
    { key: "until", title: m.until, cell: (t) => formatDay(t.endsAt.slice(0, 10), lang) },
    {
      key: "used",
      title: m.tokenUsed,
      cell: (t) => (t.usedAt === undefined ? m.tokenNever : formatDay(t.usedAt.slice(0, 10), lang)),
    },
    {
      key: "end",
      title: m.end,
      cell: (t) => (
        <button
          type="button"
          className="button quiet small"
          aria-label={m.endNamed(t.name)}
          disabled={end.isPending}
          onClick={() => end.mutate(t.id)}
        >
          {m.end}
        </button>
      ),
    },
  ];
  return (
    <Panel title={m.tokens} note={m.tokensHint}>
      <Await query={tokens}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{m.none}</p>
          ) : (
            <Table caption={m.tokens} rows={list} columns={columns} rowKey={(t) => t.id} className="cards" />
          )
        }
      </Await>
      {end.isError && <ErrorBox error={end.error} />}
      <NewToken account={account} onMade={again} />
    </Panel>
  );
}

function NewToken({ account, onMade }: { readonly account: WireAccount; readonly onMade: () => void }) {
  const m = useMessages().people;
  const lang = useLanguage();
  const own = [...new Set(account.grants.map((g) => g.role))];
  const [name, setName] = useState("");
  const [days, setDays] = useState("90");
  const [roles, setRoles] = useState<readonly WireAccount["grants"][number]["role"][]>(own.slice(0, 1));
  const make = useMutation({
    mutationFn: () =>
      call("makeToken", { params: {}, query: { lang }, body: { name, roles: [...roles], days: Number(days) } }),
    onSuccess: () => {
      setName("");
      onMade();
    },
  });
  return (
    <form
      className="form narrow"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <label>
        <span>{m.tokenName}</span>
        <input value={name} required maxLength={100} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        <span>{m.tokenDays}</span>
        <input
          type="number"
          min={1}
          max={366}
          value={days}
          required
          onChange={(event) => setDays(event.target.value)}
        />
      </label>
      <fieldset className="whole ticks">
        <legend>{m.tokenRoles}</legend>
        {own.map((role) => (
          <label key={role} className="tick">
            <input
              type="checkbox"
              checked={roles.includes(role)}
              onChange={() => setRoles(roles.includes(role) ? roles.filter((r) => r !== role) : [...roles, role])}
            />
            {m.roles[role]}
          </label>
        ))}
      </fieldset>
      {make.isError && <ErrorBox error={make.error} />}
      {make.data && (
        <output className="whole secret">
          <span>{m.tokenShown}</span>
          <code>{make.data.secret}</code>
        </output>
      )}
      <div className="form-end">
        <button type="submit" className="button quiet" disabled={make.isPending || roles.length === 0}>
          {m.tokenMake}
        </button>
      </div>
    </form>
  );
}
