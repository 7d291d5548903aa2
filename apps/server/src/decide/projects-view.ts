import { projectsLede, projectsSentence } from "@hoatieu/brief";
import type { Day, Language } from "@hoatieu/core";
import { projectList } from "@hoatieu/decide";
import type { Provider } from "../provider.ts";
import { snapshotAt } from "../views/ask.ts";
import { wire } from "../wire.ts";

/** The projects of a territory as known on a day, with the verdict in words. */
export async function projectsView(provider: Provider, territory: string, day: Day, language: Language) {
  const list = projectList(await snapshotAt(provider, territory, day));
  return wire({ verdict: projectsSentence(list, language), lede: projectsLede(list, language), ...list });
}
