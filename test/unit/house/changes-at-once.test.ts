/** Every page that changes something says why nobody's words are replaced unseen by it. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const ROUTES = "app/routes";

/** Why a page needs no form that says what it was opened with. */
const WHY = {
  adds: "It adds something of its own, and replaces nothing.",
  moves:
    "It moves a state on, and the move is refused where that state is not the one that was seen.",
  seen: "It sends the version or the choice that was seen, and is refused where another stands.",
  autosaved: "It saves part by part with a version each, and shows both texts.",
  own: "It is about the reader alone.",
  once: "What it decides is decided once; whoever is second is told so.",
  secret: "A secret is replaced, never put together.",
} as const;

const OTHERS: Readonly<Record<string, keyof typeof WHY>> = {
  "_app.assets.$assetId.archiving": "moves",
  "_app.assets.$assetId.deletion": "once",
  "_app.assets.$assetId.restoration": "moves",
  "_app.assets.businesses.$businessId.add": "adds",
  "_app.assets.businesses.$businessId.consent.sources.$consentSourceId.wording": "adds",
  "_app.assets.businesses.$businessId.imports.$importId._index": "once",
  "_app.assets.businesses.$businessId.imports.$importId.taking-back": "once",
  "_app.cases.$ref._index": "adds",
  "_app.cases.$ref.appeals.$number.approval": "seen",
  "_app.cases.$ref.appeals.$number.changes": "moves",
  "_app.cases.$ref.appeals.$number.chasing": "once",
  "_app.cases.$ref.appeals.$number.decision": "moves",
  "_app.cases.$ref.appeals.$number.guests._index": "adds",
  "_app.cases.$ref.appeals.$number.lapse": "moves",
  "_app.cases.$ref.appeals.$number.library": "seen",
  "_app.cases.$ref.appeals.$number.questions._index": "moves",
  "_app.cases.$ref.appeals.$number.questions.answer": "moves",
  "_app.cases.$ref.appeals.$number.sending": "moves",
  "_app.cases.$ref.appeals.$number.submission": "seen",
  "_app.cases.$ref.appeals.$number.under-review": "moves",
  "_app.cases.$ref.appeals.$number.withdrawal": "moves",
  "_app.cases.$ref.appeals.doors._index": "adds",
  "_app.cases.$ref.appeals.recorded": "adds",
  "_app.cases.$ref.appeals.routes": "adds",
  "_app.cases.$ref.changes._index": "adds",
  "_app.cases.$ref.classify._index": "seen",
  "_app.cases.$ref.classify.paste": "adds",
  "_app.cases.$ref.clocks.$clockId.end": "moves",
  "_app.cases.$ref.clocks.$clockId.pause": "moves",
  "_app.cases.$ref.clocks._index": "adds",
  "_app.cases.$ref.closure": "moves",
  "_app.cases.$ref.comments.$commentId._index": "own",
  "_app.cases.$ref.evidence.$exhibitId.redaction": "adds",
  "_app.cases.$ref.evidence.$exhibitId.removal": "seen",
  "_app.cases.$ref.evidence.paste": "adds",
  "_app.cases.$ref.evidence.website": "adds",
  "_app.cases.$ref.links._index": "adds",
  "_app.cases.$ref.merging._index": "moves",
  "_app.cases.$ref.owner": "seen",
  "_app.cases.$ref.promises.$promiseId": "once",
  "_app.cases.$ref.recovery.compensation.by-hand": "adds",
  "_app.cases.$ref.recovery.compensation.everybody": "adds",
  "_app.cases.$ref.recovery.compensation.grants.$grantId.redemption": "moves",
  "_app.cases.$ref.recovery.compensation.grants.$grantId.rejection": "moves",
  "_app.cases.$ref.recovery.compensation.grants.$grantId.reversal": "moves",
  "_app.cases.$ref.recovery.customers.$customerId.erasure": "once",
  "_app.cases.$ref.recovery.customers.$customerId.reply": "adds",
  "_app.cases.$ref.recovery.customers.$customerId.rights.$rightsId.answer": "once",
  "_app.cases.$ref.recovery.customers.making-whole._index": "adds",
  "_app.cases.$ref.recovery.imports.$caseImportId._index": "once",
  "_app.cases.$ref.recovery.imports.$caseImportId.taking-back": "once",
  "_app.cases.$ref.recovery.requests.$requestId._index": "seen",
  "_app.cases.$ref.relapse": "moves",
  "_app.cases.$ref.reopening": "moves",
  "_app.cases.$ref.restoration": "moves",
  "_app.cases.$ref.restrictions.$restrictionId": "moves",
  "_app.cases.$ref.tasks._index": "adds",
  "_app.cases.$ref.tasks.playbook": "adds",
  "_app.cases.$ref.threads.$threadId._index": "adds",
  "_app.cases.$ref.threads.$threadId.cases": "adds",
  "_app.cases.$ref.threads.$threadId.mail": "adds",
  "_app.cases.$ref.threads.$threadId.mails.$outboundId._index": "autosaved",
  "_app.cases.$ref.threads.$threadId.messages.$messageId.promise": "adds",
  "_app.cases.$ref.threads.$threadId.packet.sending": "adds",
  "_app.cases.$ref.voiding": "moves",
  "_app.cases.$ref_.appeals.$number.answers.$question": "seen",
  "_app.cases.$ref_.appeals.$number.claims.$question.$language.$key._index": "seen",
  "_app.cases.$ref_.appeals.$number.evidence": "seen",
  "_app.cases.$ref_.appeals.$number.pack": "seen",
  "_app.cases.$ref_.appeals.$number.sections.$section": "autosaved",
  "_app.cases.$ref_.appeals.$number.writers": "seen",
  "_app.cases.assignments._index": "adds",
  "_app.inbox.acts.$actId": "once",
  "_app.mail.upload": "adds",
  "_app.notifications._index": "own",
  "_app.settings.calendars.$calendarId._index": "adds",
  "_app.settings.members.$memberId.deactivation": "moves",
  "_app.settings.members.$memberId.reset-link": "adds",
  "_app.settings.members.invite": "adds",
  "_app.settings.notifications": "own",
  "_app.settings.password": "own",
  "_app.settings.profile": "own",
  "_app.settings.profile_.calendar._index": "own",
  "_app.settings.replays.$replayId._index": "once",
  "_app.settings.replays._index": "adds",
  "_app.settings.sources.$sourceId.secret": "secret",
  "_app.settings.sources.polls.$pollId.token": "secret",
  "_app.tasks.changes._index": "adds",
  "_app.tasks.macros": "adds",
  "forgotten-password": "own",
  "invitation.$token": "own",
  login: "own",
  "reset-password.$token": "own",
  setup: "once",
};

const pages = readdirSync(ROUTES).map((file) => ({
  name: file.replace(/\.tsx?$/, ""),
  source: readFileSync(`${ROUTES}/${file}`, "utf8"),
}));

const isForm = (source: string) =>
  /function loader/.test(source) &&
  /function action/.test(source) &&
  /parseForm|parseFields|refused\(/.test(source);

const guardsItself = (source: string) => /opened-form\.server|refusedSave/.test(source);

it("every page with a form says how it meets another who saves at the same time", () => {
  const undeclared = pages
    .filter(({ name, source }) => isForm(source) && !guardsItself(source) && !/new$/.test(name))
    .map(({ name }) => name);
  expect(undeclared.sort()).toEqual(Object.keys(OTHERS).sort());
});

it("a page that changes what is there sends what it was opened with", () => {
  const edits = pages.filter(({ name }) => /\.edit$/.test(name));
  const bare = edits.filter(({ name, source }) => !guardsItself(source) && OTHERS[name] !== "seen");
  expect(edits.length).toBeGreaterThan(10);
  expect(bare.map(({ name }) => name)).toEqual([]);
});
