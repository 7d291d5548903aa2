import type { WireFrozenBrief } from "@hoatieu/contract";
import { formatDay } from "@hoatieu/language";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, call } from "../../api/client.ts";
import { frozenBriefsQuery } from "../../api/frozen-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { ErrorBox } from "../../parts/states.tsx";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";

interface FreezeDialogProps {
  readonly view: View;
  /** The version that is there, which a further one corrects. */
  readonly newest: WireFrozenBrief | undefined;
  readonly onClose: () => void;
}

const EMPTY = { why: "", number: "", signer: "", recipients: "" };
type Name = keyof typeof EMPTY;

/** Freezes what the page shows. What was typed stays when the server refuses it. */
export function FreezeDialog({ view, newest, onClose }: FreezeDialogProps) {
  const m = useMessages();
  const t = m.frozen;
  const client = useQueryClient();
  const [form, setForm] = useState(EMPTY);
  const { territory, period, lang } = view;
  const list = frozenBriefsQuery(territory, period, lang);
  const freeze = useMutation({
    mutationFn: () => {
      const { why, ...official } = form;
      const given = Object.fromEntries(Object.entries(official).filter(([, text]) => text.trim() !== ""));
      const body = { period, asof: view.day, expected: newest?.number ?? 0, why, official: given };
      return call("freezeBrief", { params: { territory }, query: { lang }, body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: list.queryKey }),
    onError: async (error) => {
      // Another version came between: having been told so, the reader may freeze on top of it.
      if (error instanceof ApiError && error.status === 409)
        await client.invalidateQueries({ queryKey: list.queryKey });
    },
  });
  const field = (name: Name, label: string, required = false) => (
    <label className="whole">
      <span>{label}</span>
      <input
        value={form[name]}
        required={required}
        maxLength={name === "why" || name === "recipients" ? 2000 : 200}
        onChange={(event) => setForm({ ...form, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <Dialog open onClose={onClose} label={newest ? t.correct : t.freeze} className="box">
      <p className="soft small">{t.hint}</p>
      {freeze.data ? (
        <output className="frozen-done">
          <Phrase
            text={freeze.data.existing ? t.existing : t.done}
            slots={{
              id: (
                <PageLink page={{ name: "frozen-brief", id: freeze.data.frozen.id }}>{freeze.data.frozen.id}</PageLink>
              ),
            }}
          />
        </output>
      ) : (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            freeze.mutate();
          }}
        >
          {newest && (
            <p className="whole">
              <Phrase text={t.correctHint} slots={{ number: newest.number, day: formatDay(newest.day, lang) }} />
            </p>
          )}
          {field("why", newest ? t.whyCorrect : t.why, newest !== undefined)}
          <p className="whole soft small">{t.official}</p>
          {field("number", t.number)}
          {field("signer", t.signer)}
          {field("recipients", t.recipients)}
          {freeze.isError && <ErrorBox error={freeze.error} />}
          <div className="form-end">
            <button type="button" className="button quiet" onClick={onClose}>
              {m.cancel}
            </button>
            <button type="submit" className="button" disabled={freeze.isPending}>
              {t.save}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
