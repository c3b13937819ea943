/** One file at a time, for pages whose script shows the progress. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { isComplete, replyToUpload } from "~/features/evidence/reply-to-upload.server";
import { requirePermission } from "~/features/identity/session.server";
import { notFound } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "evidence:attach");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();

  const outcome = await replyToUpload(person, found, request);
  if (isComplete(outcome)) return Response.json({ ok: true });
  const { refused, reply } = outcome;
  const sentences = [reply?.formError, ...Object.values(reply?.errors ?? {})];
  const why = [...refused.map((file) => file.why), ...sentences].filter(Boolean).join(" ");
  return Response.json({ ok: false, why }, { status: 422 });
}
