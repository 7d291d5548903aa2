import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { frameQuery } from "../api/queries.ts";
import { Await } from "../parts/states.tsx";
import { pathOf } from "../view/address.ts";
import { useSearchView } from "../view/use-view.tsx";

/** The address without a territory opens the installation's own. */
export function Home() {
  const search = useSearchView();
  const frame = useQuery(frameQuery);
  return (
    <Await query={frame}>
      {(data) => <Navigate to={pathOf(data.home, { name: "bridge" })} search={search as never} replace />}
    </Await>
  );
}
