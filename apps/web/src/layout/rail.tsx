import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { frameQuery } from "../api/queries.ts";
import { useMessages } from "../messages/index.ts";
import { pageAt } from "../view/address.ts";
import { PageLink } from "../view/page-link.tsx";
import { STEPS, stepOf, stepWord } from "./steps.ts";

/** The mark: flag H of the international code of signals, white and red. */
export function Flag() {
  return (
    <svg className="flag" viewBox="0 0 24 18" width="24" height="18" aria-hidden="true">
      <rect x="0.5" y="0.5" width="23" height="17" fill="#ffffff" stroke="var(--edge)" />
      <rect x="12" y="1" width="11" height="16" fill="var(--flag-red)" />
    </svg>
  );
}

const AFTER_RULE = new Set(["bridge", "verify"]);

/** The steps, left on a wide screen. */
export function Rail() {
  const m = useMessages();
  const step = stepOf(pageAt(useLocation({ select: (location) => location.pathname })));
  const frame = useQuery(frameQuery).data;
  return (
    <nav className="rail" aria-label={m.nav.label}>
      <PageLink page={{ name: "bridge" }} className="brand">
        <Flag />
        {m.product}
      </PageLink>
      <ul>
        {STEPS.map((item) => (
          <li key={item.name} className={AFTER_RULE.has(item.name) ? "ruled" : undefined}>
            <PageLink page={item.page} current={item.name === step}>
              {stepWord(item, m)}
            </PageLink>
          </li>
        ))}
      </ul>
      {frame?.singleUser && <p className="rail-foot">{m.singleUser}</p>}
    </nav>
  );
}

/** The bar slides on a small phone: the step one is on is brought into it. */
function showCurrent(bar: HTMLElement | null): void {
  const current = bar?.querySelector<HTMLElement>("[aria-current]");
  if (bar && current) bar.scrollLeft = current.offsetLeft - (bar.clientWidth - current.offsetWidth) / 2;
}

/** The same steps at the thumb, on a phone. */
export function BottomBar() {
  const m = useMessages();
  const step = stepOf(pageAt(useLocation({ select: (location) => location.pathname })));
  return (
    <nav className="bottom-bar" aria-label={m.nav.label} key={step} ref={showCurrent}>
      {STEPS.map((item) => (
        <PageLink key={item.name} page={item.page} current={item.name === step}>
          {m.nav.short[item.name]}
        </PageLink>
      ))}
    </nav>
  );
}
