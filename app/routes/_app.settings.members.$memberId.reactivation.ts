/** Lets a deactivated member sign in again. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { reactivateMember } from "~/features/identity/members/change-member.server";
import { memberById } from "~/features/identity/members/member-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "member:manage");
  const memberId = idParam(params, "memberId");
  const t = textsFor(person.language);
  const verdict = await reactivateMember(person, memberId);
  if (!verdict) throw notFound();

  const { key, params: words } = verdict.ok
    ? { key: "identity.member.reactivated" as const, params: undefined }
    : verdict.refusal;
  const name = (await memberById(memberId))?.name ?? "";
  return redirectSaying(`/settings/members/${memberId}`, t(key, { name, ...words }));
}
