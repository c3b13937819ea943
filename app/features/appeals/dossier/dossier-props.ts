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
  ExhibitContent,
  PrintedExhibit,
} from "~templates/dossier/dossier";
import { APPEAL_WORDING } from "~templates/rules/appeal/wording";
import { archiveName, type ExhibitSource, type ExhibitSources, isOutlined } from "./exhibit-source";

export type DossierPrint = {
  /** SHA-256 of the canonical content, in hexadecimal. */
  contentHash: string;
  preparedAt: Date;
  timeZone: string;
  /** Size of the canonical content in bytes. */
  contentBytes: number;
};

export function dossierProps(
  document: AppealDocument,
  print: DossierPrint,
  sources: ExhibitSources = new Map(),
): AppealDossierProps {
  const { contentHash, preparedAt, timeZone } = print;
  const { language, facts, opening, missing } = document;
  const say = wordingIn(language);
  const preparedOn = formatFor(language, timeZone).instant(preparedAt);
  const { reference, round } = facts;
  const business = facts.business?.name ?? "–";
  const sections = [...document.sections.map(partOf(document)), evidencePart(document, sources)];
  const closing = [manifestPart(document, print), verificationPart(document, print)];
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
      summary: [summaryOf(document)],
      rows: coverRows(document, preparedOn),
      contentsTitle: say(APPEAL_WORDING.contents),
      missingTitle: say(APPEAL_WORDING.missingTitle),
      missing: missing.map(({ heading }) => heading),
      hashTitle: say(APPEAL_WORDING.hashTitle),
      hash: contentHash,
      hashNote: say(APPEAL_WORDING.hashNote),
      unprintableNote: say(APPEAL_WORDING.unprintable),
    },
    sections: numbered(sections, 1),
    exhibitsTitle: say(APPEAL_WORDING.exhibits),
    exhibits: document.exhibits.flatMap((exhibit) => {
      const source = sources.get(exhibit.label);
      return source ? [printedExhibit(exhibit, source, language)] : [];
    }),
    closing: numbered(closing, sections.length + 1),
  };
}

const numbered = (sections: readonly UnnumberedSection[], from: number): DossierSection[] =>
  sections.map((section, index) => ({ ...section, number: `${from + index}` }));

/** The appeal in one paragraph: what is asked, what was done about it, what shows it. */
function summaryOf({ language, opening, actions, exhibits }: AppealDocument): string {
  const say = wordingIn(language);
  const { number } = formatFor(language, "UTC");
  const inState = (state: string) => number(actions.filter((each) => each.state === state).length);
  return [
    opening ?? say(APPEAL_WORDING.openingMissing),
    ...(actions.length > 0
      ? [
          say(APPEAL_WORDING.summaryActions, {
            count: number(actions.length),
            done: inState("done"),
            promised: inState("promised"),
          }),
        ]
      : []),
    ...(exhibits.length > 0
      ? [say(APPEAL_WORDING.summaryExhibits, { count: number(exhibits.length) })]
      : []),
  ].join(" ");
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
    blocks:
      section.id === "remediation"
        ? [actionTable(document)]
        : gathered(section.blocks, document.language),
  });

/** Neighbouring facts stand in one list of rows. */
function gathered(blocks: readonly DocumentBlock[], language: Language): DossierBlock[] {
  const made: DossierBlock[] = [];
  for (const block of blocks.map((each) => blockOf(each, language))) {
    const last = made.at(-1);
    if (block.kind === "facts" && last?.kind === "facts") {
      made[made.length - 1] = { kind: "facts", rows: last.rows.concat(block.rows) };
    } else {
      made.push(block);
    }
  }
  return made;
}

function blockOf(block: DocumentBlock, language: Language): DossierBlock {
  const { heading } = block;
  if (block.kind === "missing") return { kind: "missing", heading, note: block.note };
  if (block.form === "fact")
    return { kind: "facts", rows: [{ label: heading, value: isolated(block.value) }] };
  return {
    kind: block.form === "prose" ? "text" : "quotation",
    heading,
    paragraphs: block.paragraphs,
    ...(block.support.length > 0 && {
      support: fillWording(APPEAL_WORDING.support, language, { labels: block.support.join(", ") }),
    }),
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

function evidencePart(
  { language, exhibits }: AppealDocument,
  sources: ExhibitSources,
): UnnumberedSection {
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
          details: exhibitDetails(exhibit, language, !sources.has(exhibit.label)),
          hashLabel: "SHA-256",
          hash: exhibit.sha256,
        })),
      },
    ],
  };
}

function exhibitDetails(exhibit: DocumentExhibit, language: Language, isFileOnly = false): string {
  const { title, captured, fileName, hiddenParts } = exhibit;
  const say = wordingIn(language);
  return [
    title && isolated(title),
    fileName && fileName !== title && isolated(fileName),
    sizeOf(exhibit.byteSize, language),
    captured && say(APPEAL_WORDING.captured, { at: captured }),
    hiddenParts > 0 && say(APPEAL_WORDING.redacted, { count: hiddenParts }),
    isFileOnly && say(APPEAL_WORDING.fileOnly, { file: archiveName(exhibit) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function printedExhibit(
  exhibit: DocumentExhibit,
  source: ExhibitSource,
  language: Language,
): PrintedExhibit {
  const { label, kindName, sha256 } = exhibit;
  return {
    label,
    title: kindName,
    details: [
      exhibitDetails(exhibit, language),
      ...(isOutlined(source) ? [APPEAL_WORDING.outlined[language]] : []),
    ].join(" · "),
    foot: fillWording(APPEAL_WORDING.exhibitFoot, language, { label, hash: sha256 }),
    content: contentOf(source, archiveName(exhibit), language),
  };
}

function contentOf(source: ExhibitSource, file: string, language: Language): ExhibitContent {
  const { number } = formatFor(language, "UTC");
  const say = (wording: Bilingual, shown: number, total: number) =>
    fillWording(wording, language, { file, shown: number(shown), total: number(total) });
  switch (source.kind) {
    case "pictures":
      return source;
    case "text": {
      const { lines, total, isLaidOut } = source;
      const isCut = total > lines.length;
      const notes = [
        ...(isCut ? [say(APPEAL_WORDING.textCut, lines.length, total)] : []),
        ...(isLaidOut ? [say(APPEAL_WORDING.textLaidOut, lines.length, total)] : []),
      ];
      return { kind: "text", lines, note: notes.join(" ") };
    }
    case "list": {
      const { columns, rows, total, isAttached } = source;
      const sample = isAttached ? APPEAL_WORDING.listSample : APPEAL_WORDING.listInArchive;
      const wording = total > rows.length ? sample : APPEAL_WORDING.listWhole;
      return { kind: "list", columns, rows, note: say(wording, rows.length, total) };
    }
    case "pages": {
      const { printed, total } = source;
      const wording = printed < total ? APPEAL_WORDING.pagesCut : APPEAL_WORDING.pagesFollow;
      return { kind: "pages", note: say(wording, printed, total) };
    }
  }
}

function manifestPart(
  { language, exhibits }: AppealDocument,
  { contentHash, contentBytes }: DossierPrint,
): UnnumberedSection {
  const say = wordingIn(language);
  return {
    title: say(APPEAL_WORDING.manifest),
    blocks: [
      { kind: "note", text: say(APPEAL_WORDING.manifestIntro) },
      {
        kind: "table",
        columns: [
          { title: say(APPEAL_WORDING.manifestFile), weight: 30 },
          { title: say(APPEAL_WORDING.manifestSize), weight: 11 },
          { title: say(APPEAL_WORDING.manifestHash), weight: 40 },
        ],
        rows: [
          ["content.json", sizeOf(contentBytes, language), inGroups(contentHash)],
          ...exhibits.map((exhibit) => [
            archiveName(exhibit),
            sizeOf(exhibit.byteSize, language),
            inGroups(exhibit.sha256),
          ]),
        ],
      },
    ],
  };
}

function verificationPart(
  { language, exhibits }: AppealDocument,
  { contentHash }: DossierPrint,
): UnnumberedSection {
  const say = wordingIn(language);
  const hasRedacted = exhibits.some(({ hiddenParts }) => hiddenParts > 0);
  return {
    title: say(APPEAL_WORDING.verification),
    blocks: [
      { kind: "note", text: say(APPEAL_WORDING.verificationIntro) },
      {
        kind: "steps",
        steps: [
          say(APPEAL_WORDING.verifyArchive),
          say(APPEAL_WORDING.verifyCommand),
          say(APPEAL_WORDING.verifyByHand),
          say(APPEAL_WORDING.verifyContent, { hash: inGroups(contentHash) }),
          ...(hasRedacted ? [say(APPEAL_WORDING.verifyRedacted)] : []),
        ],
      },
    ],
  };
}

/** Groups of eight can be compared by eye. */
const inGroups = (hash: string) => hash.replace(/(.{8})(?=.)/g, "$1 ");

function sizeOf(bytes: number, language: Language): string {
  const { number } = formatFor(language, "UTC");
  if (bytes < 1000) return `${number(bytes)} B`;
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1000))} kB`;
  return `${number(Math.round(bytes / 100_000) / 10)} MB`;
}
