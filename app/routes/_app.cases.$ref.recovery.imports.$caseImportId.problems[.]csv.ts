/** Every row of an import that stayed out, with the reason, as a file. */
import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { problemFile } from "~/features/imports/problem-file.server";
import { importOfCase } from "~/features/intake/import-of-case.server";
import { streamed } from "~/platform/http/streamed.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const [, found] = await importOfCase(person, params);
  const rows = Readable.from(problemFile(found, textsFor(person.language)));
  return new Response(streamed(rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="rows-that-stayed-out.csv"',
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
