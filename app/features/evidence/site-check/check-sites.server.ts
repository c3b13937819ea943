/**
 * Looks at the public pages of a business and keeps what was found: the findings as one exhibit,
 * the page as it was received as another. The pages are fetched before anything is written.
 */
import { createHash } from "node:crypto";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { attachEvidence } from "../attach-evidence.server";
import type { EvidenceKind } from "../evidence-kind";
import { type KeptFile, keepText } from "../keep-file.server";
import { fetchPage, type Outside } from "./fetch-page.server";
import type { SiteAddresses } from "./site-check-schemas";
import {
  findingsOf,
  NOTHING_READ,
  SITE_PAGES,
  type SiteFindings,
  type SitePage,
  standingOf,
} from "./site-findings";

const KINDS: Record<SitePage, EvidenceKind> = {
  website: "website_check",
  privacy_policy: "privacy_policy_url",
};
const HOUR = 3_600_000;
/** Looking is for a person who reads what comes back; more than this is something else. */
const MOST_PER_HOUR = 30;

type Which = { id: string; names: readonly string[] };
type Circumstances = { now?: Date; outside?: Outside };

export async function checkSites(
  person: Person,
  { id: caseId, names }: Which,
  addresses: SiteAddresses,
  { now = new Date(), outside }: Circumstances = {},
): Promise<Verdict<SiteFindings[]>> {
  const lately = await db.siteCheck.count({
    where: { caseId, checkedAt: { gt: new Date(now.getTime() - HOUR) } },
  });
  if (lately >= MOST_PER_HOUR) return refuse("siteChecks.refusals.tooMany");

  const asked = SITE_PAGES.filter((page) => addresses[page] !== "");
  const looks = await Promise.all(
    asked.map((page) => look(page, addresses[page], { names, outside })),
  );
  await db.$transaction(async (tx) => {
    for (const each of looks) await keep(tx, person, caseId, each, now);
  });
  return allow(looks.map(({ findings }) => findings));
}

type Look = { findings: SiteFindings; report: KeptFile; page: KeptFile | null };

async function look(
  page: SitePage,
  address: string,
  { names, outside }: { names: readonly string[]; outside?: Outside },
): Promise<Look> {
  const fetched = await fetchPage(address, outside);
  const { html, body, status, certificate, steps, failure, code, isCut } = fetched;
  const arrived = steps.at(-1)?.address ?? address;
  const findings: SiteFindings = {
    page,
    address,
    steps,
    failure,
    code,
    status,
    tls: certificate && {
      issuer: certificate.issuer,
      validUntil: certificate.validUntil?.toISOString() ?? null,
    },
    sha256: body.length ? createHash("sha256").update(body).digest("hex") : null,
    bytes: body.length || null,
    isCut,
    names,
    ...(status !== null && html
      ? findingsOf({ html, status, asked: address, address: arrived, names })
      : NOTHING_READ),
  };
  const report = await keepText(JSON.stringify(findings, null, 2));
  // Markup is kept as text: it is shown as it was written, and never run.
  return { findings, report, page: html ? await keepText(html) : null };
}

async function keep(
  tx: Tx,
  person: Person,
  caseId: string,
  { findings, report, page }: Look,
  now: Date,
): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  const about = {
    caseId,
    kind: KINDS[findings.page],
    caption: { en: findings.address, id: findings.address },
    captured: { at: now, zone: person.timeZone },
  };
  const name = findings.page.replace("_", "-");
  const { id: evidenceId } = await attachEvidence(tx, person, {
    ...about,
    file: report,
    fileName: `${name}-check-${day}.json`,
  });
  const received =
    page &&
    (await attachEvidence(tx, person, {
      ...about,
      file: page,
      fileName: `${name}-${day}.html.txt`,
    }));
  const { id } = await tx.siteCheck.create({
    data: {
      caseId,
      page: findings.page,
      address: findings.address,
      findings,
      evidenceId,
      pageFileId: received?.id ?? null,
      checkedById: person.id,
      checkedBy: person.name,
      checkedAt: now,
    },
    select: { id: true },
  });
  await recordEvent(tx, person, {
    subject: { kind: "site_check", id },
    caseId,
    kind: "site.checked",
    detail: { page: findings.page, address: findings.address, standing: standingOf(findings) },
  });
}
