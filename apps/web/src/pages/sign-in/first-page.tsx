import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { useMessages } from "../../messages/index.ts";
import { ErrorBox } from "../../parts/states.tsx";
import { useLanguage } from "../../view/use-view.tsx";
import { DoorFrame } from "./door-frame.tsx";
import { PasswordField } from "./password-field.tsx";

/** The page of the link that the first start prints: makes the first administrator. The key stands behind the #. */
export function FirstPage() {
  const m = useMessages().people;
  const lang = useLanguage();
  const [key] = useState(() => window.location.hash.slice(1));
  const [form, setForm] = useState({ login: "", name: "", password: "" });
  const make = useMutation({
    mutationFn: () => call("firstAdministrator", { params: {}, query: { lang }, body: { key, ...form } }),
    onSuccess: () => window.location.assign("/people"),
  });
  const field = (name: "login" | "name", label: string, auto: string) => (
    <label className="whole">
      <span>{label}</span>
      <input
        value={form[name]}
        required
        autoComplete={auto}
        spellCheck={false}
        onChange={(event) => setForm({ ...form, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <DoorFrame title={m.first}>
      <p className="soft">{key === "" ? m.firstNoKey : m.firstHint}</p>
      {key !== "" && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            make.mutate();
          }}
        >
          {field("name", m.name, "name")}
          {field("login", m.login, "username")}
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
      )}
    </DoorFrame>
  );
}
