import { formatDay } from "@hoatieu/language";
import { useMessages } from "../messages/index.ts";
import { useSetSearch, type View } from "../view/use-view.tsx";

/** Says that the reader looks at the past, and leads back. */
export function PastBand({ view }: { readonly view: View }) {
  const m = useMessages();
  const setSearch = useSetSearch();
  if (!view.past) return null;
  return (
    <output className="past">
      {m.past(formatDay(view.day, view.lang))}{" "}
      <button type="button" onClick={() => setSearch({ asof: undefined })}>
        {m.control.toToday}
      </button>
    </output>
  );
}
