/** What the case knows and the appeal builds on. Filled from the case as it was classified. */
import type { RestrictionClass } from "~/features/enforcement/restriction-class";
import type { Bilingual } from "~templates/bilingual";

export type AppealAsset = {
  /** An asset kind of the register, or of the signal the case began with. */
  kind: string;
  externalId: string | null;
  name: string | null;
  /** E.164, for numbers. */
  phone: string | null;
};

export type AppealCaseFacts = {
  /** The case's reference, such as `C-2026-0042`. */
  reference: string;
  round: number;
  business: {
    name: string;
    legalName: string | null;
    website: string | null;
    country: string | null;
  } | null;
  assets: readonly AppealAsset[];
  classification: {
    class: RestrictionClass;
    bucket: string | null;
    level: string;
    violationType: string | null;
    restrictionTypes: readonly string[];
    startedAt: Date | null;
    /** The zone the start was told in. */
    startedZone: string | null;
    expiresAt: Date | null;
    causes: readonly string[];
  } | null;
  /** The restriction the appeal is about, when the asset register has one. */
  restriction: { id: string } | null;
  noticeVerbatim: string | null;
  providers: readonly { name: string }[];
  /** Whether the website opened without a login and named the business when it was looked at last. */
  websiteSeen: "yes" | "no" | null;
};

/** One file or captured fact, as the dossier lists it. */
export type AppealEvidence = {
  id: string;
  /** Key of the evidence kind, such as `optin_form_capture`. */
  kind: string;
  kindName: Bilingual;
  /** What to see in it, in one language or in both; empty where nobody wrote it. */
  caption: Bilingual;
  fileName: string | null;
  mediaType: string;
  capturedAt: Date | null;
  capturedZone: string | null;
  sha256: string;
  byteSize: number;
  /** How many parts of a redacted copy are hidden; 0 for what is shown whole. */
  hiddenParts: number;
};
