import type { WirePillar } from "@hoatieu/contract";
import { parsePeriod } from "@hoatieu/core";
import { pillarWord } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { PageLink } from "../../view/page-link.tsx";

/** How many members of a pillar stand on the overview; the rest are on the scorecard. */
const SHOWN = 3;

type Member = WirePillar["members"][number];

/** Members that say most first: with growth, the newest period, headline indicators before branches. */
function telling(members: readonly Member[]): readonly Member[] {
  const end = (m: Member) => parsePeriod(m.result?.covered ?? "")?.end ?? 0;
  const depth = (m: Member) => m.indicator.split(".").length;
  return members
    .filter((m) => m.result !== undefined || m.growth.kind === "finding")
    .sort(
      (a, b) =>
        Number(b.growth.kind === "finding") - Number(a.growth.kind === "finding") ||
        end(b) - end(a) ||
        depth(a) - depth(b) ||
        b.weight - a.weight ||
        (a.indicator < b.indicator ? -1 : 1),
    )
    .slice(0, SHOWN);
}

export function PillarsPanel({ pillars }: { readonly pillars: readonly WirePillar[] }) {
  const m = useMessages();
  const names = useNames();
  return (
    <Panel title={m.bridge.pillars} note={m.bridge.pillarsNote}>
      {pillars.map((pillar) => (
        <div key={pillar.code} className="pillar">
          <h3>
            {pillarWord(pillar.code, names.language)}
            {pillar.growth.kind === "finding" && <Num answer={pillar.growth} change />}
          </h3>
          <ul>
            {telling(pillar.members).map((member) => (
              <li key={member.indicator} className="line">
                <PageLink page={{ name: "indicator", code: member.indicator }} className="plain">
                  {names.short(member.indicator)}
                  {member.result && <small> {names.periodShort(member.result.covered)}</small>}
                </PageLink>
                <span className="nowrap">
                  {member.growth.kind === "finding" ? (
                    <Num answer={member.growth} change={member.growth.unit === "%"} />
                  ) : (
                    member.result && <Num answer={member.result.answer} />
                  )}
                </span>
              </li>
            ))}
          </ul>
          {telling(pillar.members).length === 0 && <p className="missing">{m.bridge.noPillar}</p>}
        </div>
      ))}
    </Panel>
  );
}
