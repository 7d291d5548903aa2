import type { WireAssessment, WireRemainder, WireScorecardRow } from "@hoatieu/contract";
import { formatTarget, reasonWord } from "@hoatieu/language";
import { useMessages } from "../messages/index.ts";
import { useLanguage } from "../view/use-view.tsx";
import { useNames } from "./names.ts";
import { Num } from "./number.tsx";
import { Phrase } from "./phrase.tsx";
import { Sign } from "./sign.tsx";

interface TargetNumProps {
  readonly assessment: WireAssessment;
  readonly about?: string;
  /** Without its unit, beside a result that has the same. */
  readonly bare?: boolean;
  /** As the denominator of an attainment: the value alone, without "at least". */
  readonly held?: boolean;
}

/** The plan's own number, as a button to the documents that state it. */
export function TargetNum({ assessment, about, bare, held }: TargetNumProps) {
  const language = useLanguage();
  const { target } = assessment;
  return (
    <Num
      answer={{
        kind: "finding",
        value: target.low,
        unit: target.unit,
        decimals: target.decimals,
        formula: "printed",
        inputs: target.figures,
        targets: [target.id],
      }}
      text={formatTarget(
        { ...target, unit: bare ? "" : target.unit, comparison: held ? "equal" : target.comparison },
        language,
      )}
      {...(about === undefined ? {} : { about })}
    />
  );
}

/** "cần 18.150,4 tỷ đồng trong tháng 12, 3,70 lần tháng gần nhất". */
export function RemainderWords({
  remainder,
  implied,
}: {
  readonly remainder: WireRemainder;
  readonly implied: boolean;
}) {
  const m = useMessages();
  const names = useNames();
  const ratio = remainder.ratio.kind === "finding" ? remainder.ratio : undefined;
  const text = implied ? m.bridge.implies : ratio ? m.bridge.needsRatio : m.bridge.needs;
  return (
    <Phrase
      text={text}
      slots={{
        amount: <Num answer={remainder.amount} bare />,
        rest: names.periodShort(remainder.rest),
        ratio: ratio && <Num answer={ratio} />,
      }}
    />
  );
}

/** Verdict by shape and word, then in smaller words: the plan, and what it still takes. */
export function AgainstPlan({ row }: { readonly row: WireScorecardRow }) {
  const m = useMessages();
  const language = useLanguage();
  const first = row.assessments[0];
  if (!first)
    return (
      <div className="against">
        <Sign of="verdict" code="cannot-say" />
        <small>{reasonWord(row.reason ?? "no-plan", language)}</small>
      </div>
    );
  const attainment = first.attainment.kind === "finding" ? first.attainment : undefined;
  const unit = row.result.kind === "result" ? row.result.answer.unit : "";
  return (
    <div className="against">
      <Sign of="verdict" code={row.verdict} />
      <small>
        <Phrase
          text={attainment ? m.bridge.attained : m.bridge.planIs}
          slots={{
            issuer: m.bridge.issuers[first.target.issuer],
            target: <TargetNum assessment={first} bare={first.target.unit === unit} held={attainment !== undefined} />,
            attainment: attainment && <Num answer={attainment} />,
          }}
        />
        {first.remainder && (
          <>
            {"; "}
            <RemainderWords remainder={first.remainder} implied={false} />
          </>
        )}
        {row.implied?.flagged && (
          <>
            {"; "}
            <RemainderWords remainder={row.implied} implied />
          </>
        )}
        {row.reason !== undefined && !first.remainder && `; ${reasonWord(row.reason, language)}`}
        {row.assessments.length > 1 && (
          <span className="more"> {m.measure.otherPlans(row.assessments.length - 1)}</span>
        )}
      </small>
    </div>
  );
}
