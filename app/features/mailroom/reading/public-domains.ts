/** Domains at which anybody has an address: of them nothing follows about who somebody is. */
const PUBLIC = [
  "gmail.com",
  "googlemail.com",
  "yahoo.com",
  "yahoo.co.id",
  "ymail.com",
  "rocketmail.com",
  "outlook.com",
  "outlook.co.id",
  "hotmail.com",
  "live.com",
  "msn.com",
  "icloud.com",
  "me.com",
  "mac.com",
  "aol.com",
  "proton.me",
  "protonmail.com",
  "pm.me",
  "gmx.com",
  "gmx.net",
  "mail.com",
  "zoho.com",
  "yandex.com",
  "mail.ru",
  "qq.com",
  "163.com",
] as const;

export const isPublicDomain = (domain: string): boolean =>
  (PUBLIC as readonly string[]).includes(domain);
