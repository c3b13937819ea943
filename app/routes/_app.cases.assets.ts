/** The assets of a business, for choosing what a case is about. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { assetOptions } from "~/features/cases/facts/case-form-choices.server";
import { requirePermission } from "~/features/identity/session.server";
import { isId } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:read");
  const business = new URL(request.url).searchParams.get("business") ?? "";
  const t = textsFor(person.language);
  return Response.json({ assets: await assetOptions(person, isId(business) ? business : null, t) });
}
