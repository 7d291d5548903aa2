import type { WireDirective, WireFollowed } from "@hoatieu/contract";
import { daysWord, directiveSign, formatDay } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { Sign } from "../../parts/sign.tsx";
import { useLanguage } from "../../view/use-view.tsx";

interface DirectiveItemProps {
  readonly item: WireFollowed;
  readonly depth: number;
  readonly parent: WireDirective | undefined;
}

/** One task: what, who, due when, its state on the day, and what is on record of its end. */
export function DirectiveItem({ item, depth, parent }: DirectiveItemProps) {
  const m = useMessages();
  const language = useLanguage();
  const d = item.directive;
  const days = daysWord(item.state, item.days, language);
  const facts = [
    d.number,
    d.responsibleBody || d.issuingBody,
    d.issued && `${m.follow.issued} ${formatDay(d.issued, language)}`,
    d.assigned && d.assigned !== d.issued && `${m.follow.assigned} ${formatDay(d.assigned, language)}`,
  ].filter((fact) => fact !== undefined && fact !== "");
  return (
    <li className="directive" id={d.id} style={{ "--depth": Math.min(depth, 4) } as React.CSSProperties}>
      <div className="directive-main">
        <h3>{d.title[language] || d.title.vi}</h3>
        <p className="small soft">{facts.join(" · ")}</p>
        {parent && (
          <p className="small soft">
            {m.follow.parent}: {parent.title[language] || parent.title.vi}
          </p>
        )}
        <p className="small outcome">
          {!item.evidence && <span className="missing">{m.follow.noEvidence}</span>}
          {!item.evidence && d.outcome !== "" && ". "}
          {d.outcome}
          {d.outcomeDate !== undefined && ` (${formatDay(d.outcomeDate, language)})`}
          {/^https?:/.test(d.sourceUrl) && (
            <>
              {" "}
              <a
                href={d.sourceUrl}
                target="_blank"
                rel="noreferrer"
                aria-label={`${m.follow.source}: ${d.title[language]}`}
              >
                {m.follow.source}
              </a>
            </>
          )}
        </p>
      </div>
      <div className="directive-state">
        <Sign of="directive" code={item.state} />
        {days !== "" && days !== directiveSign(item.state)[language] && <p className="small">{days}</p>}
        <p className="small soft">
          {d.deadline === undefined ? m.follow.noDeadline : `${m.follow.deadline} ${formatDay(d.deadline, language)}`}
        </p>
      </div>
    </li>
  );
}
