/** Grants or ledger of a case for finance, as a file that is read while it is made. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { csvExport } from "~/features/recovery/compensation/export/export-file.server";
import {
  exportWanted,
  recordExport,
} from "~/features/recovery/compensation/export/export-rows.server";
import { notFound } from "~/platform/http/http.server";
import { streamed } from "~/platform/http/streamed.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "compensation:export");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const what = exportWanted(new URL(request.url).searchParams.get("what"));
  await recordExport(person, found.id, what, "csv");
  const file = csvExport(what, found.id, textsFor(person.language));
  return new Response(streamed(file), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${found.reference}-${what}.csv"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
