import type { WireAccount, WireGrant } from "@hoatieu/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { callBecause } from "../../api/people-queries.ts";
import { frameQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { ErrorBox } from "../../parts/states.tsx";
import { useLanguage } from "../../view/use-view.tsx";

interface Row extends WireGrant {
  readonly key: number;
}

const ROLE_NAMES = (roles: object) => Object.keys(roles) as WireGrant["role"][];

/** The roles of a person, each for a department, a territory or everywhere; saved together, with a reason. */
export function GrantsForm({ account }: { readonly account: WireAccount }) {
  const m = useMessages().people;
  const lang = useLanguage();
  const client = useQueryClient();
  const [rows, setRows] = useState<readonly Row[]>(account.grants.map((grant, key) => ({ ...grant, key })));
  const [reason, setReason] = useState("");
  const save = useMutation({
    mutationFn: () => {
      const grants = rows.map(({ role, department, territory }) => ({
        role,
        ...(department ? { department } : {}),
        ...(territory ? { territory } : {}),
      }));
      return callBecause(reason)("setGrants", { params: { id: account.id }, query: { lang }, body: { grants } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["people"] }),
  });
  const set = (key: number, change: Partial<WireGrant>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const next = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return (
    <form
      className="grants"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {rows.map((row) => (
        <GrantRow
          key={row.key}
          row={row}
          set={(change) => set(row.key, change)}
          remove={() => setRows(rows.filter((r) => r.key !== row.key))}
        />
      ))}
      <p>
        <button
          type="button"
          className="button quiet small"
          onClick={() => setRows([...rows, { role: "viewer", key: next }])}
        >
          {m.addGrant}
        </button>
      </p>
      <div className="form">
        <label className="whole">
          <span>{m.reason}</span>
          <input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
        </label>
      </div>
      {save.isError && <ErrorBox error={save.error} />}
      <p className="form-end">
        {save.isSuccess && <output>{m.saved}</output>}
        <button type="submit" className="button" disabled={save.isPending}>
          {m.saveGrants}
        </button>
      </p>
    </form>
  );
}

interface GrantRowProps {
  readonly row: Row;
  readonly set: (change: Partial<WireGrant>) => void;
  readonly remove: () => void;
}

function GrantRow({ row, set, remove }: GrantRowProps) {
  const m = useMessages().people;
  const lang = useLanguage();
  const territories = useQuery(frameQuery).data?.territories ?? [];
  return (
    <div className="filters grant">
      <label>
        <span>{m.role}</span>
        <select value={row.role} onChange={(event) => set({ role: event.target.value as WireGrant["role"] })}>
          {ROLE_NAMES(m.roles).map((role) => (
            <option key={role} value={role}>
              {m.roles[role]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{m.department}</span>
        <input
          value={row.department ?? ""}
          required={row.role === "reporter"}
          maxLength={200}
          onChange={(event) => set({ department: event.target.value })}
        />
      </label>
      <label>
        <span>{m.territory}</span>
        <select value={row.territory ?? ""} onChange={(event) => set({ territory: event.target.value })}>
          <option value="">{m.everywhere}</option>
          {territories.map((t) => (
            <option key={t.code} value={t.code}>
              {t.name[lang]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="icon" onClick={remove} aria-label={m.removeGrant} title={m.removeGrant}>
        ✕
      </button>
    </div>
  );
}
