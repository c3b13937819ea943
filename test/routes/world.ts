/** What belongs to one business, by the names that addresses give it. */
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import {
  createApology,
  createCampaign,
  createMissed,
  createRights,
  createWholeRun,
} from "~test/factories/campaign";
import { createActiveCase } from "~test/factories/case";
import { createClock } from "~test/factories/clock";
import { createCompensation, createLetDown } from "~test/factories/compensation";
import { createConsentSource, createConsentWording, createImport } from "~test/factories/consent";
import { createDelivery } from "~test/factories/delivery";
import { createEvidence } from "~test/factories/evidence";
import { createInboundMail, createMailRule } from "~test/factories/inbound-mail";
import { createMailbox } from "~test/factories/mailbox";
import { createMessage } from "~test/factories/message";
import { createOutboundMail } from "~test/factories/outbound-mail";
import { createPoll } from "~test/factories/poll-connection";
import { createPromise } from "~test/factories/promise";
import { createRefusedDelivery } from "~test/factories/refused-delivery";
import { createRestriction } from "~test/factories/restriction";
import { createActedSignal } from "~test/factories/signal";
import { createSource } from "~test/factories/signal-source";
import { createTask } from "~test/factories/task";
import { createThread } from "~test/factories/thread";
import { createWebhook } from "~test/factories/webhook";

/** Ids of rows that exist only for people who see the business. */
export type World = Record<(typeof LIMITED)[number], string>;

export const LIMITED = [
  "ref",
  "businessId",
  "assetId",
  "exhibitId",
  "fileId",
  "taskId",
  "clockId",
  "promiseId",
  "signalId",
  "webhookId",
  "pollId",
  "mailboxId",
  "actId",
  "restrictionId",
  "sourceId",
  "deliveryId",
  "refusedId",
  "consentSourceId",
  "wordingId",
  "importId",
  "caseImportId",
  "campaignId",
  "apologyId",
  "requestId",
  "customerId",
  "threadId",
  "messageId",
  "mailId",
  "outboundId",
  "ruleId",
  "grantId",
  "poolId",
  "runId",
  "wholeRunId",
  "rightsId",
] as const;

export const isLimited = (param: string): param is keyof World =>
  (LIMITED as readonly string[]).includes(param);

export async function createWorld(): Promise<World> {
  const { id: businessId } = await createBusiness();
  const { id: assetId } = await createAsset({ businessId });
  const { id: caseId, reference } = await createActiveCase({ businessId, assetIds: [assetId] });
  const { id: exhibitId } = await createEvidence({ caseId });
  const { signalId, actId } = await createActedSignal({ businessId, caseId });
  const { id: consentSourceId } = await createConsentSource(businessId);
  const { id: threadId } = await createThread({ caseId });
  const { id: campaignId } = await createCampaign(caseId);
  const customerId = await createLetDown({ id: caseId, businessId });
  const { id: sourceId } = await createSource({ businessId, verifyToken: "token" });
  return {
    ref: reference,
    businessId,
    assetId,
    exhibitId,
    fileId: exhibitId,
    taskId: (await createTask({ caseId })).id,
    clockId: (await createClock({ caseId })).id,
    promiseId: await createPromise({ caseId }),
    signalId,
    actId,
    restrictionId: (await createRestriction({ caseId, assetId })).id,
    sourceId,
    deliveryId: (await createDelivery({ sourceId })).id,
    webhookId: (await createWebhook({ businessId })).id,
    pollId: (await createPoll({ businessId })).id,
    mailboxId: (await createMailbox({ businessId })).id,
    refusedId: (await createRefusedDelivery({ sourceId })).id,
    consentSourceId,
    wordingId: (await createConsentWording(consentSourceId)).id,
    importId: (await createImport(businessId)).id,
    threadId,
    messageId: (await createMessage({ threadId })).id,
    mailId: (await createInboundMail({ businessId })).id,
    outboundId: (await createOutboundMail({ threadId, caseId })).id,
    ruleId: (await createMailRule({ threadId, sender: `@${caseId}.example` })).id,
    campaignId,
    apologyId: await createApology(campaignId, businessId),
    requestId: await createMissed(caseId, businessId),
    customerId,
    rightsId: await createRights({ caseId, customerId }),
    ...(await createCompensation({ id: caseId, businessId })),
    wholeRunId: await createWholeRun(caseId),
    caseImportId: (await createImport(businessId, { kind: "customers", caseId })).id,
  };
}
