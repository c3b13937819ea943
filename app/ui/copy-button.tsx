/** Copies a text and says so. It needs a script anyway, so it comes after the page. */
import { lazy, Suspense } from "react";
import type { CopyProps } from "./copy-action";

const CopyAction = lazy(() => import("./copy-action"));

export function CopyButton(props: CopyProps) {
  return (
    <Suspense>
      <CopyAction {...props} />
    </Suspense>
  );
}
