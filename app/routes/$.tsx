/** Every address that nothing else answers. */
import { notFound } from "~/platform/http/http.server";
import { FailurePage } from "~/ui/page/failure-page";

export function loader() {
  throw notFound();
}

export default function NowhereRoute() {
  return null;
}

export function ErrorBoundary() {
  return (
    <main className="p-4">
      <FailurePage />
    </main>
  );
}
