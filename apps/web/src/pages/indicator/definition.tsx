import type { WireIndicatorPage } from "@hoatieu/contract";
import { fileRoutes } from "@hoatieu/contract";
import { unitName } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Panel } from "../../parts/panel.tsx";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";

/** What is measured, by whom, in what unit, and where it stands in the tree. */
export function Definition({ view, page }: { readonly view: View; readonly page: WireIndicatorPage }) {
  const m = useMessages();
  const names = useNames();
  const { indicator, children } = page;
  const query = { indicator: indicator.code, lang: view.lang, ...(view.asof === undefined ? {} : { asof: view.asof }) };
  return (
    <Panel title={m.indicator.definition} className="definition">
      <p>{indicator.definition[view.lang]}</p>
      <dl className="facts">
        <dt>{m.indicator.unit}</dt>
        <dd>{[indicator.unit, ...indicator.otherUnits].map((u) => unitName(u, view.lang)).join(", ")}</dd>
        <dt>{m.indicator.owner}</dt>
        <dd>{indicator.owner[view.lang]}</dd>
        <dt>{m.indicator.direction}</dt>
        <dd>{m.indicator.directions[indicator.direction]}</dd>
        <dt>{m.indicator.accumulation}</dt>
        <dd>{m.indicator.accumulations[indicator.accumulation]}</dd>
        {indicator.parent !== undefined && (
          <>
            <dt>{m.indicator.parent}</dt>
            <dd>
              <PageLink page={{ name: "indicator", code: indicator.parent }}>{names.short(indicator.parent)}</PageLink>
            </dd>
          </>
        )}
        {children.length > 0 && (
          <>
            <dt>{m.indicator.children}</dt>
            <dd className="children">
              {children.map((code) => (
                <PageLink key={code} page={{ name: "indicator", code }}>
                  {names.short(code)}
                </PageLink>
              ))}
            </dd>
          </>
        )}
        <dt>{m.indicator.code}</dt>
        <dd>
          <code>{indicator.code}</code>
        </dd>
      </dl>
      <p className="downloads">
        <a className="quiet-link" href={fileRoutes.figures(view.territory, "csv", query)} download>
          {m.indicator.download} CSV
        </a>
        <a className="quiet-link" href={fileRoutes.figures(view.territory, "xlsx", query)} download>
          XLSX
        </a>
      </p>
    </Panel>
  );
}
