/** A dossier as it might be handed over, for tests and for looking at. */
import type { AppealDossierProps, DossierBlock } from "~templates/dossier/dossier";

const HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

export function sampleDossier(overrides: Partial<AppealDossierProps> = {}): AppealDossierProps {
  return {
    language: "en",
    title: "Appeal C-2026-0042, round 1",
    author: "PT Kopi Senja Nusantara",
    subject: "WhatsApp Business Account 102290129340398",
    preparedAt: "2026-11-22T05:10:00.000Z",
    foot: "C-2026-0042 · round 1 · Kopi Senja · prepared on 22 Nov 2026, 12:10 WIB",
    cover: {
      kicker: "Appeal dossier",
      heading: "Request for review",
      summary: [
        "This appeal concerns WhatsApp Business Account 102290129340398 (Kopi Senja) and the decision of 22 Nov 2026 to disable it for the violation SPAM.",
      ],
      rows: [
        { label: "Reference", value: "C-2026-0042, round 1" },
        { label: "Business", value: "PT Kopi Senja Nusantara (Kopi Senja)" },
        { label: "Asset", value: "WhatsApp Business Account 102290129340398" },
        { label: "Decision", value: "The account is disabled or banned" },
        { label: "Prepared on", value: "22 Nov 2026, 12:10 WIB" },
      ],
      contentsTitle: "Contents",
      missingTitle: "Not yet available in English",
      missing: [],
      hashTitle: "Content hash (SHA-256)",
      hash: HASH,
      hashNote: "Computed over the canonical content of this appeal, before it was laid out.",
      unprintableNote:
        "{count} characters are in a script this document cannot print. They appear as their code, such as [U+1781].",
    },
    sections: [
      { number: "1", title: "Asset and decision", blocks: [{ kind: "facts", rows: manyRows(5) }] },
      { number: "2", title: "Remediation plan", blocks: [remediationTable(6)] },
      { number: "3", title: "Evidence", blocks: [exhibits(4)] },
    ],
    exhibitsTitle: "Exhibits",
    exhibits: [],
    closing: [],
    ...overrides,
  };
}

const manyRows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `Fact ${index + 1}`, value: "As known" }));

export function remediationTable(count: number): DossierBlock {
  return {
    kind: "table",
    columns: [
      { title: "No.", weight: 4 },
      { title: "Cause", weight: 15 },
      { title: "Action", weight: 36 },
      { title: "Owner", weight: 16 },
      { title: "Due", weight: 12 },
      { title: "State", weight: 12 },
      { title: "Proof", weight: 8 },
    ],
    rows: Array.from({ length: count }, (_, index) => [
      `${index + 1}`,
      "Messages without consent",
      `Members not written to for more than a year were removed from the list of campaign ${index + 1}; the export before and after is kept.`,
      "Sari Wulandari",
      "3 Dec 2026",
      index % 3 ? "Promised" : "Done, 21 Nov 2026",
      index % 3 ? "–" : "E1, E3",
    ]),
  };
}

export function exhibits(count: number): DossierBlock {
  return {
    kind: "exhibits",
    exhibits: Array.from({ length: count }, (_, index) => ({
      label: `E${index + 1}`,
      title: `Screenshot of the notice in Business Support Home, part ${index + 1}`,
      details: "bsh-notice.png · 212 kB · captured on 22 Nov 2026, 07:40 WIB",
      hashLabel: "SHA-256",
      hash: HASH,
    })),
  };
}
