/** The composer is part of the page as it is sent; what makes it check and keep drafts comes after the page. */
import { type ComponentProps, lazy, Suspense } from "react";

const Composer = lazy(() => import("./composer"));

export function ComposerAfterPage(props: ComponentProps<typeof Composer>) {
  return (
    <Suspense>
      <Composer {...props} />
    </Suspense>
  );
}
