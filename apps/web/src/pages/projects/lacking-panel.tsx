import type { WireProject, WireProjectsPage } from "@hoatieu/contract";
import { formatNumber } from "@hoatieu/language";
import { Panel } from "../../parts/panel.tsx";
import type { View } from "../../view/use-view.tsx";
import { useProjectMessages } from "./messages.ts";

/** What cannot be said, and which columns of the sheet would say it. */
export function LackingPanel({ view, page }: { readonly view: View; readonly page: WireProjectsPage }) {
  const p = useProjectMessages();
  const whole = page.projects.filter((project) => project.partOf === undefined);
  const number = (value: number) => formatNumber(value, 0, view.lang);
  const has = (test: (project: WireProject) => boolean): readonly [string, string] => [
    number(whole.filter(test).length),
    number(whole.length),
  ];
  const lines = [
    p.lack.disbursement(...has(({ capital }) => capital.some((year) => year.disbursed !== undefined))),
    p.lack.group(...has(({ group }) => group.kind !== "cannot-say")),
    p.lack.owner(...has(({ owner }) => owner !== undefined)),
    p.lack.budgetCode(...has(({ budgetCode }) => budgetCode !== undefined)),
    p.lack.decision(...has(({ statements }) => statements.some((s) => s.costDecision !== undefined))),
    p.lack.functions,
  ];
  return (
    <Panel title={p.lacking}>
      <p>{p.lackingIntro}</p>
      <ul className="lacking">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}
