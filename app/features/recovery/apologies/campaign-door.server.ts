/** The case and the campaign that an address names; else a 404. */
import { isOpen } from "~/features/cases/case-phase";
import { caseByReference } from "~/features/cases/case-queries.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { idParam, notFound } from "~/platform/http/http.server";
import { requireCampaign } from "./campaign/campaign-view.server";
import { campaignsPath } from "./campaign-path";

type Params = Record<string, string | undefined>;

export async function caseWithCampaigns(person: Person, params: Params) {
  const of = await caseByReference(person, params.ref);
  if (!of) throw notFound();
  return {
    of,
    base: campaignsPath(of.reference),
    mayWork: isOpen(of.phase) && can(person, "recovery:work"),
  };
}

export async function campaignDoor(person: Person, params: Params) {
  const id = idParam(params, "campaignId");
  const { of, base: all, mayWork } = await caseWithCampaigns(person, params);
  const campaign = await requireCampaign(of.id, id);
  return { of, all, base: `${all}/${campaign.id}`, mayWork, campaign };
}
