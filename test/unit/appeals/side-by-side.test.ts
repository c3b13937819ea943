import { describe, expect, it } from "vitest";
import { appealDocument, type DocumentSource } from "~/features/appeals/document/appeal-document";
import { dossierProps } from "~/features/appeals/dossier/dossier-props";
import { variantsOf } from "~/features/appeals/dossier/dossier-variant";
import type { ExhibitSources } from "~/features/appeals/dossier/exhibit-source";
import { sideBySide } from "~/features/appeals/dossier/side-by-side";
import { webDossier } from "~/features/appeals/dossier/web-dossier.server";
import { completeAppeal, NOW } from "./complete-appeal";

const SOURCES: ExhibitSources = new Map([
  ["E1", { kind: "pictures", pictures: [{ name: "E1", width: 300, height: 200, parts: [] }] }],
  ["E2", { kind: "text", lines: ["<b>kept</b> & shown"], total: 400, isLaidOut: false }],
]);
const print = {
  contentHash: "ab".repeat(32),
  contentBytes: 4096,
  preparedAt: NOW,
  timeZone: "Asia/Jakarta",
};
const inLanguage = (language: "en" | "id", appeal: DocumentSource = completeAppeal()) =>
  dossierProps(appealDocument(appeal, language, "Asia/Jakarta"), print, SOURCES);
const both = () => sideBySide(inLanguage("en"), inLanguage("id"));

const files = {
  picture: (name: string) => `pictures/${name}.jpg`,
  exhibit: (label: string) => `evidence/${label}-file`,
};

const stringsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
};

describe("a dossier in both languages", () => {
  it("says everything that either says", () => {
    const said = stringsIn(both()).join("\n");

    for (const text of stringsIn([inLanguage("en").sections, inLanguage("id").sections])) {
      expect(said).toContain(text);
    }
  });

  it("sets prose side by side, and says once what is the same", () => {
    const { cover, sections } = both();
    const texts = sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "pair"));

    expect(texts[0]).toMatchObject({ languages: ["en", "id"] });
    expect(cover.summary).toHaveLength(2);
    expect(cover.rows.find(({ label }) => label.startsWith("Violation"))).toEqual({
      label: "Violation named\nPelanggaran yang disebut",
      value: "SPAM",
    });
    expect(sections[5]?.title).toBe("Remediation plan · Rencana perbaikan");
  });

  it("is made only when both languages are complete", () => {
    expect(variantsOf(["en", "id"])).toEqual(["en", "id", "en-id"]);
    expect(variantsOf(["id"])).toEqual(["id"]);
  });
});

describe("references to exhibits", () => {
  it("stand under the answer they support, by label", () => {
    const proof = { id: "p", evidenceId: "evidence-opt-in", fact: null, page: null, region: null };
    const claim = {
      id: "c",
      question: "opt_in_text",
      language: "en" as const,
      sentence: "Yes, Kopi Senja may send me news.",
      isSetAside: false,
      itemId: null,
      proofs: [proof],
      byName: "Dewi",
      updatedAt: NOW,
      version: 1,
    };

    const { sections } = inLanguage("en", { ...completeAppeal(), claims: [claim] });

    const supported = sections
      .flatMap(({ blocks }) => blocks)
      .filter((block) => "support" in block && block.support);
    expect(supported).toMatchObject([{ heading: "The text people saw", support: "Evidence: E2" }]);
  });
});

describe("the page of a dossier", () => {
  const page = webDossier(inLanguage("en"), files);

  it("is marked up: language, title, headings, tables with heads, pictures with words", () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain("<title>Appeal C-2026-0042, round 1</title>");
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('<th scope="col">');
    expect(page).toMatch(/<img src="pictures\/E1.jpg" alt="E1: [^"]+"/);
    expect(webDossier(both(), files)).toContain('<div lang="id">');
  });

  it("leads from each label to its exhibit, and from each exhibit to its file", () => {
    const wanted = [...page.matchAll(/href="#([^"]+)"/g)].map(([, place = ""]) => place);

    expect(wanted).toEqual(expect.arrayContaining(["E1", "E2", "section-1"]));
    for (const place of wanted) expect(page, place).toContain(`id="${place}"`);
    expect(page).toContain('href="evidence/E2-file"');
  });

  it("shows what people wrote as text, runs nothing and fetches nothing from elsewhere", () => {
    expect(page).toContain("&lt;b&gt;kept&lt;/b&gt; &amp; shown");
    expect(page).not.toMatch(/<script|<iframe|<link|javascript:|url\(/i);
    const sources = [...page.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, to = ""]) => to);
    for (const to of sources) expect(to).toMatch(/^(#|pictures\/|evidence\/)/);
  });
});
