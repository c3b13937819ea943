/** Three businesses with their trees, served by two providers. Ids are made up and well-formed. */
import { addAsset } from "~/features/assets/add-asset.server";
import type { AssetKind } from "~/features/assets/asset-kind";
import { addBusiness } from "~/features/assets/save-business.server";
import { addProvider } from "~/features/assets/save-provider.server";
import { atMoment } from "~/platform/moment.server";
import { granted } from "./granted";
import type { SamplePeople } from "./people";

export type SampleBusiness = { id: string; waba: string; phone: string; templates: string[] };
export type SampleBusinesses = Record<"kopi" | "batik" | "lumen", SampleBusiness>;

type Planned = {
  name: string;
  legalName: string;
  website: string;
  country: string;
  vertical: string;
  otherContact: string;
  timeZone: string;
  provider: string;
  portfolio: string;
  waba: string;
  phone: string;
  templates: readonly { name: string; id: string; category: string }[];
};

const PLAN: Record<keyof SampleBusinesses, Planned> = {
  kopi: {
    name: "Kopi Senja",
    legalName: "PT Kopi Senja Nusantara",
    website: "https://kopisenja.example",
    country: "ID",
    vertical: "Coffee shops and delivery",
    otherContact: "halo@kopisenja.example, 021-555-0142",
    timeZone: "Asia/Jakarta",
    provider: "YCloud",
    portfolio: "506914307656634",
    waba: "102290129340398",
    phone: "+62 812-5550-1420",
    templates: [
      { name: "promo_akhir_pekan", id: "594425479261596", category: "MARKETING" },
      { name: "pesanan_siap", id: "594425479261601", category: "UTILITY" },
      { name: "kode_masuk", id: "594425479261688", category: "AUTHENTICATION" },
    ],
  },
  batik: {
    name: "Batik Raya",
    legalName: "CV Batik Raya Surakarta",
    website: "https://batikraya.example",
    country: "ID",
    vertical: "Textiles, online shop",
    otherContact: "layanan@batikraya.example",
    timeZone: "Asia/Jakarta",
    provider: "360dialog",
    portfolio: "606914307650001",
    waba: "203380238450407",
    phone: "+62 813-5550-2210",
    templates: [{ name: "koleksi_baru", id: "694425479261001", category: "MARKETING" }],
  },
  lumen: {
    name: "Lumen Optics",
    legalName: "Lumen Optics GmbH",
    website: "https://lumen-optics.example",
    country: "DE",
    vertical: "Opticians",
    otherContact: "service@lumen-optics.example, +49 30 5550133",
    timeZone: "Europe/Berlin",
    provider: "360dialog",
    portfolio: "706914307650777",
    waba: "304470347560516",
    phone: "+49 151 55501330",
    templates: [{ name: "appointment_reminder", id: "794425479261777", category: "UTILITY" }],
  },
};

const PROVIDERS = [
  { name: "YCloud", supportEmail: "service@ycloud.com", supportUrl: "https://www.ycloud.com" },
  { name: "360dialog", supportEmail: "", supportUrl: "https://hub.360dialog.com" },
];

export async function seedBusinesses(
  { rina }: SamplePeople,
  now = new Date(),
): Promise<SampleBusinesses> {
  return atMoment(new Date(now.getTime() - 21 * 86_400_000), async () => {
    const providers = new Map<string, string>();
    for (const provider of PROVIDERS) {
      providers.set(provider.name, granted(await addProvider(rina, { ...provider, notes: "" })).id);
    }
    const plant = (planned: Planned) =>
      plantBusiness(rina, planned, providers.get(planned.provider) ?? "");
    return {
      kopi: await plant(PLAN.kopi),
      batik: await plant(PLAN.batik),
      lumen: await plant(PLAN.lumen),
    };
  });
}

type Planter = SamplePeople["rina"];

async function plantBusiness(
  person: Planter,
  planned: Planned,
  providerId: string,
): Promise<SampleBusiness> {
  const { provider: _, portfolio, waba, phone, templates, ...business } = planned;
  const { id } = granted(await addBusiness(person, business));
  const owning = { id, country: business.country };
  const add = async (kind: AssetKind, parentId: string | null, own: Partial<typeof BLANK>) =>
    granted(
      await addAsset(person, owning, {
        ...BLANK,
        ...own,
        kind,
        parentId,
        providerIds: kind === "portfolio" ? [] : [providerId],
      }),
    ).id;

  const top = await add("portfolio", null, { name: business.name, externalId: portfolio });
  const account = await add("waba", top, { name: business.name, externalId: waba });
  const number = await add("phone_number", account, { name: business.name, phone });
  const made: string[] = [];
  for (const { name, id: externalId, category } of templates) {
    made.push(await add("template", account, { name, externalId, category, language: "id" }));
  }
  return { id, waba: account, phone: number, templates: made };
}

const BLANK = { name: "", externalId: "", phone: "", language: "", category: "", notes: "" };
