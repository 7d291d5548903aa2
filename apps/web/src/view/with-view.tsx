import type { ComponentType } from "react";
import { useView, type View } from "./use-view.tsx";

/** A page is drawn inside the frame, which waits until the view is known; this hands the view on without a second wait. */
export function withView(Page: ComponentType<{ readonly view: View }>): ComponentType {
  return function PageWithView() {
    const view = useView();
    return view ? <Page view={view} /> : null;
  };
}
