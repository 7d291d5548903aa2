import type { WireAnswer } from "@hoatieu/contract";
import { createContext, useContext } from "react";

/** What the drawer is asked to show: a value, and the words it stood under. */
export interface PedigreeRequest {
  readonly answer: WireAnswer;
  readonly about: string | undefined;
}

export const PedigreeContext = createContext<(request: PedigreeRequest) => void>(() => undefined);

export const useOpenPedigree = () => useContext(PedigreeContext);
