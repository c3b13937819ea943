/** The figures of recovery as a file for spreadsheets. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { figuresFile } from "~/features/recovery/progress/figures-file.server";
import { recoveryDoor } from "~/features/recovery/recovery-door.server";
import { streamed } from "~/platform/http/streamed.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const { of } = await recoveryDoor(person, params);
  const file = await figuresFile(person, of, "xlsx");
  return new Response(streamed(file), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${of.reference}-recovery.xlsx"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
