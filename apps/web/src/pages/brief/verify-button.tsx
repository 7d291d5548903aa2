import { useMutation } from "@tanstack/react-query";
import { call } from "../../api/client.ts";
import { useMessages } from "../../messages/index.ts";
import { Sign } from "../../parts/sign.tsx";
import { ErrorBox } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";

/** Has the fingerprints computed anew, and says what came of it. */
export function VerifyButton({ view, id }: { readonly view: View; readonly id: string }) {
  const t = useMessages().frozen;
  const verify = useMutation({
    mutationFn: () =>
      call("verifyBrief", { params: { territory: view.territory, brief: id }, query: { lang: view.lang } }),
  });
  const { data } = verify;
  return (
    <>
      <button type="button" className="button quiet" disabled={verify.isPending} onClick={() => verify.mutate()}>
        {t.verify}
      </button>
      {verify.isError && <ErrorBox error={verify.error} />}
      {data && (
        <output className="frozen-verdict">
          <Sign of="check" code={data.intact ? "holds" : "fails"} words="" /> {data.intact ? t.intact : t.broken}{" "}
          {data.rebuilt === "same" ? t.same : t.different}
        </output>
      )}
    </>
  );
}
