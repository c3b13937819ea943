/** Contacts of a provider as people write them down: one a line, its parts parted by semicolons. */
export type ProviderContact = { name: string; role: string; email: string; phone: string };

const MOST = 30;

export function readContacts(typed: string): ProviderContact[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.split(";").map((part) => part.trim().slice(0, 254)))
    .filter(([name]) => name)
    .slice(0, MOST)
    .map(([name = "", ...parts]) => ({ name, ...sorted(parts) }));
}

/** An address is known by its sign and a number by its digits, wherever they stand. */
function sorted(parts: readonly string[]): Omit<ProviderContact, "name"> {
  const email = parts.find((part) => /^\S+@\S+$/.test(part)) ?? "";
  const phone = parts.find((part) => /^\+?[\d\s().-]{6,}$/.test(part)) ?? "";
  const role = parts.filter((part) => part && part !== email && part !== phone).join(", ");
  return { role, email, phone };
}

export const writeContacts = (contacts: readonly ProviderContact[]): string =>
  contacts
    .map(({ name, role, email, phone }) => [name, role, email, phone].filter(Boolean).join("; "))
    .join("\n");
