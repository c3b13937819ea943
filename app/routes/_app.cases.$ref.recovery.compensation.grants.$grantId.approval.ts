/** Approves what somebody else proposed. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import {
  decideTicked,
  wordedDecision,
} from "~/features/recovery/compensation/grants/decide-ticked.server";
import { grantDoor } from "~/features/recovery/compensation/grants/grant-door.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "compensation:approve");
  const { grant, of, page } = await grantDoor(person, params);
  const t = textsFor(person.language, person.timeZone);
  const moved = await decideTicked(person, {
    ...of,
    ids: [grant.id],
    move: "approve",
    reason: "",
  });
  const words = wordedDecision(t, "approve", moved);
  return moved.count === 1 ? redirectSaying(page, words) : complain(page, words);
}
