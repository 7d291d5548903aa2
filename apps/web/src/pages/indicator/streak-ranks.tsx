import type { WireRank, WireStreak } from "@hoatieu/contract";
import { formatNumber } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Missing, Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { RankWords } from "../../parts/rank-words.tsx";

/** "n-th year above x %": what is verified year by year, what is printed, what is missing. */
export function StreakPanel({ streak }: { readonly streak: WireStreak }) {
  const m = useMessages();
  const names = useNames();
  const threshold = formatNumber(streak.threshold, 0, names.language);
  return (
    <Panel title={m.indicator.streak}>
      <p>
        <b>{m.indicator.streakLine(streak.verified, threshold)}</b>
        {streak.claimed && (
          <>
            {"; "}
            <Phrase text={m.indicator.claimed} slots={{ years: <Num answer={streak.claimed} /> }} />
          </>
        )}
      </p>
      <ul>
        {streak.years.map((y) => (
          <li key={y.year} className="line small">
            <span>{y.year}</span>
            <Num answer={y.growth} />
          </li>
        ))}
        {streak.endedBy && (
          <li className="line small">
            <span>≤ {threshold} %</span>
            <Num answer={streak.endedBy} />
          </li>
        )}
        {streak.gaps.map((gap) => (
          <li key={gap.year} className="line small">
            <span>
              {gap.year} <span className="soft">{m.indicator.streakGap}</span>
            </span>
            <span>
              {gap.figure && <Num answer={gap.figure} />}{" "}
              <Missing reason={gap.reason.reason} needed={gap.reason.needed} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Ranks as printed, each with the number it was ranked among and its period. */
export function RanksPanel({ ranks }: { readonly ranks: readonly WireRank[] }) {
  const m = useMessages();
  const names = useNames();
  if (ranks.length === 0) return null;
  return (
    <Panel title={m.indicator.ranks}>
      <ul>
        {ranks.map((rank) => (
          <li key={rank.selected.figure.id} className="line small">
            <span>{names.periodShort(rank.selected.figure.period)}</span>
            <span>
              <RankWords rank={rank} />
            </span>
          </li>
        ))}
      </ul>
      {ranks.some((rank) => rank.ofSource === "territories") && <p className="note">* {m.indicator.fromTerritories}</p>}
    </Panel>
  );
}
