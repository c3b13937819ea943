/** What people may type about businesses, assets and providers. */
import { z } from "zod/mini";
import {
  emailField,
  optionalId,
  optionalText,
  requiredId,
  requiredText,
  versionField,
  zoneField,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { ASSET_KINDS, isNumber } from "./asset-kind";
import { isCountry } from "./country";

const countryField = () =>
  z._default(
    z
      .string("assets.errors.country" satisfies TextKey)
      .check(
        z.refine(
          (code) => code === "" || isCountry(code),
          "assets.errors.country" satisfies TextKey,
        ),
      ),
    "",
  );

/** A web address; one without a scheme is one with https. */
const websiteField = (message: TextKey) =>
  z.pipe(
    z.pipe(
      optionalText(500),
      z.transform((text) =>
        text && !/^[a-z][a-z0-9+.-]*:/i.test(text) ? `https://${text}` : text,
      ),
    ),
    z.string().check(z.refine((text) => text === "" || isWebAddress(text), message)),
  );

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && hostname.includes(".");
}

const businessFields = {
  name: requiredText("assets.errors.businessName", 120),
  legalName: optionalText(200),
  website: websiteField("assets.errors.website"),
  country: countryField(),
  vertical: optionalText(120),
  otherContact: optionalText(1000),
  timeZone: zoneField(),
};

export const newBusinessSchema = z.object(businessFields);
export const businessSchema = z.object({ ...businessFields, version: versionField() });

const assetFields = {
  name: optionalText(200),
  externalId: optionalText(60),
  phone: optionalText(60),
  language: optionalText(20),
  category: optionalText(40),
  notes: optionalText(2000),
  providerIds: z.pipe(
    z.transform((given) => (given === undefined || given === "" ? [] : [given].flat())),
    z.array(requiredId("common.errors.choose")),
  ),
};

type Naming = { name: string; externalId: string; phone: string };

/** Something must tell it from the others. */
const isNamed = ({ name, externalId, phone }: Naming) => Boolean(name || externalId || phone);

export const newAssetSchema = z
  .object({
    ...assetFields,
    kind: z.enum(ASSET_KINDS, "assets.errors.kind" satisfies TextKey),
    parentId: optionalId(),
  })
  .check(
    z.refine(({ kind, phone }) => !isNumber(kind) || phone !== "", {
      path: ["phone"],
      message: "assets.errors.phone" satisfies TextKey,
    }),
    z.refine(isNamed, { path: ["name"], message: "assets.errors.unnamed" satisfies TextKey }),
  );

export const assetSchema = z
  .object({ ...assetFields, version: versionField() })
  .check(z.refine(isNamed, { path: ["name"], message: "assets.errors.unnamed" satisfies TextKey }));

export const movingSchema = z.object({ parentId: optionalId(), version: versionField() });

export const quickAddSchema = z.object({
  name: businessFields.name,
  country: countryField(),
  timeZone: zoneField(),
  portfolioId: optionalText(60),
  wabaId: optionalText(60),
  phone: optionalText(60),
  providerId: optionalId(),
});

const providerFields = {
  name: requiredText("assets.errors.providerName", 120),
  supportEmail: z._default(
    z.union([z.literal(""), emailField("common.errors.email")], "common.errors.email"),
    "",
  ),
  supportUrl: websiteField("assets.errors.website"),
  notes: optionalText(2000),
};

export const newProviderSchema = z.object(providerFields);
export const providerSchema = z.object({ ...providerFields, version: versionField() });

const optionalHours = () =>
  z.pipe(
    z._default(
      z
        .string("assets.errors.hours" satisfies TextKey)
        .check(z.trim(), z.regex(/^([1-9]\d{0,3})?$/, "assets.errors.hours" satisfies TextKey)),
      "",
    ),
    z.transform((typed) => (typed ? Number(typed) : null)),
  );

/** How a provider's support works, and whom to turn to in which order. */
export const providerSupportSchema = z.object({
  calendarId: optionalId(),
  replyHours: optionalHours(),
  solveHours: optionalHours(),
  escalation: optionalText(4000),
  /** One a line, as `readContacts` takes them. */
  contacts: optionalText(8000),
  version: versionField(),
});

export type ProviderSupport = z.output<typeof providerSupportSchema>;
export type NewBusiness = z.output<typeof newBusinessSchema>;
export type BusinessEdit = z.output<typeof businessSchema>;
export type NewAsset = z.output<typeof newAssetSchema>;
export type AssetEdit = z.output<typeof assetSchema>;
export type Moving = z.output<typeof movingSchema>;
export type QuickAdd = z.output<typeof quickAddSchema>;
export type NewProvider = z.output<typeof newProviderSchema>;
export type ProviderEdit = z.output<typeof providerSchema>;
