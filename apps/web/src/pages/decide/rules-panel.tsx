import type { WireBudgetPage, WireLimitCheck } from "@hoatieu/contract";
import { formatDay, formatNumber, limitLacks, unitName } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { RuleSign } from "./rule-sign.tsx";
import { type Rule, rulesOf } from "./rules-of.ts";

interface RulesPanelProps {
  readonly view: View;
  readonly page: WireBudgetPage;
}

/** Legal rules held against the figures: kept, broken, or what is missing to say; texts that nobody read are listed apart. */
export function RulesPanel({ view, page }: RulesPanelProps) {
  const m = useMessages();
  const rules = rulesOf(page.checks);
  const read = rules.filter((r) => r.state !== "not-read");
  const unread = rules.filter((r) => r.state === "not-read");
  if (rules.length === 0) return null;
  return (
    <Panel title={m.decide.rules} id="rules">
      {read.length > 0 && <Rules view={view} rules={read} caption={m.decide.rules} />}
      {unread.length > 0 && (
        <>
          <h3>{m.decide.unread(unread.length)}</h3>
          <p className="note">{m.decide.unreadNote}</p>
          <Rules view={view} rules={unread} caption={m.decide.unread(unread.length)} />
        </>
      )}
    </Panel>
  );
}

interface RulesProps {
  readonly view: View;
  readonly rules: readonly Rule[];
  readonly caption: string;
}

function Rules({ view, rules, caption }: RulesProps) {
  const m = useMessages();
  const { lang } = view;
  const level = ({ first, values }: Rule) => {
    if (values.length === 0) return undefined;
    if (first.kind !== "deadline") {
      const numbers = values.map((value) => formatNumber(Number(value), 0, lang)).join(" / ");
      return m.decide.level(`${numbers} ${unitName(first.unit, lang)}`);
    }
    const [month, day] = (values[0] ?? "").split("-");
    return m.decide.lastDay(`${day}/${month}`);
  };
  const since = ({ first }: Rule) => {
    if (first.validFrom !== undefined) return m.decide.from(formatDay(first.validFrom, lang));
    return first.document === "" ? undefined : m.decide.fromUnread;
  };
  const joined = (parts: readonly (string | undefined)[], mark: string) =>
    parts.filter((t) => t !== undefined && t !== "").join(mark);
  const columns: readonly Column<Rule>[] = [
    {
      key: "rule",
      title: m.decide.rule,
      head: true,
      text: (r) => r.name[lang],
      cell: (r) => (
        <>
          {r.name[lang]}
          <small className="part">{joined([level(r), r.first.checked[lang]], "; ")}</small>
        </>
      ),
    },
    {
      key: "text",
      title: m.decide.text,
      text: (r) => r.first.document,
      cell: (r) => (
        <>
          {joined([r.first.document, r.first.article], ", ") || <span className="missing">{m.decide.noText}</span>}
          <small className="part">{joined([since(r), r.first.source], "; ")}</small>
        </>
      ),
    },
    { key: "state", title: m.decide.verdict, text: (r) => r.state, cell: (r) => <RuleSign state={r.state} /> },
    { key: "against", title: m.decide.against, cell: (r) => <Against check={r.check} /> },
  ];
  return (
    <Table
      caption={caption}
      rows={rules}
      columns={columns}
      rowKey={(r) => r.key}
      className="cards"
      file={`legal-rules-${view.territory}`}
    />
  );
}

function Against({ check }: { readonly check: WireLimitCheck }) {
  const names = useNames();
  const { left, right, needed, period } = check;
  const lacks = limitLacks(needed, names.short, names.language);
  const sides = left?.kind === "finding" || right?.kind === "finding";
  return (
    <>
      {left?.kind === "finding" && <Num answer={left} />}
      {left?.kind === "finding" && right?.kind === "finding" && " / "}
      {right?.kind === "finding" && <Num answer={right} />}
      {period !== undefined && sides && <small className="part">{names.periodShort(period)}</small>}
      {lacks !== "" && <small className="part missing">{lacks}</small>}
    </>
  );
}
