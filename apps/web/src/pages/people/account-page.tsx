import type { WireAccount } from "@hoatieu/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { mySessionsQuery, sessionQuery } from "../../api/people-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { Await, ErrorBox } from "../../parts/states.tsx";
import { useLanguage } from "../../view/use-view.tsx";
import { DoorFrame } from "../sign-in/door-frame.tsx";
import { PasswordField } from "../sign-in/password-field.tsx";
import { grantWords } from "./grant-words.ts";
import { SessionTable } from "./session-table.tsx";
import { TokensPanel } from "./tokens-panel.tsx";
import { useTerritoryName } from "./use-territory-name.ts";

/** One's own account: roles, open sessions, access tokens, password. */
export function AccountPage() {
  const m = useMessages().people;
  const session = useQuery(sessionQuery);
  return (
    <DoorFrame title={m.account} wide>
      <Await query={session}>
        {({ account }) =>
          account ? (
            <Own account={account} />
          ) : (
            <p>
              <a href="/sign-in#/account">{m.signIn}</a>
            </p>
          )
        }
      </Await>
    </DoorFrame>
  );
}

function Own({ account }: { readonly account: WireAccount }) {
  const m = useMessages().people;
  if (account.grants.length === 0)
    return (
      <p className="state">
        {m.noRoles}. {m.noRolesHint}
      </p>
    );
  return (
    <>
      <Panel title={m.mine}>
        <p>
          <strong>{account.name}</strong> <span className="soft">({account.login})</span>
        </p>
        <ul>
          {account.grants.map((grant) => (
            <GrantLine key={JSON.stringify(grant)} grant={grant} />
          ))}
        </ul>
      </Panel>
      <OwnSessions />
      <TokensPanel account={account} />
      {account.issuer === "" && <Password />}
    </>
  );
}

function GrantLine({ grant }: { readonly grant: WireAccount["grants"][number] }) {
  const m = useMessages();
  const territory = useTerritoryName();
  return (
    <li>
      {grantWords(grant, m, territory)} <span className="soft small">– {m.people.rolesHint[grant.role]}</span>
    </li>
  );
}

function OwnSessions() {
  const m = useMessages().people;
  const lang = useLanguage();
  const client = useQueryClient();
  const sessions = useQuery(mySessionsQuery);
  const end = useMutation({
    mutationFn: (id: string) => call("endMySession", { params: { id }, query: { lang }, body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: mySessionsQuery.queryKey }),
  });
  return (
    <Panel title={m.sessions} note={m.sessionsHint}>
      <Await query={sessions}>
        {(list) => (
          <SessionTable
            sessions={list}
            end={(s) =>
              !s.own && (
                <button
                  type="button"
                  className="button quiet small"
                  aria-label={m.endNamed(s.agent)}
                  disabled={end.isPending}
                  onClick={() => end.mutate(s.id)}
                >
                  {m.end}
                </button>
              )
            }
          />
        )}
      </Await>
      {end.isError && <ErrorBox error={end.error} />}
    </Panel>
  );
}

function Password() {
  const m = useMessages().people;
  const lang = useLanguage();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const change = useMutation({
    mutationFn: () => call("changePassword", { params: {}, query: { lang }, body: { current, password } }),
    onSuccess: () => {
      setCurrent("");
      setPassword("");
    },
  });
  return (
    <Panel title={m.changePassword}>
      <form
        className="form narrow"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <PasswordField label={m.current} value={current} onChange={setCurrent} />
        <PasswordField label={m.newPassword} value={password} fresh onChange={setPassword} />
        {change.isError && <ErrorBox error={change.error} />}
        {change.isSuccess && <output className="whole">{m.changed}</output>}
        <div className="form-end">
          <button type="submit" className="button quiet" disabled={change.isPending}>
            {m.changePassword}
          </button>
        </div>
      </form>
    </Panel>
  );
}
