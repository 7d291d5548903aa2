import { PageLink } from "../../view/page-link.tsx";
import { useProjectMessages } from "./messages.ts";

/** The two pages of the step: the budget, and the projects. */
export function DecideTabs({ current }: { readonly current: "budget" | "projects" }) {
  const { tabs, title } = useProjectMessages();
  return (
    <nav className="tabs" aria-label={title}>
      <PageLink page={{ name: "decide" }} current={current === "budget"}>
        {tabs.budget}
      </PageLink>
      <PageLink page={{ name: "projects" }} current={current === "projects"}>
        {tabs.projects}
      </PageLink>
    </nav>
  );
}
