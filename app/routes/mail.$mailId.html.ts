/** A mail as its sender designed it, made harmless, for a frame that may do nothing. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { mailAsDesigned } from "~/features/mailroom/showing/show-mail.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  return mailAsDesigned(person, params.mailId);
}
