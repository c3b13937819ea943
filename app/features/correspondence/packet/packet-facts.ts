/** What the case knows that a ticket packet tells. */
import type { Bilingual } from "~templates/bilingual";

export type PacketAsset = {
  kind: string;
  name: string | null;
  externalId: string | null;
  phone: string | null;
};

export type PacketFacts = {
  reference: string;
  business: { name: string; legalName: string | null; website: string | null } | null;
  assets: readonly PacketAsset[];
  firstSeen: { at: Date; zone: string };
  notice: string | null;
  violations: readonly string[];
  restrictions: readonly { type: string; expiresAt: Date | null }[];
  errors: readonly { code: string; count: number; firstAt: Date; lastAt: Date }[];
  readings: readonly { asset: string; what: string; value: string; at: Date }[];
  stillWorks: readonly Bilingual[];
  /** The last attempt that reached Meta. */
  review: {
    round: number;
    state: string;
    outcome: string | null;
    submittedAt: Date;
    submittedZone: string;
    reference: string;
  } | null;
};
