/** Lets a clock run again with what was left of it. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { clockOfAddress } from "~/features/cases/clocks/clock-of-address.server";
import { resumeCaseClock } from "~/features/cases/clocks/run-clocks.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "clock:edit");
  const t = textsFor(person.language, person.timeZone);
  const found = await clockOfAddress(person, params);
  if (!found) throw notFound();

  const { address } = found;
  const verdict = await resumeCaseClock(person, found.caseId, found.clock.id);
  if (!verdict.ok) {
    const { key, params: told } = verdict.refusal;
    return redirectSaying(address, t(key, told), { tone: "critical" });
  }
  const dueAt = verdict.value;
  return redirectSaying(
    address,
    dueAt ? t("clocks.one.resumed", { dueAt }) : t("clocks.one.resumedOpen"),
  );
}
