import type { WireRank } from "@hoatieu/contract";
import { formatNumber, unitName } from "@hoatieu/language";
import { useMessages } from "../messages/index.ts";
import { useLanguage } from "../view/use-view.tsx";
import { Num } from "./number.tsx";
import { Phrase } from "./phrase.tsx";

/** "5 trong 63": a rank never stands without the number it was ranked among. */
export function RankWords({ rank }: { readonly rank: WireRank }) {
  const m = useMessages();
  const language = useLanguage();
  const place = <Num answer={rank.answer} text={formatNumber(rank.answer.value, 0, language)} />;
  if (rank.of === undefined)
    return (
      <>
        {place} <span className="soft">{unitName(rank.answer.unit, language)}</span>
      </>
    );
  return (
    <>
      {place}{" "}
      <span className="soft" title={rank.ofSource === "territories" ? m.indicator.fromTerritories : undefined}>
        <Phrase text={m.indicator.rankOf} slots={{ of: `${rank.of}${rank.ofSource === "territories" ? "*" : ""}` }} />
      </span>
    </>
  );
}
