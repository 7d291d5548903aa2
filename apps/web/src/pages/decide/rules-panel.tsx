import type { WireBudgetPage, WireLimitCheck } from "@hoatieu/contract";
import { formatDay, formatNumber, limitNeedWord, unitName } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { RuleSign } from "./rule-sign.tsx";

interface RulesPanelProps {
  readonly view: View;
  readonly page: WireBudgetPage;
}

const keyOf = ({ limit }: WireLimitCheck) => `${limit.code}|${limit.field}`;

/** Legal rules held against the figures: kept, broken, or what is missing to say; texts that nobody read are listed apart. */
export function RulesPanel({ view, page }: RulesPanelProps) {
  const m = useMessages();
  const read = page.checks.filter((c) => c.state !== "not-read");
  const unread = page.checks.filter((c) => c.state === "not-read");
  if (page.checks.length === 0) return null;
  return (
    <Panel title={m.decide.rules} id="rules">
      {read.length > 0 && <Rules view={view} checks={read} caption={m.decide.rules} />}
      {unread.length > 0 && (
        <>
          <h3>{m.decide.unread(unread.length)}</h3>
          <p className="note">{m.decide.unreadNote}</p>
          <Rules view={view} checks={unread} caption={m.decide.unread(unread.length)} />
        </>
      )}
    </Panel>
  );
}

interface RulesProps {
  readonly view: View;
  readonly checks: readonly WireLimitCheck[];
  readonly caption: string;
}

function Rules({ view, checks, caption }: RulesProps) {
  const m = useMessages();
  const { lang } = view;
  const level = ({ limit }: WireLimitCheck) => {
    if (limit.value === "") return undefined;
    if (limit.kind === "deadline") {
      const [month, day] = limit.value.split("-");
      return m.decide.lastDay(`${day}/${month}`);
    }
    return m.decide.level(`${formatNumber(Number(limit.value), 0, lang)} ${unitName(limit.unit, lang)}`);
  };
  const since = ({ limit }: WireLimitCheck) =>
    limit.validFrom !== undefined
      ? m.decide.from(formatDay(limit.validFrom, lang))
      : limit.document === ""
        ? undefined
        : m.decide.fromUnread;
  const columns: readonly Column<WireLimitCheck>[] = [
    {
      key: "rule",
      title: m.decide.rule,
      head: true,
      text: (c) => c.limit.name[lang],
      cell: (c) => (
        <>
          {c.limit.name[lang]}
          <small className="part">{[level(c), c.limit.checked[lang]].filter((t) => t !== undefined).join("; ")}</small>
        </>
      ),
    },
    {
      key: "text",
      title: m.decide.text,
      text: (c) => c.limit.document,
      cell: (c) => (
        <>
          {[c.limit.document, c.limit.article].filter((t) => t !== "").join(", ") || (
            <span className="missing">{m.decide.noText}</span>
          )}
          <small className="part">
            {[since(c), c.limit.source].filter((t) => t !== undefined && t !== "").join("; ")}
          </small>
        </>
      ),
    },
    { key: "state", title: m.decide.verdict, text: (c) => c.state, cell: (c) => <RuleSign state={c.state} /> },
    { key: "against", title: m.decide.against, cell: (c) => <Against check={c} /> },
  ];
  return (
    <Table
      caption={caption}
      rows={checks}
      columns={columns}
      rowKey={keyOf}
      className="cards"
      file={`legal-rules-${view.territory}`}
    />
  );
}

function Against({ check }: { readonly check: WireLimitCheck }) {
  const m = useMessages();
  const names = useNames();
  const { left, right, needed, period } = check;
  const missing = needed.map((code) => limitNeedWord(code, names.language) ?? names.short(code));
  return (
    <>
      {left?.kind === "finding" && (
        <>
          <Num answer={left} /> {right?.kind === "finding" && "/ "}
        </>
      )}
      {right?.kind === "finding" && <Num answer={right} />}
      {period !== undefined && (left?.kind === "finding" || right?.kind === "finding") && (
        <small className="part">{names.periodShort(period)}</small>
      )}
      {missing.length > 0 && <small className="part missing">{m.decide.missing(missing.join("; "))}</small>}
    </>
  );
}
