import type { WireAccount } from "@hoatieu/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { peopleQuery } from "../../api/people-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { Await, ErrorBox } from "../../parts/states.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useLanguage } from "../../view/use-view.tsx";
import { DoorFrame } from "../sign-in/door-frame.tsx";
import { PasswordField } from "../sign-in/password-field.tsx";
import { grantWords } from "./grant-words.ts";
import { PersonDialog } from "./person-dialog.tsx";
import { useTerritoryName } from "./use-territory-name.ts";

/** For administrators: accounts with their roles by department and territory. */
export function PeoplePage() {
  const m = useMessages().people;
  const lang = useLanguage();
  const people = useQuery(peopleQuery(lang));
  const [chosen, setChosen] = useState<string>();
  return (
    <DoorFrame title={m.people} wide>
      <Await query={people}>
        {(accounts) => {
          const account = accounts.find((a) => a.id === chosen);
          return (
            <>
              <PeopleTable accounts={accounts} choose={setChosen} />
              {account && <PersonDialog account={account} onClose={() => setChosen(undefined)} />}
              <NewAccount onMade={setChosen} />
            </>
          );
        }}
      </Await>
    </DoorFrame>
  );
}

interface PeopleTableProps {
  readonly accounts: readonly WireAccount[];
  readonly choose: (id: string) => void;
}

function PeopleTable({ accounts, choose }: PeopleTableProps) {
  const all = useMessages();
  const m = all.people;
  const territory = useTerritoryName();
  const columns: readonly Column<WireAccount>[] = [
    { key: "name", title: m.name, head: true, cell: (a) => a.name },
    { key: "login", title: m.login, cell: (a) => a.login },
    {
      key: "grants",
      title: m.mine,
      cell: (a) =>
        a.grants.length === 0 ? (
          <em className="soft">{m.noRoles}</em>
        ) : (
          <ul className="plain">
            {a.grants.map((grant) => (
              <li key={JSON.stringify(grant)}>{grantWords(grant, all, territory)}</li>
            ))}
          </ul>
        ),
    },
    { key: "way", title: m.way, cell: (a) => (a.issuer === "" ? m.local : m.issuer) },
    { key: "state", title: m.state, cell: (a) => (a.closedAt === undefined ? m.open : m.closed) },
    {
      key: "edit",
      title: m.edit,
      cell: (a) => (
        <button
          type="button"
          className="button quiet small"
          aria-label={m.editNamed(a.name)}
          onClick={() => choose(a.id)}
        >
          {m.edit}
        </button>
      ),
    },
  ];
  return <Table caption={m.list} rows={accounts} columns={columns} rowKey={(a) => a.id} className="cards" />;
}

const BLANK = { login: "", name: "", password: "" };

function NewAccount({ onMade }: { readonly onMade: (id: string) => void }) {
  const m = useMessages().people;
  const lang = useLanguage();
  const client = useQueryClient();
  const [form, setForm] = useState(BLANK);
  const make = useMutation({
    mutationFn: () => call("createAccount", { params: {}, query: { lang }, body: form }),
    onSuccess: async ({ id }) => {
      setForm(BLANK);
      await client.invalidateQueries({ queryKey: ["people"] });
      // What comes next is always a role.
      onMade(id);
    },
  });
  const field = (name: "login" | "name", label: string) => (
    <label>
      <span>{label}</span>
      <input
        value={form[name]}
        required
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setForm({ ...form, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <Panel title={m.newAccount}>
      <form
        className="form narrow"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        {field("name", m.name)}
        {field("login", m.login)}
        <PasswordField
          label={m.password}
          value={form.password}
          fresh
          onChange={(password) => setForm({ ...form, password })}
        />
        {make.isError && <ErrorBox error={make.error} />}
        <div className="form-end">
          <button type="submit" className="button" disabled={make.isPending}>
            {m.create}
          </button>
        </div>
      </form>
    </Panel>
  );
}
