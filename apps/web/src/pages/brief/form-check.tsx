import type { WireFormCheck } from "@hoatieu/contract";
import { useMutation } from "@tanstack/react-query";
import { checkForm } from "../../api/upload.ts";
import { useMessages } from "../../messages/index.ts";
import { DropFile } from "../../parts/drop-file.tsx";
import { ErrorBox } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";

type Deviation = WireFormCheck["deviations"][number];

function DeviationItem({ deviation }: { readonly deviation: Deviation }) {
  const t = useMessages().brief.form;
  const { place, clause, found, asked, also } = deviation;
  const where = [
    ...(place.section === undefined ? [] : [t.section(place.section)]),
    ...(place.paragraph === undefined ? [] : [t.paragraph(place.paragraph)]),
    ...(place.words === "" ? [] : [`“${place.words}”`]),
    ...(also === 0 ? [] : [t.also(also)]),
  ];
  return (
    <li>
      <b>{where.length === 0 ? t.whole : where.join(", ")}</b> <span className="soft small">{t.clause(clause)}</span>
      <br />
      {t.found}: {found}. {t.asked}: {asked}.
    </li>
  );
}

/** Any Word document held against the form of Decree 30/2020, each deviation with its place and clause. */
export function FormCheck({ view }: { readonly view: View }) {
  const m = useMessages();
  const t = m.brief.form;
  const check = useMutation({ mutationFn: (file: File) => checkForm(file, view.lang) });
  const result = check.data;
  return (
    <details className="form-check">
      <summary>{t.title}</summary>
      <DropFile
        title={t.choose}
        accepts={t.accepts}
        browse={t.browse}
        accept=".docx"
        disabled={check.isPending}
        onFile={(file) => check.mutate(file)}
      />
      {check.isPending && <output className="state loading">{m.loading}</output>}
      {check.isError && <ErrorBox error={check.error} />}
      {result && (
        <section aria-live="polite">
          <p>
            <b>{result.file}</b>: {result.deviations.length === 0 ? t.none : t.count(result.deviations.length)}
          </p>
          <ol>
            {result.deviations.map((deviation) => (
              <DeviationItem
                key={`${deviation.rule} ${deviation.place.section} ${deviation.place.paragraph}`}
                deviation={deviation}
              />
            ))}
          </ol>
          <p className="note">
            {t.notChecked}: {result.notChecked.join("; ")}.
          </p>
        </section>
      )}
    </details>
  );
}
