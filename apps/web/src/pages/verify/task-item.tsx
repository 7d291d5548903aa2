import type { WireTaskLine } from "@hoatieu/contract";
import { daysWord, directiveSign, formatDay } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { Sign } from "../../parts/sign.tsx";
import { PageLink } from "../../view/page-link.tsx";
import { useLanguage } from "../../view/use-view.tsx";

/** One task of a list: what, who, due when, its state on the day, and the last that was said of it. */
export function TaskItem({ item, depth = 0 }: { readonly item: WireTaskLine; readonly depth?: number }) {
  const m = useMessages();
  const language = useLanguage();
  const { standing } = item;
  const days = daysWord(standing.state, standing.days, language);
  const facts = [
    item.document,
    [item.owner, ...item.coOwners].join("; "),
    `${m.follow.assigned} ${formatDay(item.assigned, language)}`,
  ].filter((fact) => fact !== "");
  const title = language === "en" ? item.titleEn || item.title : item.title;
  return (
    <article className="directive" id={item.id} style={{ "--depth": Math.min(depth, 4) } as React.CSSProperties}>
      <div className="directive-main">
        <h3>
          <PageLink page={{ name: "chain", task: item.id }} className="plain">
            {title}
          </PageLink>
        </h3>
        <p className="small soft">{facts.join(" · ")}</p>
        {depth === 0 && item.parentTitle !== undefined && (
          <p className="small soft">
            {m.follow.parent}: {item.parentTitle}
          </p>
        )}
        <p className="small outcome">
          {!standing.evidence && <span className="missing">{m.follow.noEvidence}</span>}
          {!standing.evidence && item.said !== "" && ". "}
          {item.said}
          {item.said !== "" && item.saidOn !== undefined && ` (${formatDay(item.saidOn, language)})`}
          {item.source !== undefined && /^https?:/.test(item.source) && (
            <>
              {" "}
              <a href={item.source} target="_blank" rel="noreferrer" aria-label={`${m.follow.source}: ${title}`}>
                {m.follow.source}
              </a>
            </>
          )}
        </p>
      </div>
      <div className="directive-state">
        <Sign of="directive" code={standing.state} />
        {days !== "" && days !== directiveSign(standing.state)[language] && <p className="small">{days}</p>}
        <p className="small soft">
          {item.due === "none" ? m.follow.noDeadline : `${m.follow.deadline} ${formatDay(item.due, language)}`}
        </p>
        {item.extensions > 0 && (
          <p className="small soft">
            {m.tasks.verify.extended(
              item.extensions,
              item.firstDue === "none" ? m.follow.noDeadline : formatDay(item.firstDue, language),
            )}
          </p>
        )}
        {standing.awaiting && <p className="small">{m.tasks.verify.awaiting}</p>}
        {standing.call !== undefined && <p className="small">{m.tasks.verify[standing.call]}</p>}
      </div>
    </article>
  );
}
