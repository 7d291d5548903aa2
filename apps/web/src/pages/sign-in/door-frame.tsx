import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { AccountMenu } from "../../layout/account-menu.tsx";
import { LanguageSwitch } from "../../layout/options.tsx";
import { Flag } from "../../layout/rail.tsx";
import { useMessages } from "../../messages/index.ts";
import { useLanguage } from "../../view/use-view.tsx";

interface DoorFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Wide for lists, narrow for the door itself. */
  readonly wide?: boolean;
}

/** A page outside the steps: the door, one's account, people. */
export function DoorFrame({ title, children, wide }: DoorFrameProps) {
  const m = useMessages();
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${title} – ${m.product}`;
  });
  return (
    <div className={wide ? "door wide" : "door"}>
      <header className="door-head">
        <Link to="/" className="brand">
          <Flag />
          {m.product}
        </Link>
        <LanguageSwitch />
        {wide && <AccountMenu />}
      </header>
      <main id="main" tabIndex={-1}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
