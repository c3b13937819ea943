/** Everything a dossier says, as finished text, whatever it is printed or shown as. */
import type { Language } from "../bilingual";

export type Row = { readonly label: string; readonly value: string };

export type Column = {
  readonly title: string;
  /** Share of the width, as a weight among the columns. */
  readonly weight: number;
};

export type DossierBlock =
  | { readonly kind: "facts"; readonly rows: readonly Row[] }
  | {
      readonly kind: "text";
      readonly heading: string;
      readonly paragraphs: readonly string[];
      /** Which exhibits support it, as a line that names their labels. */
      readonly support?: string;
    }
  | {
      readonly kind: "quotation";
      readonly heading: string;
      readonly paragraphs: readonly string[];
      readonly support?: string;
    }
  | { readonly kind: "missing"; readonly heading: string; readonly note: string }
  | { readonly kind: "note"; readonly text: string }
  | {
      readonly kind: "table";
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "exhibits"; readonly exhibits: readonly ListedExhibit[] }
  | { readonly kind: "steps"; readonly steps: readonly string[] }
  | {
      /** The same in two languages, side by side. */
      readonly kind: "pair";
      readonly languages: readonly [Language, Language];
      readonly blocks: readonly [DossierBlock, DossierBlock];
    };

export type ListedExhibit = {
  readonly label: string;
  readonly title: string;
  readonly details: string;
  readonly hashLabel: string;
  readonly hash: string;
};

export type DossierSection = {
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly DossierBlock[];
};

/** A part of a picture or page, in per cent of its width and height, from the top left corner. */
export type Part = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** A picture as it is printed; `width` and `height` in points. */
export type PrintedPicture = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** What of it the text points at; it is outlined. */
  readonly parts: readonly Part[];
};

export type ExhibitContent =
  | { readonly kind: "pictures"; readonly pictures: readonly PrintedPicture[] }
  | { readonly kind: "text"; readonly lines: readonly string[]; readonly note: string }
  | {
      readonly kind: "list";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly note: string;
    }
  /** The pages of a PDF follow behind the heading. */
  | { readonly kind: "pages"; readonly note: string };

/** An exhibit with pages of its own. */
export type PrintedExhibit = {
  readonly label: string;
  readonly title: string;
  readonly details: string;
  /** Its running foot, which carries its hash. */
  readonly foot: string;
  readonly content: ExhibitContent;
};

export type AppealDossierProps = {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO instant, written into the file: the same props make the same bytes. */
  readonly preparedAt: string;
  readonly foot: string;
  readonly cover: {
    readonly kicker: string;
    readonly heading: string;
    /** The whole appeal in one paragraph, once per language. */
    readonly summary: readonly string[];
    readonly rows: readonly Row[];
    readonly contentsTitle: string;
    readonly missingTitle: string;
    /** Answers that are not written in this language yet. */
    readonly missing: readonly string[];
    readonly hashTitle: string;
    readonly hash: string;
    readonly hashNote: string;
    /** Printed when characters had to be spelt out; `{count}` is how many. */
    readonly unprintableNote: string;
  };
  readonly sections: readonly DossierSection[];
  readonly exhibitsTitle: string;
  readonly exhibits: readonly PrintedExhibit[];
  /** What follows the exhibits: the manifest, and how to verify it all. */
  readonly closing: readonly DossierSection[];
};
