/** A week of cases, each as far as its story goes. Every step is told when it happened. */

import { recordAppeal } from "~/features/appeals/rounds/record-appeal.server";
import { noteUnderReview } from "~/features/appeals/with-meta/follow-appeal.server";
import { restrictionsOfCase } from "~/features/assets/restriction-queries.server";
import { caseByReference } from "~/features/cases/case-queries.server";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { openCase } from "~/features/cases/opening/open-case.server";
import { changeTask } from "~/features/cases/tasks/work-on-tasks.server";
import { addComment } from "~/features/cases/timeline/comment-on-case.server";
import { attachEvidence } from "~/features/evidence/attach-evidence.server";
import { keepText } from "~/features/evidence/keep-file.server";
import type { Person } from "~/features/identity/person";
import { tasksOfCase } from "~/features/tasks/task-queries.server";
import { db } from "~/platform/db.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { atMoment } from "~/platform/moment.server";
import { seedApologies } from "./apologies";
import {
  approveSample,
  beginAppeal,
  decideSample,
  doubtSample,
  sendSampleToReview,
  submitSample,
  talkAboutSample,
  writeAppeal,
} from "./appeals";
import type { SampleBusinesses } from "./businesses";
import { seedChanges } from "./changes";
import { seedCompensation } from "./compensation";
import { seedConsent } from "./consent";
import { granted } from "./granted";
import type { SampleThreads } from "./mails";
import { callingNoise, disabledNotice, lockError, pausedNotice, restrictedNotice } from "./notices";
import type { SamplePeople } from "./people";
import { hear, type SampleSources } from "./signals";
import { askAboutKopi, askAboutLock, chaseForBatik, settleWithYcloud } from "./threads";
import { classify, tellTriage } from "./triage";
import { findNoAnswer, goWay, noteAdmin } from "./ways";
import {
  locationChanged,
  messageStatuses,
  numberFlagged,
  recategorisePending,
  stopped,
  unknownEvent,
  violation,
  ycloudBan,
  ycloudNumber,
} from "./webhooks";
import { seedWhatsapp } from "./whatsapp";

const HOUR = 3_600_000;
const JAKARTA = "Asia/Jakarta";

type Opening = {
  by: Person;
  lead: boolean;
  business: { id: string } | null;
  assets: readonly string[];
  summary: string;
  heardFrom: "webhook" | "failed_messages" | "meta_notice" | "colleague" | "customer" | "provider";
  zone?: string;
};

const KOPI = {
  waba: "102290129340398",
  phone: "+6281255501420",
  template: "594425479261601",
};
const BATIK = { waba: "203380238450407", phone: "+6281355502210" };
const LUMEN = { waba: "304470347560516" };
/** Nobody has entered this account. */
const UNKNOWN_WABA = "405560456670625";

export async function seedCases(
  people: SamplePeople,
  businesses: SampleBusinesses,
  sources: SampleSources,
  now: Date,
): Promise<SampleThreads> {
  const { sari, andi, dewi, bayu } = people;
  const { kopi, batik, lumen } = businesses;
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);

  const open = async ({ by, business, assets, zone = JAKARTA, ...told }: Opening, at: Date) =>
    atMoment(new Date(at.getTime() + HOUR / 2), async () =>
      granted(
        await openCase(
          by,
          {
            ...told,
            businessId: business?.id ?? null,
            assetIds: [...assets],
            happenedAt: wallClockOf(at, zone),
            happenedZone: zone,
            noticeText: "",
          },
          undefined,
          new Date(at.getTime() + HOUR / 2),
        ),
      ),
    );
  const step = <T>(at: Date, work: () => Promise<T>) => atMoment(at, work);

  // The number grew for three weeks before its account was hit.
  const grew = (quality: string, limit: string, event: string) =>
    ({ ...KOPI, quality, limit, event }) as const;
  await hear(
    sources.kopi,
    ycloudNumber(grew("GREEN", "TIER_1K", "ONBOARDING"), ago(480)),
    ago(480),
  );
  await hear(sources.kopi, ycloudNumber(grew("GREEN", "TIER_10K", "UPGRADE"), ago(300)), ago(300));
  await hear(sources.kopi, ycloudNumber(grew("GREEN", "TIER_100K", "UPGRADE"), ago(190)), ago(190));

  // Restored by an appeal, and watched since.
  const won = await open(
    {
      by: sari,
      lead: true,
      business: kopi,
      assets: [kopi.waba, kopi.phone],
      summary: "All sends fail with code 368 since the weekend campaign.",
      heardFrom: "failed_messages",
    },
    ago(168),
  );
  await hear(sources.kopi, ycloudBan(KOPI.waba, ago(168), "DISABLE"), ago(167.4));
  await step(ago(166), () =>
    classify(sari, won.reference, { answers: { cause: ["no_consent"] } }, ago(166)),
  );
  await finishTasks(sari, won.id, ago(164), 5);
  const tellYcloud = await askAboutKopi(dewi, won.id, ago);
  await noteAdmin(sari, won.id, "Rina Halim", ago(163));
  const wonAppeal = await writeAppeal(
    dewi,
    won.id,
    { ...kopiAppeal(ago(168)), verifier: sari },
    ago(160),
  );
  await sendSampleToReview(dewi, wonAppeal, ago(150));
  await approveSample(sari, wonAppeal, ago(147));
  await submitSample(sari, wonAppeal, ago(146));
  await finishTasks(sari, won.id, ago(145), 4);
  await decideSample(sari, wonAppeal, "reversed", ago(104));
  await restore(sari, won.id, ago(103));
  await settleWithYcloud(dewi, tellYcloud, ago);
  await finishTasks(sari, won.id, ago(101), 99);
  await hear(sources.kopi, ycloudBan(KOPI.waba, ago(104), "REINSTATE"), ago(100));
  const back = grew("GREEN", "TIER_10K", "DOWNGRADE");
  await hear(sources.kopi, ycloudNumber(back, ago(99)), ago(99));
  await seedChanges(sari, won.id, ago(97));
  await seedCompensation(people, { id: won.id, businessId: kopi.id }, ago(168));
  await seedApologies(people, won.id, ago);
  await atMoment(ago(20), () =>
    seedWhatsapp(people, { caseId: won.id, businessId: kopi.id, waba: KOPI.waba }),
  );

  // Only noise from calling: closed as a false alarm.
  const noise = await open(
    {
      by: andi,
      lead: true,
      business: lumen,
      assets: [lumen.phone],
      summary: "A health check reports BLOCKED, but messages go out.",
      heardFrom: "colleague",
      zone: "Europe/Berlin",
    },
    ago(140),
  );
  await step(ago(139), () => classify(andi, noise.reference, { paste: callingNoise }, ago(139)));

  // Restricted for a time; the appeal waits for somebody who did not write it.
  const restricted = await open(
    {
      by: sari,
      lead: true,
      business: batik,
      assets: [batik.waba, batik.phone],
      summary: "Marketing is refused; replies to customers still go out.",
      heardFrom: "webhook",
    },
    ago(96),
  );
  const notice = restrictedNotice(BATIK.waba, ago(96), ago(-11 * 24));
  await hear(sources.dialog, notice, ago(95.4));
  await step(ago(95), () =>
    classify(
      sari,
      restricted.reference,
      {
        answers: { review_offered: "request_review", cause: ["reported_templates"] },
      },
      ago(95),
    ),
  );
  await finishTasks(sari, restricted.id, ago(90), 5);
  await seedConsent(sari, businesses, ago(96));
  const offered =
    "Business Support Home offers Request review, and the proof of consent is at hand.";
  await goWay(sari, restricted.id, "appeal", offered, ago(89));
  const waiting = await writeAppeal(
    dewi,
    restricted.id,
    { ...batikAppeal(ago(96)), verifier: sari },
    ago(80),
  );
  await sendSampleToReview(dewi, waiting, ago(4));
  await doubtSample(sari, restricted.id, waiting, ago(3));
  await talkAboutSample(sari, waiting, ago(2));

  // The number is flagged on top; then something that concerns nobody.
  await hear(sources.dialog, numberFlagged(BATIK.waba, BATIK.phone, ago(60)), ago(60));
  await hear(sources.dialog, locationChanged(LUMEN.waba, ago(58)), ago(58));

  // A lock that is not a ban: a technical ticket at the provider.
  const lock = await open(
    {
      by: andi,
      lead: true,
      business: lumen,
      assets: [lumen.phone],
      summary: "Every send answers 131031 since the number moved to a new server.",
      heardFrom: "failed_messages",
      zone: "Europe/Berlin",
    },
    ago(52),
  );
  await step(ago(51), () =>
    classify(andi, lock.reference, { paste: lockError, answers: { notice_seen: "no" } }, ago(51)),
  );
  const aboutLock = await askAboutLock(dewi, lock.id, ago);
  await remark(
    bayu,
    lock.reference,
    "Two customers asked why their reminder did not come. I answered by e-mail.",
    ago(24),
  );

  // An appeal that somebody filed before the case was opened here.
  const outside = await open(
    {
      by: sari,
      lead: true,
      business: batik,
      assets: [batik.waba],
      summary: "The account was disabled again; the owner appealed at once from his phone.",
      heardFrom: "customer",
    },
    ago(30),
  );
  await step(ago(29), () =>
    classify(
      sari,
      outside.reference,
      { paste: disabledNotice("203380238450407", ago(30)) },
      ago(29),
    ),
  );
  await step(ago(28), () => recordOutside(sari, outside.id, ago(29), ago(28)));
  await findNoAnswer(sari, outside.id, ago(3));

  await finishTasks(sari, outside.id, ago(26), 3);

  const aboutBatik = await chaseForBatik(dewi, outside.id, ago);

  // What nobody could place, what no rule knows, and what announces itself.
  await hear(sources.dialog, violation(UNKNOWN_WABA, ago(22)), ago(22));
  await hear(sources.dialog, unknownEvent(LUMEN.waba, ago(5)), ago(5));
  const pending = recategorisePending(KOPI.waba, KOPI.template, ago(3));
  await hear(sources.messages, pending, ago(3));

  // A template on its first pause.
  const paused = await open(
    {
      by: dewi.roles.includes("support_lead") ? dewi : sari,
      lead: true,
      business: kopi,
      assets: [kopi.templates[0] ?? kopi.waba],
      summary: "The weekend offer stopped half-way through the list.",
      heardFrom: "webhook",
    },
    ago(2.2),
  );
  await hear(sources.messages, pausedNotice(KOPI.waba, "594425479261596", ago(2.2)), ago(1.68));
  await step(ago(1.65), () => classify(sari, paused.reference, {}, ago(1.65)));

  // This morning: somebody has begun to find out what was hit.
  const morning = await open(
    {
      by: sari,
      lead: true,
      business: kopi,
      assets: [kopi.phone],
      summary: "Nothing goes out since 07:12; the login code template fails too.",
      heardFrom: "webhook",
    },
    ago(1.6),
  );
  await hearMessages(sources, ago);
  await step(ago(1), () => tellTriage(sari, morning.reference, { answers: { connection: "api" } }));
  await remark(
    bayu,
    morning.reference,
    "41 customers wrote since eight. I answer inside the open windows first.",
    ago(0.7),
  );

  // Restricted again, this time the number: the appeal has only begun, and its figures wait to be taken.
  const again = await open(
    {
      by: sari,
      lead: true,
      business: batik,
      assets: [batik.phone],
      summary: "The number may not start conversations since this morning; replies go out.",
      heardFrom: "meta_notice",
    },
    ago(1.5),
  );
  await step(ago(0.9), () =>
    classify(
      sari,
      again.reference,
      {
        paste: restrictedNotice(BATIK.waba, ago(1.5), ago(-30 * 24)),
        answers: { review_offered: "request_review", cause: ["no_consent"] },
      },
      ago(0.9),
    ),
  );
  const offeredAgain = "Business Support Home offers Request review for this one too.";
  await goWay(sari, again.id, "appeal", offeredAgain, ago(0.85));
  await beginAppeal(dewi, again.id, ago(0.8));

  // Just reported, nobody has it yet.
  await open(
    {
      by: andi,
      lead: false,
      business: null,
      assets: [],
      summary: "A customer of Lumen says their appointment reminders stopped yesterday.",
      heardFrom: "customer",
      zone: "Europe/Berlin",
    },
    ago(0.8),
  );

  return {
    lock: aboutLock,
    batik: { reference: outside.reference, threadId: aboutBatik },
  };
}

/** Some hours of sending: most arrive, a few people opt out, and this morning the limit for spam is reached. */
async function hearMessages({ messages }: SampleSources, ago: (hours: number) => Date) {
  const to = (index: number) => `62899555${String(1000 + index)}`;
  for (const hours of [30, 29, 28, 27, 26, 6, 5, 4]) {
    const sent = Array.from({ length: 24 }, (_, index) => {
      const code = index % 8 === 3 ? 131049 : index === 12 ? 131026 : undefined;
      const status = code ? ("failed" as const) : ("delivered" as const);
      return { to: to(hours * 24 + index), status, ...(code && { code }) };
    });
    await hear(
      messages,
      messageStatuses(KOPI.waba, KOPI.phone, sent, ago(hours)),
      ago(hours - 0.02),
    );
  }
  for (const index of [5, 9, 14]) {
    const said = stopped(KOPI.waba, KOPI.phone, to(index), ago(26 - index / 10));
    await hear(messages, said, ago(26 - index / 10));
  }
  const blocked = Array.from({ length: 12 }, (_, index) => ({
    to: to(index),
    status: "failed" as const,
    code: 131048,
  }));
  await hear(messages, messageStatuses(KOPI.waba, KOPI.phone, blocked, ago(1.5)), ago(1.05));
}

/** The first so many tasks of a case, in their order. */
async function finishTasks(person: Person, caseId: string, at: Date, most: number) {
  const open = (await tasksOfCase(caseId)).filter(({ state }) => state === "open").slice(0, most);
  for (const { id } of open) {
    await atMoment(at, async () =>
      granted(await changeTask(person, caseId, id, "complete", {}, at)),
    );
  }
}

const decided = (at: Date) => ({ wallClock: wallClockOf(at, JAKARTA), zone: JAKARTA });

const kopiAppeal = (at: Date) => ({
  accounts:
    "WhatsApp Business Account 102290129340398 (Kopi Senja) with the number +62 812-5550-1420",
  legalName: "PT Kopi Senja Nusantara",
  website: "https://kopisenja.example",
  decidedAt: decided(at),
  violation: "Spam",
});

const batikAppeal = (at: Date) => ({
  accounts: "WhatsApp Business Account 203380238450407 (Batik Raya)",
  legalName: "CV Batik Raya Surakarta",
  website: "https://batikraya.example",
  decidedAt: decided(at),
  violation: "SPAM",
});

/** Access is back, with the provider's answer kept as proof. */
async function restore(person: Person, caseId: string, at: Date) {
  const file = await keepText("health_status: can_send_message AVAILABLE for WABA 102290129340398");
  await atMoment(at, () =>
    db.$transaction(async (tx) => {
      const proof = await attachEvidence(tx, person, {
        caseId,
        file,
        fileName: "health-status.txt",
        kind: "health_snapshot",
        caption: {
          en: "Health check after the decision",
          id: "Pemeriksaan kesehatan setelah keputusan",
        },
        captured: { at, zone: JAKARTA },
      });
      granted(
        await moveCase(
          tx,
          person,
          caseId,
          "restore",
          {
            outcome: "restored_by_appeal",
            reason: "Meta reversed its decision.",
            proofEvidenceId: proof.id,
            happened: { at, zone: JAKARTA },
          },
          at,
        ),
      );
    }),
  );
}

async function recordOutside(person: Person, caseId: string, filedAt: Date, at: Date) {
  const [restriction] = await restrictionsOfCase(caseId);
  if (!restriction) throw new Error("The sample case has no restriction to appeal");
  const recorded = granted(
    await recordAppeal(
      person,
      caseId,
      {
        restrictionId: restriction.id,
        door: "business_support_home",
        submitterName: "Pak Wiryo, owner",
        submitterIsAdmin: "yes",
        clock: wallClockOf(filedAt, JAKARTA),
        zone: JAKARTA,
        externalReference: "",
        language: "id",
        text: "Mohon tinjau kembali akun kami. Kami hanya mengirim pesan kepada pelanggan toko yang sudah setuju.",
      },
      null,
      at,
    ),
  );
  const seen = { clock: wallClockOf(at, JAKARTA), zone: JAKARTA };
  granted(await noteUnderReview(person, recorded.id, seen, new Date(at.getTime() + HOUR)));
}

async function remark(person: Person, reference: string, text: string, at: Date) {
  const found = await caseByReference(person, reference);
  if (found)
    await atMoment(at, () =>
      db.$transaction((tx) =>
        addComment(tx, person, { ...found, openedById: person.id }, text, at),
      ),
    );
}
