/** The figures of recovery as a file for programs. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { figuresFile } from "~/features/recovery/progress/figures-file.server";
import { recoveryDoor } from "~/features/recovery/recovery-door.server";
import { streamed } from "~/platform/http/streamed.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const { of } = await recoveryDoor(person, params);
  const file = await figuresFile(person, of, "csv");
  return new Response(streamed(file), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${of.reference}-recovery.csv"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
