/** Who works in the sample installation: one sign-in per role, and a second lead to approve. */
import { hashPassword } from "~/features/identity/passwords/password.server";
import type { Role } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";

export const SAMPLE_PASSWORD = "senja-sample-2026";

type Key = "rina" | "sari" | "andi" | "dewi" | "bayu" | "maya";
type Sample = {
  key: Key;
  name: string;
  email: string;
  roles: Role[];
  language: "en" | "id";
  timeZone: string;
  says: string;
};

const at = (name: string) => `${name}@senja.example`;

export const SAMPLE_PEOPLE: readonly Sample[] = [
  {
    key: "sari",
    name: "Sari Wulandari",
    email: at("sari"),
    roles: ["support_lead"],
    language: "en",
    timeZone: "Asia/Jakarta",
    says: "support lead, in English",
  },
  {
    key: "andi",
    name: "Andi Saputra",
    email: at("andi"),
    roles: ["support_lead"],
    language: "id",
    timeZone: "Asia/Makassar",
    says: "second support lead, in Indonesian",
  },
  {
    key: "dewi",
    name: "Dewi Anggraini",
    email: at("dewi"),
    roles: ["bsp_liaison"],
    language: "id",
    timeZone: "Asia/Jakarta",
    says: "BSP liaison, in Indonesian",
  },
  {
    key: "bayu",
    name: "Bayu Pratama",
    email: at("bayu"),
    roles: ["customer_care"],
    language: "id",
    timeZone: "Asia/Jakarta",
    says: "customer care, in Indonesian",
  },
  {
    key: "maya",
    name: "Maya Lestari",
    email: at("maya"),
    roles: ["viewer"],
    language: "en",
    timeZone: "Asia/Jakarta",
    says: "viewer",
  },
  {
    key: "rina",
    name: "Rina Hartono",
    email: at("rina"),
    roles: ["admin"],
    language: "en",
    timeZone: "Asia/Jakarta",
    says: "administrator",
  },
];

export type SamplePeople = Record<Key, Person>;

export async function seedPeople(now: Date): Promise<SamplePeople> {
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  const made = await Promise.all(
    SAMPLE_PEOPLE.map(async ({ key, says: _, ...sample }) => {
      const { id } = await db.person.create({
        data: { ...sample, passwordHash, createdAt: new Date(now.getTime() - 30 * 86_400_000) },
        select: { id: true },
      });
      const person: Person = {
        ...sample,
        id,
        kind: "person",
        businessIds: null,
        theme: "system",
        shortcutsOn: true,
      };
      return [key, person] as const;
    }),
  );
  return Object.fromEntries(made) as SamplePeople;
}
