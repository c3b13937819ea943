/** One page for whoever takes over: where it stands, the last word of each side, clocks, what is next. */
import type { Format } from "~/platform/i18n/format";
import type { Translate } from "~/platform/i18n/text-key";

export type BriefWord = {
  /** Who said it. */
  who: string;
  at: Date;
  zone: string;
  channel: string;
  text: string;
};

export type BriefFacts = {
  reference: string;
  business: string | null;
  title: string;
  phase: string;
  hit: string | null;
  state: string;
  /** The other side in words. */
  who: string;
  turnSince: Date;
  theirTicket: string;
  tag: string;
  participants: readonly string[];
  theirs: BriefWord | null;
  ours: BriefWord | null;
  notes: readonly BriefWord[];
  clocks: readonly { name: string; side: string; dueAt: Date | null; isPaused: boolean }[];
  /** Of both sides; without an end where none was named. */
  promises: readonly { side: string; text: string; until: Date | null; isLate: boolean }[];
  next: readonly { words: string; dueAt: Date | null }[];
};

export type BriefPart = { title: string; lines: readonly string[] };

const LONGEST_QUOTE = 600;

/** Finished sentences in one language; the page, the print and the copied message show the same. */
export function handOverBrief(facts: BriefFacts, t: Translate, format: Format): BriefPart[] {
  const { theirs, ours, notes, clocks, promises, next } = facts;
  return [
    { title: t("threads.brief.stands"), lines: standing(facts, t, format) },
    {
      title: t("threads.brief.theirs", { who: facts.who }),
      lines: [theirs ? quoted(theirs, t, format) : t("threads.brief.nothing")],
    },
    {
      title: t("threads.brief.ours"),
      lines: [ours ? quoted(ours, t, format) : t("threads.brief.nothing")],
    },
    {
      title: t("threads.brief.promises"),
      lines: orNone(
        promises.map(({ side, text, until, isLate }) => {
          if (!until) return t("threads.brief.promiseOpen", { side, text });
          return t(`threads.brief.${isLate ? "promiseLate" : "promise"}`, { side, text, until });
        }),
        t,
      ),
    },
    {
      title: t("threads.brief.clocks"),
      lines: orNone(
        clocks.map(({ name, side, dueAt, isPaused }) => {
          if (isPaused) return t("threads.brief.clockPaused", { name });
          if (!dueAt) return t("threads.brief.clockOpen", { name, side });
          return t("threads.brief.clock", { name, side, at: dueAt });
        }),
        t,
      ),
    },
    {
      title: t("threads.brief.next"),
      lines: orNone(
        next.map(({ words, dueAt }) =>
          dueAt ? t("threads.brief.nextBy", { words, at: dueAt }) : words,
        ),
        t,
      ),
    },
    ...(notes.length > 0
      ? [
          {
            title: t("threads.brief.notes"),
            lines: notes.map((note) => quoted(note, t, format)),
          },
        ]
      : []),
  ];
}

/** The brief as a message to the next shift. */
export const briefAsText = (heading: string, parts: readonly BriefPart[]): string =>
  [
    heading,
    ...parts.map(({ title, lines }) => `${title}\n${lines.map((line) => `- ${line}`).join("\n")}`),
  ].join("\n\n");

function standing(facts: BriefFacts, t: Translate, format: Format): string[] {
  const { phase, hit, state, who, turnSince, theirTicket, tag, participants } = facts;
  return [
    hit
      ? t("threads.brief.case", { phase, hit, business: facts.business })
      : t("threads.brief.caseUnclassified", { phase, business: facts.business }),
    t(`threads.brief.state.${state}` as Parameters<Translate>[0], {
      who,
      since: format.instant(turnSince),
    }),
    theirTicket
      ? t("threads.brief.tickets", { theirs: theirTicket, ours: tag })
      : t("threads.brief.noTicket", { ours: tag }),
    ...(participants.length > 0
      ? [t("threads.brief.people", { names: participants.join("; ") })]
      : []),
  ];
}

function quoted({ who, at, zone, channel, text }: BriefWord, t: Translate, format: Format) {
  const short =
    text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).toWellFormed()}…` : text;
  return t("threads.brief.said", {
    who,
    at: format.instant(at, zone),
    channel,
    text: short.replace(/\s*\n\s*/g, " "),
  });
}

const orNone = (lines: string[], t: Translate) =>
  lines.length > 0 ? lines : [t("threads.brief.none")];
