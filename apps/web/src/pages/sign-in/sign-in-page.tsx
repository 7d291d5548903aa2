import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { sessionQuery } from "../../api/people-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Await, ErrorBox } from "../../parts/states.tsx";
import { languageOf } from "../../view/address.ts";
import { saveLanguage } from "../../view/preferences.ts";
import { useLanguage } from "../../view/use-view.tsx";
import { wantedPath } from "../../view/wanted-path.ts";
import { DoorFrame } from "./door-frame.tsx";
import { PasswordField } from "./password-field.tsx";

/** The door: name and password, or the identity provider; afterwards back to where the reader wanted to go. */
export function SignInPage() {
  const m = useMessages().people;
  const session = useQuery(sessionQuery);
  // The identity provider's refusal comes back in the address, as its code: an address puts no words on this page.
  const said = new URLSearchParams(window.location.search).get("said");
  return (
    <DoorFrame title={m.signIn}>
      {said !== null && (
        <p className="state error" role="alert">
          {m.issuerRefused}
        </p>
      )}
      <Await query={session}>
        {(data) => (
          <>
            {data.firstNeeded && <p className="state">{m.firstNeeded}</p>}
            {data.mode === "users" ? <SignInForm /> : <GoOn />}
            {data.issuer && (
              <p>
                <a className="button quiet" href="/api/sign-in/oidc">
                  {m.byIssuer}
                </a>
              </p>
            )}
          </>
        )}
      </Await>
    </DoorFrame>
  );
}

/** A single user has no door. */
function GoOn() {
  const m = useMessages().people;
  return (
    <p>
      <a href="/">{m.back}</a>
    </p>
  );
}

function SignInForm() {
  const m = useMessages().people;
  const lang = useLanguage();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const enter = useMutation({
    mutationFn: () => call("signIn", { params: {}, query: { lang }, body: { login, password } }),
    onSuccess: ({ account }) => {
      const kept = languageOf(account?.language);
      if (kept) saveLanguage(kept);
      // Without a role there is nothing to see but that.
      const roleless = account?.grants.length === 0;
      window.location.assign(roleless ? "/account" : wantedPath(window.location.hash));
    },
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate();
      }}
    >
      <label className="whole">
        <span>{m.login}</span>
        <input
          value={login}
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setLogin(event.target.value)}
        />
      </label>
      <PasswordField label={m.password} value={password} onChange={setPassword} />
      {enter.isError && <ErrorBox error={enter.error} />}
      <div className="form-end">
        <button type="submit" className="button" disabled={enter.isPending}>
          {m.signIn}
        </button>
      </div>
    </form>
  );
}
