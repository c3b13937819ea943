/** The error page for whatever a route threw; the reference comes with the failure itself. */
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ErrorPage } from "./error-page";

export function FailurePage() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />;
  const { status, data } = error as { status: number; data?: { reference?: string } };
  return <ErrorPage status={status} reference={data?.reference} />;
}
