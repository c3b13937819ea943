import { describe, expect, it } from "vitest";
import { checkWebsite } from "~/features/appeals/checks/check-website";
import type { SiteFindings } from "~/features/evidence/site-check/site-findings";
import { appealAnswering, GOOD_SITE, NOW } from "./complete-appeal";

const said = (change: Partial<SiteFindings>, answers: object = {}) =>
  checkWebsite(
    appealAnswering(
      { website: "https://kopisenja.example", website_checked: "no", ...answers },
      { site: { website: { findings: { ...GOOD_SITE, ...change }, checkedAt: NOW } } },
    ),
    "en",
  ).map(({ key }) => key.split(".").at(-1));

describe("what the appeal says about its website", () => {
  it.each<[Partial<SiteFindings>, object, string[]]>([
    [{}, {}, []],
    [{ nameShown: "unknown", loginWall: "unknown" }, { website_checked: "yes" }, []],
    [{ status: 404 }, {}, ["dead"]],
    [{ failure: "bad_certificate", status: null }, {}, ["dead"]],
    [{ nameShown: "no" }, {}, ["noName"]],
    [{ loginWall: "yes" }, {}, ["login"]],
    [{ unfinished: "Coming soon" }, {}, ["unfinished"]],
    [{ status: 500 }, { website_checked: "yes" }, ["contradicts"]],
    [{ nameShown: "no" }, { website_checked: "yes" }, ["contradicts"]],
    [{}, { website: "https://other.example" }, ["otherAddress"]],
    [{ address: "http://www.kopisenja.example/" }, {}, []],
  ])("with %j and %j: %j", (change, answers, keys) => {
    expect(said(change, answers)).toEqual(keys);
  });

  it("asks for a look where nobody looked, and never holds the appeal back", () => {
    const findings = checkWebsite(
      appealAnswering({ website: "https://a.example" }, { site: {} }),
      "id",
    );

    expect(findings.map(({ key, severity }) => [key, severity])).toEqual([
      ["siteChecks.readiness.notLooked", "advice"],
    ]);
  });
});
