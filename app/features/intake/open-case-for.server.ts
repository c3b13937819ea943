/** Opens the case of a restriction that a signal told of: new, without a lead, with its suggested class. */
import { systemActor } from "~/features/audit/actor";
import type { HeardFrom } from "~/features/cases/facts/heard-from";
import { insertCase, type OpenedCase } from "~/features/cases/opening/open-case.server";
import { recordAct } from "~/features/signals/standing/record-act.server";
import type { Tx } from "~/platform/db.server";
import { nameOf, textsFor } from "~/platform/i18n/texts.server";
import type { JudgedSignal } from "./judge-signal.server";
import type { Incident } from "./settle-case.server";

export async function openCaseFor(
  tx: Tx,
  { assetId, span, severity }: Incident,
  first: JudgedSignal,
  now: Date,
): Promise<OpenedCase> {
  const { row, effect } = first;
  const asset = await tx.asset.findUniqueOrThrow({
    where: { id: assetId },
    select: { businessId: true, name: true, phone: true, externalId: true },
  });
  const opened = await insertCase(
    tx,
    systemActor,
    {
      businessId: asset.businessId,
      assetIds: [assetId],
      summary: await summaryOf(tx, first, asset.name || asset.phone || asset.externalId || ""),
      heardFrom: heardFrom(row.delivery),
      happened: { at: span.startedAt, zone: "UTC" },
      ownerId: null,
      severity,
      heardClass: span.class,
    },
    now,
  );
  const act = {
    caseId: opened.id,
    act: "opened_case",
    rule: "open",
    effect: effect.ruleKey,
    severity,
  } as const;
  await recordAct(tx, systemActor, row, act, now);
  return opened;
}

/** In the language of the installation: everybody reads it. */
export async function summaryOf(
  tx: Tx,
  { row, effect }: JudgedSignal,
  asset: string,
): Promise<string> {
  const installation = await tx.installation.findUnique({
    where: { id: 1 },
    select: { language: true },
  });
  const language = installation?.language ?? "en";
  const t = textsFor(language);
  const source = nameOf(language, "signals.sources", row.source);
  return t("signals.summary", { why: effect.why[language], source, asset });
}

export function heardFrom({ arrivedBy, provider }: JudgedSignal["row"]["delivery"]): HeardFrom {
  if (arrivedBy === "webhook" || arrivedBy === "test") return "webhook";
  if (arrivedBy === "poll") return "provider";
  return provider === "meta" ? "meta_notice" : "provider";
}
