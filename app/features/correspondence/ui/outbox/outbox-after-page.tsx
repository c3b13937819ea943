/** Mail on its way is part of the page as it is sent; what makes it answer comes after the page. */
import { type ComponentProps, lazy, Suspense } from "react";

const OutboxCard = lazy(() => import("./outbox-card"));

export function OutboxAfterPage(props: ComponentProps<typeof OutboxCard>) {
  return (
    <Suspense>
      <OutboxCard {...props} />
    </Suspense>
  );
}
