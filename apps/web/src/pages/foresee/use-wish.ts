import { useEffect, useRef, useState } from "react";
import { useSearchView, useSetSearch } from "../../view/use-view.tsx";
import { BLANK, searchOf, type Wish, wishFrom } from "./wish.ts";
import { edited, settled, started, undone } from "./wish-history.ts";

/** The reader's wish, its undo, and its place in the address. */
export interface WishStore {
  readonly wish: Wish;
  readonly canUndo: boolean;
  /** Counts what changed a cell from outside it: text typed there before no longer stands. */
  readonly epoch: number;
  /** @param touched names the place typed in; edits of one place in a row are undone as one */
  readonly edit: (change: (wish: Wish) => Wish, touched?: string) => void;
  readonly settle: () => void;
  readonly undo: () => void;
  readonly reset: () => void;
}

/** The address follows when typing rests, in milliseconds. */
const REST = 250;

export function useWish(): WishStore {
  const { target, locks, ceilings } = useSearchView();
  const setSearch = useRef(useSetSearch());
  const address = JSON.stringify({ target, locks, ceilings });
  const known = useRef(address);
  const [history, setHistory] = useState(() => started(wishFrom({ target, locks, ceilings })));
  const [epoch, setEpoch] = useState(0);
  const { now } = history;

  useEffect(() => {
    // Another address than the one written here: a link, or the way back.
    if (address === known.current) return;
    known.current = address;
    setHistory(started(wishFrom(JSON.parse(address))));
    setEpoch((n) => n + 1);
  }, [address]);

  useEffect(() => {
    const timer = setTimeout(() => {
      const text = JSON.stringify(searchOf(now));
      if (text === known.current) return;
      known.current = text;
      setSearch.current(searchOf(now), { replace: true });
    }, REST);
    return () => clearTimeout(timer);
  }, [now]);

  const outside = () => setEpoch((n) => n + 1);
  return {
    wish: now,
    canUndo: history.before.length > 0,
    epoch,
    edit: (change, touched) => {
      setHistory((h) => edited(h, change(h.now), touched));
      if (touched === undefined) outside();
    },
    settle: () => setHistory(settled),
    undo: () => {
      setHistory(undone);
      outside();
    },
    reset: () => {
      setHistory((h) => (h.now === BLANK ? h : edited(h, BLANK, undefined)));
      outside();
    },
  };
}
