/** The case and the campaign that an address names; else a 404. */
import type { Person } from "~/features/identity/person";
import { idParam } from "~/platform/http/http.server";
import { recoveryDoor } from "../recovery-door.server";
import { requireCampaign } from "./campaign/campaign-view.server";

type Params = Record<string, string | undefined>;

export async function caseWithCampaigns(person: Person, params: Params) {
  const { of, recovery, mayWork } = await recoveryDoor(person, params);
  return { of, mayWork, base: `${recovery}/campaigns` };
}

export async function campaignDoor(person: Person, params: Params) {
  const id = idParam(params, "campaignId");
  const { of, base: all, mayWork } = await caseWithCampaigns(person, params);
  const campaign = await requireCampaign(of.id, id);
  return { of, all, base: `${all}/${campaign.id}`, mayWork, campaign };
}
