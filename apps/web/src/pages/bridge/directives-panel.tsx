import type { WireFollowUp } from "@hoatieu/contract";
import { daysWord, directiveSign } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { Sign } from "../../parts/sign.tsx";
import { PageLink } from "../../view/page-link.tsx";
import { useLanguage } from "../../view/use-view.tsx";

/** How many tasks stand on the overview: those whose deadline lies nearest, past or to come. */
const SHOWN = 6;

export function DirectivesPanel({ followUp }: { readonly followUp: WireFollowUp }) {
  const m = useMessages();
  const language = useLanguage();
  const open = followUp.items
    .filter((item) => item.state === "overdue" || item.state === "in-time")
    .sort((a, b) => (a.days ?? 0) - (b.days ?? 0));
  return (
    <Panel title={m.bridge.directives} note={m.bridge.directivesNote(followUp.counts.overdue ?? 0, followUp.total)}>
      {followUp.total === 0 && <p className="missing">{m.bridge.noDirectives}</p>}
      <ul>
        {open.slice(0, SHOWN).map((item) => (
          <li key={item.directive.id} className="line">
            <PageLink page={{ name: "verify" }} search={{ q: item.directive.id }} className="plain">
              {item.directive.title[language]}
              <small>{item.directive.responsibleBody || item.directive.issuingBody}</small>
            </PageLink>
            <Sign
              of="directive"
              code={item.state}
              words={daysWord(item.state, item.days, language) || directiveSign(item.state)[language]}
            />
          </li>
        ))}
      </ul>
      {followUp.total > 0 && (
        <p className="next">
          <PageLink page={{ name: "verify" }}>{m.bridge.allDirectives} →</PageLink>
        </p>
      )}
    </Panel>
  );
}
