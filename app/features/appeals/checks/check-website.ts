/** Does what the appeal says about its website agree with what was seen there? */
import { standingOf } from "~/features/evidence/site-check/site-findings";
import type { Language } from "~templates/bilingual";
import { type AppealUnderCheck, aboutQuestion, type Finding } from "./finding";

export function checkWebsite(appeal: AppealUnderCheck, reader: Language): Finding[] {
  const { answers, site } = appeal;
  const website = site.website;
  if (!website) {
    if (!answers.website) return [];
    return [aboutQuestion("advice", "siteChecks.readiness.notLooked", "website", reader)];
  }
  const { findings, checkedAt: at } = website;
  const about = (key: Parameters<typeof aboutQuestion>[1]) =>
    aboutQuestion("advice", key, "website", reader, { at, address: findings.address });
  const standing = standingOf(findings);
  if (answers.website_checked === "yes" && (standing === "dead" || isHidden(findings))) {
    return [
      aboutQuestion("advice", "siteChecks.readiness.contradicts", "website_checked", reader, {
        at,
        address: findings.address,
      }),
    ];
  }
  const isOther = typeof answers.website === "string" && !isSame(answers.website, findings.address);
  return [
    ...(standing === "dead" ? [about("siteChecks.readiness.dead")] : []),
    ...(findings.nameShown === "no" ? [about("siteChecks.readiness.noName")] : []),
    ...(findings.loginWall === "yes" ? [about("siteChecks.readiness.login")] : []),
    ...(findings.unfinished ? [about("siteChecks.readiness.unfinished")] : []),
    ...(isOther ? [about("siteChecks.readiness.otherAddress")] : []),
    ...policyFindings(appeal, reader),
  ];
}

const isHidden = ({ loginWall, nameShown }: { loginWall: string; nameShown: string }) =>
  loginWall === "yes" || nameShown === "no";

/** The same page, whoever wrote its address: protocol, www and a closing slash do not matter. */
function isSame(one: string, other: string): boolean {
  const bare = (address: string) =>
    address
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\/(?:www\.)?/, "")
      .replace(/\/+$/, "");
  return bare(one) === bare(other);
}

function policyFindings({ site }: AppealUnderCheck, reader: Language): Finding[] {
  const policy = site.privacy_policy;
  if (!policy || standingOf(policy.findings) !== "dead") return [];
  const params = { at: policy.checkedAt, address: policy.findings.address };
  return [aboutQuestion("advice", "siteChecks.readiness.policyDead", "website", reader, params)];
}
