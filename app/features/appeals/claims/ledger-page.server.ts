/** The claim ledger as its page shows it: counts by state and the sentences that a view asks for. */
import { type AppealAtHand, appealUnderCheck } from "~/features/appeals/checks/check-appeal.server";
import { claimPage, placeInSection } from "~/features/appeals/checks/check-claims";
import type { AppealUnderCheck } from "~/features/appeals/checks/finding";
import { questionOf, sectionOf } from "~/features/appeals/questions/appeal-questions";
import type { Language } from "~templates/bilingual";
import { ledgerOf } from "./appeal-ledger";
import { fitsFilter, LEDGER_FILTERS, type LedgerEntry, type LedgerFilter } from "./ledger";
import { shownProofs } from "./shown-proofs";

export type LedgerView = { show: LedgerFilter; language: Language };

/** What an address asks for; where it asks for nothing, all of the language the appeal is filed in. */
export function ledgerView(url: URL, filedIn: Language): LedgerView {
  const show = url.searchParams.get("show");
  const language = url.searchParams.get("language");
  return {
    show: LEDGER_FILTERS.find((filter) => filter === show) ?? "all",
    language: language === "en" || language === "id" ? language : filedIn,
  };
}

export async function ledgerPage(appeal: AppealAtHand, view: LedgerView, reader: Language) {
  const checked = await appealUnderCheck(appeal);
  const all = ledgerOf(checked);
  const entries = all.filter(({ language }) => language === view.language);
  return {
    ...view,
    counts: LEDGER_FILTERS.map((filter) => ({
      filter,
      count: entries.filter((entry) => fitsFilter(entry, filter)).length,
    })),
    languages: (["en", "id"] as const).filter((each) =>
      all.some(({ language }) => language === each),
    ),
    groups: groupedBySection(
      entries.filter((entry) => fitsFilter(entry, view.show)),
      checked,
      reader,
    ),
  };
}

export type LedgerRow = ReturnType<typeof rowOf>;

function groupedBySection(
  entries: readonly LedgerEntry[],
  checked: AppealUnderCheck,
  reader: Language,
) {
  const sections = [...new Set(entries.map(({ section }) => section))];
  return sections.map((section) => ({
    section,
    title: sectionOf(section).title[reader],
    rows: entries
      .filter((entry) => entry.section === section)
      .map((entry) => rowOf(entry, checked, reader)),
  }));
}

function rowOf(entry: LedgerEntry, checked: AppealUnderCheck, reader: Language) {
  const { key, question, language, sentence, kind, state, gap, marks, claim } = entry;
  return {
    key: `${question}.${language}.${key}`,
    question: questionOf(question).label[reader],
    sentence,
    language,
    kind,
    state,
    gap,
    marks: [...marks],
    proofs: shownProofs(claim, checked, reader),
    by: claim && { name: claim.byName, at: claim.updatedAt },
    claimId: claim?.id ?? null,
    version: claim?.version ?? 0,
    page: claimPage(entry),
    inSection: placeInSection(entry),
  };
}
