/** Where to look next: what was looked at last, else what the business or its own page names. */
import type { SiteAddresses } from "./site-check-schemas";
import type { SiteFindings } from "./site-findings";

export function suggestedAddresses(
  website: string,
  newestFirst: readonly { findings: SiteFindings }[],
): SiteAddresses {
  const last = (page: SiteFindings["page"]) =>
    newestFirst.find(({ findings }) => findings.page === page)?.findings;
  const linked = newestFirst.find(({ findings }) => findings.policyAddress)?.findings.policyAddress;
  return {
    website: last("website")?.address ?? website,
    privacy_policy: last("privacy_policy")?.address ?? linked ?? "",
  };
}
