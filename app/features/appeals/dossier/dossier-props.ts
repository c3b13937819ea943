/** Everything the printed dossier shows, as finished text. The template adds nothing to it. */
import type {
  AppealDocument,
  DocumentBlock,
  DocumentExhibit,
  DocumentSection,
} from "~/features/appeals/document/appeal-document";
import { fillWording, isolated } from "~/features/appeals/document/fill-wording";
import { formatFor } from "~/platform/i18n/format";
import type { Bilingual, Language } from "~templates/bilingual";
import type {
  AppealDossierProps,
  DossierBlock,
  DossierSection,
} from "~templates/pdf/appeal-dossier";
import { APPEAL_WORDING } from "~templates/rules/appeal/wording";

export type DossierPrint = {
  /** SHA-256 of the canonical content, in hexadecimal. */
  contentHash: string;
  preparedAt: Date;
  timeZone: string;
};

export function dossierProps(
  document: AppealDocument,
  { contentHash, preparedAt, timeZone }: DossierPrint,
): AppealDossierProps {
  const { language, facts, opening, missing } = document;
  const say = wordingIn(language);
  const preparedOn = formatFor(language, timeZone).instant(preparedAt);
  const { reference, round } = facts;
  const business = facts.business?.name ?? "–";
  return {
    language,
    title: say(APPEAL_WORDING.title, { reference, round }),
    author: facts.business?.legalName ?? business,
    subject: opening ?? say(APPEAL_WORDING.openingMissing),
    preparedAt: preparedAt.toISOString(),
    foot: say(APPEAL_WORDING.foot, { reference, round, business, at: preparedOn }),
    cover: {
      kicker: say(APPEAL_WORDING.kicker),
      heading: say(APPEAL_WORDING.heading),
      opening: opening ?? say(APPEAL_WORDING.openingMissing),
      rows: coverRows(document, preparedOn),
      contentsTitle: say(APPEAL_WORDING.contents),
      missingTitle: say(APPEAL_WORDING.missingTitle),
      missing: missing.map(({ heading }) => heading),
      hashTitle: say(APPEAL_WORDING.hashTitle),
      hash: contentHash,
      hashNote: say(APPEAL_WORDING.hashNote),
      unprintableNote: say(APPEAL_WORDING.unprintable),
    },
    sections: [...document.sections.map(partOf(document)), evidencePart(document)].map(
      (section, index) => ({ ...section, number: `${index + 1}` }),
    ),
  };
}

const wordingIn =
  (language: Language) =>
  (wording: Bilingual, values: Record<string, string | number> = {}) =>
    fillWording(wording, language, values);

function coverRows({ language, facts, assets, sections }: AppealDocument, preparedOn: string) {
  const say = wordingIn(language);
  const { business, classification, reference, round } = facts;
  const legalName = business?.legalName;
  const names =
    legalName && legalName !== business?.name ? [legalName, business?.name] : [business?.name];
  const format = formatFor(language, classification?.startedZone ?? "UTC");
  const answered = (question: string) =>
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.kind === "answer" && block.question === question ? block.value : [],
      )[0];

  const rows: [Bilingual, string | null | undefined][] = [
    [APPEAL_WORDING.reference, say(APPEAL_WORDING.referenceAndRound, { reference, round })],
    [APPEAL_WORDING.business, names.flatMap((name) => (name ? isolated(name) : [])).join(" · ")],
    [APPEAL_WORDING.assets, assets.map(isolated).join("\n")],
    [APPEAL_WORDING.decision, answered("decision_shown")],
    [APPEAL_WORDING.violation, answered("violation_shown")],
    [APPEAL_WORDING.restrictions, classification?.restrictionTypes.join("\n")],
    [APPEAL_WORDING.inEffectSince, answered("decided_at")],
    [
      APPEAL_WORDING.inEffectUntil,
      classification?.expiresAt && format.instant(classification.expiresAt),
    ],
    [APPEAL_WORDING.preparedOn, preparedOn],
    [APPEAL_WORDING.language, say(APPEAL_WORDING.languageName)],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label: say(label), value }] : []));
}

type UnnumberedSection = Omit<DossierSection, "number">;

const partOf =
  (document: AppealDocument) =>
  (section: DocumentSection): UnnumberedSection => ({
    title: section.title,
    blocks: section.id === "remediation" ? [actionTable(document)] : gathered(section.blocks),
  });

/** Neighbouring facts stand in one list of rows. */
function gathered(blocks: readonly DocumentBlock[]): DossierBlock[] {
  const made: DossierBlock[] = [];
  for (const block of blocks.map(blockOf)) {
    const last = made.at(-1);
    if (block.kind === "facts" && last?.kind === "facts") {
      made[made.length - 1] = { kind: "facts", rows: last.rows.concat(block.rows) };
    } else {
      made.push(block);
    }
  }
  return made;
}

function blockOf(block: DocumentBlock): DossierBlock {
  const { heading } = block;
  if (block.kind === "missing") return { kind: "missing", heading, note: block.note };
  if (block.form === "fact")
    return { kind: "facts", rows: [{ label: heading, value: isolated(block.value) }] };
  return {
    kind: block.form === "prose" ? "text" : "quotation",
    heading,
    paragraphs: block.paragraphs,
  };
}

function actionTable({ language, actions }: AppealDocument): DossierBlock {
  const say = wordingIn(language);
  if (actions.length === 0) return { kind: "note", text: say(APPEAL_WORDING.noRemediation) };
  return {
    kind: "table",
    columns: [
      { title: say(APPEAL_WORDING.number), weight: 4 },
      { title: say(APPEAL_WORDING.cause), weight: 15 },
      { title: say(APPEAL_WORDING.action), weight: 34 },
      { title: say(APPEAL_WORDING.owner), weight: 16 },
      { title: say(APPEAL_WORDING.due), weight: 12 },
      { title: say(APPEAL_WORDING.state), weight: 13 },
      { title: say(APPEAL_WORDING.proof), weight: 8 },
    ],
    rows: actions.map((action) => [
      `${action.number}`,
      action.cause,
      action.what,
      action.owner,
      action.due || "–",
      action.stateWord,
      action.proof.join(", ") || say(APPEAL_WORDING.noProof),
    ]),
  };
}

function evidencePart({ language, exhibits }: AppealDocument): UnnumberedSection {
  const title = APPEAL_WORDING.evidence[language];
  if (exhibits.length === 0) {
    return { title, blocks: [{ kind: "note", text: APPEAL_WORDING.evidenceNone[language] }] };
  }
  return {
    title,
    blocks: [
      {
        kind: "exhibits",
        exhibits: exhibits.map((exhibit) => ({
          label: exhibit.label,
          title: exhibit.kindName,
          details: exhibitDetails(exhibit, language),
          hashLabel: "SHA-256",
          hash: exhibit.sha256,
        })),
      },
    ],
  };
}

function exhibitDetails(exhibit: DocumentExhibit, language: Language): string {
  const { title, captured, fileName } = exhibit;
  return [
    title && isolated(title),
    fileName && fileName !== title && isolated(fileName),
    sizeOf(exhibit.byteSize, language),
    captured && fillWording(APPEAL_WORDING.captured, language, { at: captured }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function sizeOf(bytes: number, language: Language): string {
  const { number } = formatFor(language, "UTC");
  if (bytes < 1000) return `${number(bytes)} B`;
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1000))} kB`;
  return `${number(Math.round(bytes / 100_000) / 10)} MB`;
}
