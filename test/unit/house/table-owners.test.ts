import { expect, it } from "vitest";

/** Any feature above may read a table; only its owner writes it. */
const OWNERS: Record<string, string> = {
  auditEvent: "audit",
  auditPending: "audit",
  auditSeal: "audit",
  outgoingMail: "mail",
  installation: "identity",
  person: "identity",
  personBusiness: "identity",
  session: "identity",
  knownAddress: "identity",
  invitation: "identity",
  passwordReset: "identity",
  rateLimit: "identity",
  business: "assets",
  provider: "assets",
  providerContact: "assets",
  asset: "assets",
  assetProvider: "assets",
  restriction: "assets",
  assetReading: "assets",
  assetSuggestion: "assets",
  portfolioAdmin: "assets",
  signalSource: "signals",
  delivery: "signals",
  deliveryCount: "signals",
  refusedDelivery: "signals",
  signal: "signals",
  signalAsset: "signals",
  signalAct: "signals",
  replay: "signals",
  replayChange: "signals",
  messageOutcome: "signals",
  failureCount: "signals",
  sentMessage: "signals",
  contactChoice: "contacts",
  tableImport: "imports",
  importRow: "imports",
  importProblem: "imports",
  consentSource: "consent",
  consentWording: "consent",
  consentRecord: "consent",
  pollConnection: "intake",
  clock: "clocks",
  clockPause: "clocks",
  businessCalendar: "clocks",
  calendarHours: "clocks",
  calendarHoliday: "clocks",
  calendarFeed: "clocks",
  task: "tasks",
  storedFile: "evidence",
  evidence: "evidence",
  custodyEntry: "evidence",
  siteCheck: "evidence",
  promise: "promises",
  impactCorrection: "recovery",
  customer: "recovery",
  customerTold: "recovery",
  affectedCustomer: "recovery",
  missedRequest: "recovery",
  caseCounter: "cases",
  case: "cases",
  caseSearch: "cases",
  caseAsset: "cases",
  caseTrack: "cases",
  classification: "classification",
  triageDraft: "classification",
  caseComment: "cases",
  changeNote: "cases",
  caseLink: "cases",
  casePresence: "cases",
  savedView: "cases",
  appeal: "appeals",
  appealAnswer: "appeals",
  appealAnswerVersion: "appeals",
  remediationItem: "appeals",
  remediationProof: "appeals",
  appealClaim: "appeals",
  appealClaimProof: "appeals",
  appealEvidence: "appeals",
  appealReview: "appeals",
  appealAssignment: "appeals",
  appealComment: "appeals",
  appealSuggestion: "appeals",
  dossier: "appeals",
  guestLink: "appeals",
  guestView: "appeals",
  submission: "appeals",
  infoRequest: "appeals",
  appealDecision: "appeals",
  routeChoice: "appeals",
  doorLimit: "appeals",
  thread: "correspondence",
  threadParticipant: "correspondence",
  threadCase: "correspondence",
  message: "correspondence",
  messageAttachment: "correspondence",
  packetDraft: "correspondence",
  noticeCursor: "notifications",
  notification: "notifications",
  noticeHabits: "notifications",
  noticeChoice: "notifications",
  outgoingWebhook: "notifications",
  webhookCall: "notifications",
};

const sources = import.meta.glob<string>("../../../app/**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});
const schema = import.meta.glob<string>("../../../prisma/schema.prisma", {
  query: "?raw",
  import: "default",
  eager: true,
});
const WRITE = /\b(?:tx|db)\.(\w+)\.(?:create|update|upsert|delete)\w*\(/g;
const RAW_WRITE = /\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+"(\w+)"/g;
const lower = (name = "") => name.charAt(0).toLowerCase() + name.slice(1);

const writes = Object.entries(sources).flatMap(([file, source]) =>
  [...source.matchAll(WRITE), ...source.matchAll(RAW_WRITE)].map(([, table]) => ({
    file: file.replace("../../../", ""),
    table: lower(table),
  })),
);

it("knows an owner for every table", () => {
  const tables = [...(Object.values(schema)[0] ?? "").matchAll(/^model (\w+)/gm)].map(([, name]) =>
    lower(name),
  );

  expect(tables.filter((table) => !OWNERS[table])).toEqual([]);
});

it.each(writes)("$file may write the $table table", ({ file, table }) => {
  expect(file).toContain(`/features/${OWNERS[table]}/`);
});
