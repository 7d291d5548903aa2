import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call } from "../api/client.ts";
import { sessionQuery } from "../api/people-queries.ts";
import { useMessages } from "../messages/index.ts";
import { Popover } from "../parts/popover.tsx";
import { carried } from "../view/address.ts";
import { useSearchView } from "../view/use-view.tsx";

const initials = (name: string) => {
  const words = name.trim().split(/\s+/);
  // A Vietnamese name ends with the given name.
  return `${words.length > 1 ? (words[0]?.[0] ?? "") : ""}${words.at(-1)?.[0] ?? ""}`.toUpperCase();
};

/** Who is in: name, roles, the account's page, people for who administers, and the way out. Nothing for a single user. */
export function AccountMenu() {
  const m = useMessages().people;
  const { data } = useQuery(sessionQuery);
  const search = carried(useSearchView()) as never;
  const out = useMutation({
    mutationFn: () => call("signOut", { params: {}, query: {}, body: {} }),
    onSettled: () => window.location.assign("/sign-in"),
  });
  const account = data?.account;
  if (!account) return null;
  return (
    <Popover
      label={m.account}
      className="options account"
      align="right"
      button={
        <>
          <span className="initials" aria-hidden="true">
            {initials(account.name)}
          </span>
          <span className="unseen">{m.accountOf(account.name)}</span>
        </>
      }
    >
      {(close) => (
        <div className="options-panel">
          <p>
            <strong>{account.name}</strong>
            <br />
            <span className="soft small">{account.grants.map((g) => m.roles[g.role]).join(", ") || m.noRoles}</span>
          </p>
          <Link to="/account" search={search} onClick={close}>
            {m.account}
          </Link>
          {data.actions.includes("administer") && (
            <Link to="/people" search={search} onClick={close}>
              {m.people}
            </Link>
          )}
          <button type="button" className="button quiet" disabled={out.isPending} onClick={() => out.mutate()}>
            {m.signOut}
          </button>
        </div>
      )}
    </Popover>
  );
}
