import type { WireAccount } from "@hoatieu/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { useMessages } from "../../messages/index.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { Await, ErrorBox } from "../../parts/states.tsx";
import { useLanguage } from "../../view/use-view.tsx";
import { PasswordField } from "../sign-in/password-field.tsx";
import { GrantsForm } from "./grants-form.tsx";
import { SessionTable } from "./session-table.tsx";

interface PersonDialogProps {
  readonly account: WireAccount;
  readonly onClose: () => void;
}

/** One person: roles, sessions, a new password, closing the account. */
export function PersonDialog({ account, onClose }: PersonDialogProps) {
  const m = useMessages().people;
  return (
    <Dialog open onClose={onClose} label={account.name} className="box person">
      <h3>{m.grants}</h3>
      <GrantsForm account={account} />
      <h3>{m.sessions}</h3>
      <Sessions account={account} />
      {account.issuer === "" && (
        <>
          <h3>{m.resetPassword}</h3>
          <NewPassword account={account} />
        </>
      )}
      <h3>{account.closedAt === undefined ? m.close : m.reopen}</h3>
      <Closing account={account} />
    </Dialog>
  );
}

function useChange(account: WireAccount) {
  const lang = useLanguage();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly password?: string; readonly closed?: boolean }) =>
      call("changeAccount", { params: { id: account.id }, query: { lang }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["people"] }),
  });
}

function Sessions({ account }: { readonly account: WireAccount }) {
  const m = useMessages().people;
  const lang = useLanguage();
  const client = useQueryClient();
  const key = ["people", "sessions", account.id];
  const sessions = useQuery({
    queryKey: key,
    queryFn: () => call("sessionsOf", { params: { id: account.id }, query: { lang } }),
  });
  const end = useMutation({
    mutationFn: () => call("endSessionsOf", { params: { id: account.id }, query: { lang }, body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  return (
    <>
      <Await query={sessions}>{(list) => <SessionTable sessions={list} />}</Await>
      {end.isError && <ErrorBox error={end.error} />}
      <p>
        <button type="button" className="button quiet small" disabled={end.isPending} onClick={() => end.mutate()}>
          {m.endAll}
        </button>
      </p>
    </>
  );
}

function NewPassword({ account }: { readonly account: WireAccount }) {
  const m = useMessages().people;
  const [password, setPassword] = useState("");
  const change = useChange(account);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ password });
      }}
    >
      <PasswordField label={m.newPassword} value={password} fresh onChange={setPassword} />
      {change.isError && <ErrorBox error={change.error} />}
      <div className="form-end">
        {change.isSuccess && <output>{m.saved}</output>}
        <button type="submit" className="button quiet small" disabled={change.isPending}>
          {m.resetPassword}
        </button>
      </div>
    </form>
  );
}

function Closing({ account }: { readonly account: WireAccount }) {
  const m = useMessages().people;
  const change = useChange(account);
  const open = account.closedAt === undefined;
  return (
    <>
      <p className="soft small">{m.closeHint}</p>
      {change.isError && <ErrorBox error={change.error} />}
      <p>
        <button
          type="button"
          className="button quiet small"
          disabled={change.isPending}
          onClick={() => change.mutate({ closed: open })}
        >
          {open ? m.close : m.reopen}
        </button>
      </p>
    </>
  );
}
