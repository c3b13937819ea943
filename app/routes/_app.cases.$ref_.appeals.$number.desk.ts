/** What the editor judges texts with as they are typed; loaded once the page of a section stands. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { writingDesk } from "~/features/appeals/claims/desk.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { messageStatements } from "~/features/correspondence/watch/message-statements.server";
import { requirePermission } from "~/features/identity/session.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const inMessages = await messageStatements(person, appeal);
  return Response.json(await writingDesk(appeal, person.language, inMessages));
}
