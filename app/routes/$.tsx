/** Every address that nothing else answers. */
import { notFound } from "~/platform/http/http.server";
import { BareFrame } from "~/ui/frame/bare-frame";
import { FailurePage } from "~/ui/page/failure-page";
import { titleOfFailure } from "~/ui/page/failure-title";

export function loader() {
  throw notFound();
}

export default function NowhereRoute() {
  return null;
}

export const meta = titleOfFailure;

export function ErrorBoundary() {
  return (
    <BareFrame>
      <FailurePage />
    </BareFrame>
  );
}
