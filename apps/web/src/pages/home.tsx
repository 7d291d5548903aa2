import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { frameQuery } from "../api/queries.ts";
import { Await, Loading } from "../parts/states.tsx";
import { pathOf } from "../view/address.ts";

/** The address without a territory opens the installation's own. */
export function Home() {
  const frame = useQuery(frameQuery);
  const navigate = useNavigate();
  const home = frame.data?.home;
  // Once, and not by rendering: each step of a navigation renders this page anew, which would begin another.
  useEffect(() => {
    if (home === undefined) return;
    const search = (previous: unknown) => previous as never;
    void navigate({ to: pathOf(home, { name: "bridge" }), search, replace: true });
  }, [home, navigate]);
  return <Await query={frame}>{() => <Loading />}</Await>;
}
