import { useMessages } from "../messages/index.ts";
import type { View } from "../view/use-view.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { AsofControl } from "./asof-control.tsx";
import { LanguageSwitch, Options } from "./options.tsx";
import { PeriodPicker } from "./period-picker.tsx";
import { Flag } from "./rail.tsx";
import { TerritoryPicker } from "./territory-picker.tsx";

interface TopBarProps {
  readonly view: View | undefined;
  readonly busy: boolean;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

/** The three controls, always on top: territory, period, as known on. */
export function TopBar({ view, busy, onSearch, onHelp }: TopBarProps) {
  const m = useMessages();
  return (
    <header className="top">
      <span className="phone-flag">
        <Flag />
      </span>
      <TerritoryPicker />
      {view ? <PeriodPicker view={view} /> : <span className="control period" />}
      {view ? <AsofControl view={view} /> : <span className="control asof" />}
      <button
        type="button"
        className="control search-button"
        onClick={onSearch}
        aria-label={m.search.title}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <small>{m.control.search}</small>
        <span className="search-icon">
          <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
            <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
            <path d="m13 13 4.5 4.5" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
          <kbd>⌘K</kbd>
        </span>
      </button>
      <LanguageSwitch />
      <Options onHelp={onHelp} />
      <AccountMenu />
      <span className={busy ? "progress on" : "progress"} aria-hidden="true" />
    </header>
  );
}
