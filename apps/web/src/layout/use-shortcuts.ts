import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { carried, pathOf } from "../view/address.ts";
import { useSearchView, type View } from "../view/use-view.tsx";
import { useReleases, useSetDay } from "./asof-control.tsx";
import { stepFrom } from "./date-track.ts";
import { STEPS } from "./steps.ts";

interface Actions {
  readonly search: () => void;
  readonly help: () => void;
}

const WAIT = 1200;

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** Keys that work on every page: ⌘K and / search, ? helps, g and a letter go to a page, [ and ] move the date. */
export function useShortcuts(view: View | undefined, actions: Actions): void {
  const navigate = useNavigate();
  const search = useSearchView();
  const setDay = useSetDay(view);
  const releases = useReleases(view?.territory ?? "");
  const went = useRef(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        actions.search();
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || typing(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      const step = STEPS.find((s) => s.key === event.key);
      if (step && event.timeStamp - went.current < WAIT && view) {
        went.current = 0;
        void navigate({ to: pathOf(view.territory, step.page), search: carried(search) as never });
        return;
      }
      went.current = event.key === "g" ? event.timeStamp : 0;
      if (event.key === "/") {
        event.preventDefault();
        actions.search();
      } else if (event.key === "?") actions.help();
      else if (view && (event.key === "[" || event.key === "]"))
        setDay(stepFrom(view.day, event.key === "[" ? -1 : 1, releases, view.today));
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
