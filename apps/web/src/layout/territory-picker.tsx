import type { WireTerritory } from "@hoatieu/contract";
import { fold } from "@hoatieu/core";
import { formatDay, formatNumber, levelWord } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate, useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { frameQuery } from "../api/queries.ts";
import { type Messages, useMessages } from "../messages/index.ts";
import { type Choice, ChoiceList } from "../parts/choice-list.tsx";
import { Popover } from "../parts/popover.tsx";
import { pageAt, pathOf } from "../view/address.ts";
import { useLanguage, useSearchView } from "../view/use-view.tsx";

const LEVELS = ["province", "country", "region", "district", "commune"] as const;

/** Territories with figures first, provinces before regions and districts, then by the Vietnamese alphabet. */
function inOrder(territories: readonly WireTerritory[]): readonly WireTerritory[] {
  const collator = new Intl.Collator("vi");
  const level = (t: WireTerritory) => LEVELS.indexOf(t.level);
  return [...territories].sort(
    (a, b) =>
      Number(b.figures > 0) - Number(a.figures > 0) || level(a) - level(b) || collator.compare(a.name.vi, b.name.vi),
  );
}

export function lifeOf(t: WireTerritory, m: Messages, language: "vi" | "en"): string {
  if (t.validTo !== undefined) return m.control.until(formatDay(t.validTo, language));
  return t.validFrom !== undefined ? m.control.from(formatDay(t.validFrom, language)) : "";
}

/** "Thành phố Hải Phòng" is read as "Hải Phòng" where room is short. */
const shortName = (name: string) => name.replace(/^(Thành phố|Tỉnh) /, "");

/** Chooses the territory; the page stays, with its period and date. */
export function TerritoryPicker() {
  const m = useMessages();
  const language = useLanguage();
  const { territory = "" } = useParams({ strict: false }) as { territory?: string };
  const frame = useQuery(frameQuery).data;
  const current = frame?.territories.find((t) => t.code === territory);
  return (
    <Popover
      label={m.control.territory}
      className="control territory"
      button={
        <>
          <small>{m.control.territory}</small>
          <span className="value">{shortName(current?.name[language] ?? territory)}</span>
          {current?.validTo !== undefined && <span className="life">{lifeOf(current, m, language)}</span>}
        </>
      }
    >
      {(close) => <TerritoryChoices close={close} territories={frame?.territories ?? []} />}
    </Popover>
  );
}

function TerritoryChoices(props: { readonly close: () => void; readonly territories: readonly WireTerritory[] }) {
  const { close, territories } = props;
  const m = useMessages();
  const language = useLanguage();
  const navigate = useNavigate();
  const pathname = useLocation({ select: (location) => location.pathname });
  const { asof, lang, period } = useSearchView();
  const [query, setQuery] = useState("");
  const ordered = useMemo(() => inOrder(territories), [territories]);
  const wanted = fold(query.trim());
  const choices = ordered
    .filter((t) => fold(`${t.name.vi} ${t.name.en} ${t.code}`).includes(wanted))
    .slice(0, 140)
    .map((t): Choice => {
      const count = t.figures > 0 ? m.control.figures(formatNumber(t.figures, 0, language)) : m.control.noFigures;
      const life = lifeOf(t, m, language);
      const level = t.level === "province" ? "" : levelWord(t.level, language);
      return {
        key: t.code,
        title: t.name[language],
        note: [level, life, count].filter((part) => part !== "").join(" · "),
        run: () => {
          close();
          const search = { period, asof, lang };
          void navigate({ to: pathOf(t.code, pageAt(pathname)), search: search as never });
        },
      };
    });
  return (
    <ChoiceList
      label={m.control.findTerritory}
      placeholder={m.control.findTerritory}
      query={query}
      onQuery={setQuery}
      choices={choices}
      nothing={m.control.noTerritory}
    />
  );
}
