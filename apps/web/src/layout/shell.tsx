import { parsePeriod } from "@hoatieu/core";
import { formatDay, formatPeriod } from "@hoatieu/language";
import { useIsFetching, useQuery } from "@tanstack/react-query";
import { Outlet, useLocation, useParams } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import { datesQuery, frameQuery } from "../api/queries.ts";
import { useMessages } from "../messages/index.ts";
import { useNames } from "../parts/names.ts";
import { ErrorBox, Loading } from "../parts/states.tsx";
import { pageAt } from "../view/address.ts";
import { useLanguage, useSearchView, useView, type View } from "../view/use-view.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { Palette } from "./palette.tsx";
import { PastBand } from "./past-band.tsx";
import { PedigreeContext, type PedigreeRequest } from "./pedigree-context.ts";
import { PedigreeDrawer } from "./pedigree-drawer.tsx";
import { BottomBar, Rail } from "./rail.tsx";
import { stepOf } from "./steps.ts";
import { TopBar } from "./top-bar.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

/** The frame of every page: steps, the three controls, the band of the past, the drawer and the dialogs. */
export function Shell() {
  const m = useMessages();
  const view = useView();
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  const [asked, setAsked] = useState<PedigreeRequest>();
  const open = useCallback((request: PedigreeRequest) => setAsked(request), []);
  const busy = useIsFetching() > 0;
  useShortcuts(view, { search: () => setSearching(true), help: () => setHelping(true) });
  useTitle(view);
  const pathname = useLocation({ select: (location) => location.pathname });
  const [askedOn, setAskedOn] = useState(pathname);
  if (askedOn !== pathname) {
    // Another page closes the drawer: state that follows from the address is set while rendering.
    setAskedOn(pathname);
    setAsked(undefined);
  }
  return (
    <PedigreeContext value={open}>
      <a className="skip" href="#main">
        {m.skip}
      </a>
      <div className="app">
        <Rail />
        <div className="side">
          <TopBar view={view} busy={busy} onSearch={() => setSearching(true)} onHelp={() => setHelping(true)} />
          {view && <PastBand view={view} />}
          <main id="main" tabIndex={-1}>
            {view && <PrintHead view={view} />}
            {view ? <Outlet /> : <Waiting />}
          </main>
        </div>
        <BottomBar />
      </div>
      <Palette open={searching} onClose={() => setSearching(false)} onHelp={() => setHelping(true)} />
      <HelpDialog open={helping} onClose={() => setHelping(false)} />
      {view && <PedigreeDrawer view={view} request={asked} onClose={() => setAsked(undefined)} />}
    </PedigreeContext>
  );
}

/** Until the frame and the territory's dates are there; or why they are not. */
function Waiting() {
  const { territory = "" } = useParams({ strict: false }) as { territory?: string };
  const frame = useQuery(frameQuery);
  const dates = useQuery(datesQuery(territory, useSearchView().asof));
  const failed = frame.isError ? frame : dates.isError ? dates : undefined;
  if (failed) return <ErrorBox error={failed.error} retry={() => void failed.refetch()} />;
  return <Loading />;
}

/** What stands above a printed page in place of the controls. */
function PrintHead({ view }: { readonly view: View }) {
  const m = useMessages();
  const names = useNames();
  return (
    <p className="only-print print-head">
      {m.product} · {names.territory(view.territory)} · {names.period(view.period)} · {m.control.asof}{" "}
      {formatDay(view.day, view.lang)}
    </p>
  );
}

function useTitle(view: View | undefined): void {
  const m = useMessages();
  const names = useNames();
  const language = useLanguage();
  const page = pageAt(useLocation({ select: (location) => location.pathname }));
  useEffect(() => {
    document.documentElement.lang = language;
    const subject = page.name === "indicator" ? names.indicator(page.code) : m.nav[stepOf(page)];
    const period = view ? parsePeriod(view.period) : undefined;
    const parts = [subject, view && names.territory(view.territory), period && formatPeriod(period, language)];
    document.title = `${parts.filter((part) => part !== undefined).join(" · ")} – ${m.product}`;
  });
}
