/** A mail byte for byte as it came, to be saved. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { rawMail } from "~/features/mailroom/showing/show-mail.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  return rawMail(person, params.mailId);
}
