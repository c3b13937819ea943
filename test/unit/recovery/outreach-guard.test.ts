import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTACT_CHANNELS } from "~/features/contacts/contact-choice";
import {
  type CustomerFacts,
  mayContact,
  type OutreachAttempt,
  type SenderFacts,
} from "~/features/recovery/guard/outreach-guard";
import { quietUntil, zonesOf } from "~/features/recovery/guard/quiet-hours";
import { windowEnd } from "~/features/recovery/guard/service-window";
import { capabilitiesLost } from "~/features/recovery/impact/impact-window";
import { CAPABILITIES, type Capability } from "~templates/rules/capabilities";
import { REFUSALS } from "~templates/rules/outreach-guard";
import { SOURCES } from "~templates/rules/sources";

const NOON = new Date("2026-11-27T05:00:00Z");
const HOUR = 3_600_000;
const later = (hours: number) => new Date(NOON.getTime() + hours * HOUR);

const CUSTOMER: CustomerFacts = {
  has: { whatsapp: true, email: true, sms: true, call: true },
  country: "ID",
  zones: [],
  choices: [],
  agreed: [...CONTACT_CHANNELS],
  wroteAt: null,
  refusals: [],
  campaignAt: null,
  startedAt: null,
};
const SENDER: SenderFacts = { blocked: [], quiet: null, pauseHours: 24, warmUp: null };

const ask = (
  attempt: Partial<OutreachAttempt>,
  customer: Partial<CustomerFacts> = {},
  sender: Partial<SenderFacts> = {},
) =>
  mayContact(
    { channel: "whatsapp", kind: "utility", at: NOON, ...attempt },
    { ...CUSTOMER, ...customer },
    { ...SENDER, ...sender },
  );
const why = (verdict: ReturnType<typeof ask>) =>
  verdict.allowed ? [] : verdict.reasons.map(({ key }) => key);

const blocked = (type: string) =>
  capabilitiesLost({ class: "restricted_timed", types: [type] }).map((what) => ({
    what,
    restrictionId: "r",
    expectedUntil: later(72),
  }));

describe("the guard of outreach", () => {
  it("lets through what nothing forbids", () => {
    expect(ask({})).toEqual({ allowed: true });
  });

  it("lets customers be answered where only starting conversations is blocked", () => {
    const sender = { blocked: blocked("RESTRICTED_BIZ_INITIATED_MESSAGING") };

    expect(why(ask({ kind: "utility" }, {}, sender))).toContain("restricted");
    expect(ask({ kind: "reply" }, { wroteAt: later(-1) }, sender)).toEqual({ allowed: true });
    expect(ask({ channel: "email" }, {}, sender)).toEqual({ allowed: true });
  });

  it("closes everything on WhatsApp where answering is blocked too", () => {
    const sender = {
      blocked: blocked("RESTRICTED_CUSTOMER_INITIATED_MESSAGING"),
    };

    expect(why(ask({ kind: "reply" }, { wroteAt: later(-1) }, sender))).toEqual(["restricted"]);
  });

  it("counts on no end that was only named", () => {
    const verdict = ask({}, {}, { blocked: blocked("RESTRICTED_BIZ_INITIATED_MESSAGING") });

    expect(verdict).toMatchObject({ allowed: false, opensAt: null });
  });

  it("keeps a window open for 24 hours from the last word, and not a moment longer", () => {
    const reply = (hours: number) => ask({ kind: "reply" }, { wroteAt: later(-hours) });

    expect(reply(23.99)).toEqual({ allowed: true });
    expect(why(reply(24))).toEqual(["window_closed"]);
    expect(windowEnd(later(-1), NOON)).toEqual(later(23));
    expect(windowEnd(later(1), NOON)).toBeNull();
  });

  it.each([
    ["131049", "user_cap", "marketing", later(20)],
    ["131050", "marketing_stopped", "marketing", null],
    ["130472", "in_experiment", "marketing", null],
    ["131026", "not_on_whatsapp", "utility", null],
    ["130403", "blocked_by_us", "utility", null],
  ] as const)("minds %s", (code, reason, kind, opensAt) => {
    const refusals = [{ code, at: later(-4) }];

    expect(ask({ kind }, { refusals })).toMatchObject({
      allowed: false,
      reasons: [{ key: reason }],
      opensAt,
    });
    expect(ask({ channel: "email", kind }, { refusals })).toEqual({ allowed: true });
  });

  it("takes the marketing cap of a person for what it is: no word about utility", () => {
    const refusals = [{ code: "131049", at: later(-1) }];

    expect(ask({ kind: "utility" }, { refusals })).toEqual({ allowed: true });
    expect(ask({ kind: "marketing", at: later(24) }, { refusals })).toEqual({ allowed: true });
  });

  it("lets a stop of marketing leave word about one's own order open", () => {
    const choices = [
      { channel: "whatsapp", category: "marketing", stopped: true, at: NOON },
    ] as const;

    expect(why(ask({ kind: "marketing" }, { choices }))).toEqual(["opted_out"]);
    expect(ask({ kind: "utility" }, { choices })).toEqual({ allowed: true });
  });

  it("asks for an opt-in for templates, and for marketing wherever it goes", () => {
    const agreed = [] as const;

    expect(why(ask({}, { agreed }))).toEqual(["no_consent"]);
    expect(ask({ channel: "email" }, { agreed })).toEqual({ allowed: true });
    expect(why(ask({ channel: "email", kind: "marketing" }, { agreed }))).toEqual(["no_consent"]);
    expect(ask({ kind: "reply" }, { agreed, wroteAt: later(-1) })).toEqual({ allowed: true });
  });

  it("sends no marketing to the United States over WhatsApp", () => {
    expect(why(ask({ kind: "marketing" }, { country: "US" }))).toEqual(["country"]);
    expect(ask({ kind: "utility" }, { country: "US" })).toEqual({ allowed: true });
  });

  it("waits for the morning, but not with mail or an answer", () => {
    const quiet = { from: 21 * 60, until: 8 * 60, zone: "Asia/Jakarta" };
    const night = new Date("2026-11-27T15:30:00Z");
    const morning = new Date("2026-11-28T01:00:00Z");

    expect(ask({ at: night }, {}, { quiet })).toMatchObject({ allowed: false, opensAt: morning });
    expect(ask({ at: morning }, {}, { quiet })).toEqual({ allowed: true });
    expect(ask({ at: night, channel: "email" }, {}, { quiet })).toEqual({ allowed: true });
  });

  it("waits until it is morning wherever the customer may live", () => {
    const quiet = { from: 21 * 60, until: 8 * 60, zone: "Europe/Berlin" };
    const evening = new Date("2026-11-27T12:30:00Z");

    expect(ask({ at: evening }, { zones: zonesOf("ID") }, { quiet })).toMatchObject({
      opensAt: new Date("2026-11-28T01:00:00Z"),
    });
    expect(ask({ at: evening }, { zones: zonesOf("DE") }, { quiet })).toEqual({ allowed: true });
    expect(ask({ at: evening }, { zones: zonesOf("") }, { quiet })).toEqual({ allowed: true });
  });

  it.each(["app_ban", "locked", "disabled", "restricted_timed"])(
    "sends no template while a number is %s",
    (hit) => {
      const lost = capabilitiesLost({ class: hit, types: [] }).map((what) => ({
        what,
        restrictionId: "r",
        expectedUntil: null,
      }));

      for (const kind of ["utility", "marketing"] as const) {
        expect(why(ask({ kind }, {}, { blocked: lost }))).toContain("restricted");
      }
    },
  );

  it("leaves a person alone for a while after another campaign, whichever ways both take", () => {
    const campaignAt = later(-4);

    for (const channel of CONTACT_CHANNELS) {
      expect(ask({ channel }, { campaignAt })).toMatchObject({
        reasons: [{ key: "recently_contacted" }],
        opensAt: later(20),
      });
      expect(ask({ channel, at: later(20) }, { campaignAt })).toEqual({ allowed: true });
    }
    expect(ask({ kind: "reply" }, { campaignAt, wroteAt: later(-1) })).toEqual({ allowed: true });
    expect(ask({}, { campaignAt }, { pauseHours: 4 })).toEqual({ allowed: true });
    expect(ask({}, { campaignAt }, { pauseHours: 0 })).toEqual({ allowed: true });
  });

  it("writes to no more new people than a number that warms up may", () => {
    const warmUp = { left: 0, opensAt: later(3) };

    expect(ask({}, {}, { warmUp })).toMatchObject({
      reasons: [{ key: "warm_up" }],
      opensAt: later(3),
    });
    expect(ask({ at: later(3) }, {}, { warmUp })).toEqual({ allowed: true });
    expect(ask({}, {}, { warmUp: { ...warmUp, left: 1 } })).toEqual({ allowed: true });
    expect(ask({ channel: "email" }, {}, { warmUp })).toEqual({ allowed: true });
    expect(ask({}, { wroteAt: later(-23) }, { warmUp })).toEqual({ allowed: true });
    expect(ask({}, { startedAt: later(-23) }, { warmUp })).toEqual({ allowed: true });
    expect(why(ask({}, { startedAt: later(-25) }, { warmUp }))).toEqual(["warm_up"]);
  });

  it("adds the night to the end of a marketing cap", () => {
    const quiet = { from: 21 * 60, until: 8 * 60, zone: "UTC" };
    const refusals = [{ code: "131049", at: new Date("2026-11-27T03:00:00Z") }];
    const verdict = ask({ kind: "marketing" }, { refusals }, { quiet });

    expect(verdict).toMatchObject({ opensAt: new Date("2026-11-28T08:00:00Z") });
  });
});

const anyCapability = fc.constantFrom(...(Object.keys(CAPABILITIES) as Capability[]));
const anyMoment = fc
  .integer({ min: -200 * 60, max: 200 * 60 })
  .map((minutes) => new Date(NOON.getTime() + minutes * 60_000));
const anyChannel = fc.constantFrom(...CONTACT_CHANNELS);
const anyAttempt: fc.Arbitrary<OutreachAttempt> = fc.record({
  channel: anyChannel,
  kind: fc.constantFrom("reply", "utility", "marketing"),
  at: anyMoment,
});
const anyChoice = fc.record({
  channel: anyChannel,
  category: fc.constantFrom("marketing", "all"),
  stopped: fc.boolean(),
  at: anyMoment,
});
const anyCustomer: fc.Arbitrary<CustomerFacts> = fc.record({
  has: fc.record({
    whatsapp: fc.boolean(),
    email: fc.boolean(),
    sms: fc.boolean(),
    call: fc.boolean(),
  }),
  country: fc.constantFrom("ID", "US", "DE", null),
  zones: fc.subarray(["Asia/Jakarta", "Asia/Jayapura", "Asia/Kathmandu", "America/New_York"]),
  choices: fc.array(anyChoice, { maxLength: 3 }),
  agreed: fc.uniqueArray(anyChannel),
  wroteAt: fc.option(anyMoment),
  refusals: fc.array(
    fc.record({ code: fc.constantFrom(...Object.keys(REFUSALS), "131000"), at: anyMoment }),
    { maxLength: 3 },
  ),
  campaignAt: fc.option(anyMoment),
  startedAt: fc.option(anyMoment),
});
const anyBlockade = fc.record({
  what: anyCapability,
  restrictionId: fc.constant("r"),
  expectedUntil: fc.option(anyMoment),
});
const anySender: fc.Arbitrary<SenderFacts> = fc.record({
  blocked: fc.array(anyBlockade, { maxLength: 3 }),
  quiet: fc.option(
    fc.record({
      from: fc.integer({ min: 0, max: 1439 }),
      until: fc.integer({ min: 0, max: 1439 }),
      zone: fc.constantFrom("Asia/Jakarta", "UTC", "America/New_York"),
    }),
  ),
  pauseHours: fc.integer({ min: 0, max: 720 }),
  warmUp: fc.option(fc.record({ left: fc.integer({ min: -5, max: 5 }), opensAt: anyMoment })),
});

describe("whatever the facts", () => {
  it("nobody who wants to hear nothing on a channel is contacted there", () => {
    fc.assert(
      fc.property(anyAttempt, anyCustomer, anySender, anyMoment, (attempt, of, sender, at) => {
        const stop = { channel: attempt.channel, category: "all", stopped: true, at } as const;
        const verdict = mayContact(attempt, { ...of, choices: [...of.choices, stop] }, sender);
        expect(why(verdict)).toContain("opted_out");
      }),
    );
  });

  it("one more thing that forbids never opens a way", () => {
    fc.assert(
      fc.property(
        anyAttempt,
        anyCustomer,
        anySender,
        anyBlockade,
        anyChoice,
        (attempt, of, sender, blockade, choice) => {
          if (mayContact(attempt, of, sender).allowed) return;
          const more = {
            customer: { ...of, choices: [...of.choices, choice] },
            sender: { ...sender, blocked: [...sender.blocked, blockade] },
          };
          expect(mayContact(attempt, more.customer, more.sender).allowed).toBe(false);
        },
      ),
    );
  });

  it("what is shown as the moment it opens is one at which it is open", () => {
    fc.assert(
      fc.property(anyAttempt, anyCustomer, anySender, (attempt, of, sender) => {
        const verdict = mayContact(attempt, of, sender);
        if (verdict.allowed || !verdict.opensAt) return;
        expect(verdict.opensAt > attempt.at).toBe(true);
        expect(mayContact({ ...attempt, at: verdict.opensAt }, of, sender)).toEqual({
          allowed: true,
        });
      }),
      { numRuns: 2000 },
    );
  });

  it("nobody whom a campaign has just contacted hears from the next", () => {
    fc.assert(
      fc.property(anyAttempt, anyCustomer, anySender, ({ channel, at }, of, sender) => {
        const campaignAt = new Date(at.getTime() - HOUR);
        const attempt = { channel, kind: "utility", at } as const;
        const verdict = mayContact(
          attempt,
          { ...of, campaignAt },
          { ...sender, pauseHours: sender.pauseHours + 2 },
        );
        expect(why(verdict)).toContain("recently_contacted");
      }),
    );
  });

  it("a bound for new people that is used up lets nobody through who is new", () => {
    fc.assert(
      fc.property(anyAttempt, anyCustomer, anySender, ({ at }, of, sender) => {
        const attempt = { channel: "whatsapp", kind: "utility", at } as const;
        const warmUp = { left: 0, opensAt: new Date(at.getTime() + 1) };
        const customer = { ...of, wroteAt: null, startedAt: null };
        expect(why(mayContact(attempt, customer, { ...sender, warmUp }))).toContain("warm_up");
      }),
    );
  });

  it("every reason has its source", () => {
    fc.assert(
      fc.property(anyAttempt, anyCustomer, anySender, (attempt, of, sender) => {
        const verdict = mayContact(attempt, of, sender);
        if (verdict.allowed) return;
        expect(verdict.reasons.length).toBeGreaterThan(0);
        for (const { source } of verdict.reasons) expect(SOURCES).toHaveProperty([source]);
      }),
    );
  });

  it("a quiet time ends when it says", () => {
    fc.assert(
      fc.property(anySender, anyMoment, ({ quiet }, at) => {
        const end = quiet && quietUntil(quiet, at);
        if (!quiet || !end) return;
        expect(end > at).toBe(true);
        expect(quietUntil(quiet, end)).toBeNull();
      }),
    );
  });
});
