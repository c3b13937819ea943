/** The summary of recovery for management, in the language that was chosen. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { serveBytes } from "~/features/appeals/dossier/serve-file.server";
import { requirePermission } from "~/features/identity/session.server";
import { makeSummary } from "~/features/recovery/progress/make-summary.server";
import { recoveryDoor } from "~/features/recovery/recovery-door.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const { of } = await recoveryDoor(person, params);
  const asked = new URL(request.url).searchParams.get("language");
  const language = asked === "id" || asked === "en" ? asked : person.language;
  return serveBytes(await makeSummary(person, of, language), {
    mediaType: "application/pdf",
    name: `${of.reference}-recovery-${language}.pdf`,
    isInline: true,
  });
}
