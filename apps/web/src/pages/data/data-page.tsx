import { useParams } from "@tanstack/react-router";
import { useMessages } from "../../messages/index.ts";
import { DATA_TABS, type DataTab } from "../../view/address.ts";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { CatalogueTab } from "./catalogue-tab.tsx";
import { ChecksTab } from "./checks-tab.tsx";
import { ImportTab } from "./import-tab.tsx";
import { LogTab } from "./log-tab.tsx";
import { SourcesTab } from "./sources-tab.tsx";

const TABS: Readonly<Record<DataTab, (props: { readonly view: View }) => React.ReactNode>> = {
  import: ImportTab,
  catalogue: CatalogueTab,
  sources: SourcesTab,
  checks: ChecksTab,
  log: LogTab,
};

/** Where figures come in, and what is known about them. */
export const DataPage = withView(({ view }) => {
  const m = useMessages();
  const params = useParams({ strict: false }) as { tab?: string };
  const current = DATA_TABS.find((tab) => tab === params.tab) ?? "import";
  const Tab = TABS[current];
  return (
    <>
      <h1 className="verdict">{m.data.title}</h1>
      <nav className="tabs" aria-label={m.data.title}>
        {DATA_TABS.map((tab) => (
          <PageLink key={tab} page={{ name: "data", tab }} current={tab === current}>
            {m.data.tabs[tab]}
          </PageLink>
        ))}
      </nav>
      <Tab view={view} />
    </>
  );
});
