import type { WireCause } from "@hoatieu/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { useMessages } from "../../messages/index.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { ErrorBox } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";
import { newestOf } from "./working.ts";

interface WithdrawDialogProps {
  readonly view: View;
  readonly cause: WireCause;
  readonly onClose: () => void;
}

/** Takes a cause back with the reason; it stays on record. */
export function WithdrawDialog({ view, cause, onClose }: WithdrawDialogProps) {
  const m = useMessages();
  const client = useQueryClient();
  const [why, setWhy] = useState("");
  const newest = newestOf(cause);
  const withdraw = useMutation({
    mutationFn: () =>
      call("withdrawCause", {
        params: { territory: cause.territory, cause: cause.id },
        query: { lang: view.lang },
        body: { expected: newest.number, why },
      }),
    onSuccess: () => {
      onClose();
      return client.invalidateQueries({ queryKey: ["causes"] });
    },
  });
  return (
    <Dialog open onClose={onClose} label={m.explain.form.withdraw} className="box">
      <p>{newest.text}</p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          withdraw.mutate();
        }}
      >
        <label className="whole">
          <span>{m.explain.form.whyWithdraw}</span>
          <input required value={why} onChange={(event) => setWhy(event.target.value)} />
        </label>
        {withdraw.isError && <ErrorBox error={withdraw.error} />}
        <div className="form-end">
          <button type="button" className="button quiet" onClick={onClose}>
            {m.cancel}
          </button>
          <button type="submit" className="button" disabled={withdraw.isPending}>
            {m.explain.form.withdrawSave}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
