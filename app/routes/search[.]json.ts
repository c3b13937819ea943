/** What the command palette finds while somebody types. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { search } from "~/features/search/search.server";
import { textsFor } from "~/platform/i18n/texts.server";
import type { PaletteItem } from "~/ui/overlay/palette-item";

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const t = textsFor(person.language, person.timeZone);
  const found = await search(person, new URL(request.url).searchParams.get("q") ?? "", t);
  const items = found.map(
    ({ id, kind, label, detail, href }): PaletteItem => ({
      id,
      label,
      detail,
      href,
      group: t(`search.kinds.${kind}`),
    }),
  );
  return Response.json({ items }, { headers: { "cache-control": "no-store" } });
}
