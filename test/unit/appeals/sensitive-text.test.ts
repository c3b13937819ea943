import { describe, expect, it } from "vitest";
import { firstDenial } from "~/features/appeals/checks/first-denial";
import { namesBusiness } from "~/features/consent/opt-in-text";
import { sensitiveParts } from "~/features/evidence/redaction/sensitive-text";

const OWN = new Set(["102290129340398", "106540352242922", "6281234567890"]);
const kindsIn = (text: string) => sensitiveParts(text, OWN).map(({ kind }) => kind);

describe("what must not leave the house", () => {
  it.each([
    ["a Meta token", "EAAGm0PX4ZCpsBAKZCZB1234567890", "secret"],
    ["a webhook secret", "secret is whsec_0123456789abcdef", "secret"],
    ["a bearer token", "Authorization: Bearer abcdefghijklmnop1234", "secret"],
    ["a JSON web token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2ln", "secret"],
    ["a cloud key", "AKIAIOSFODNN7EXAMPLE", "secret"],
    ["an assigned password", "password: hunter22", "secret"],
    ["an assigned password in Indonesian", "kata sandi = rahasia", "secret"],
    ["a two-step PIN", "PIN: 123456", "secret"],
    ["a private key", "-----BEGIN RSA PRIVATE KEY-----", "secret"],
    ["a spaced card number", "4111 1111 1111 1111", "card"],
    ["a dashed card number", "5500-0000-0000-0004", "card"],
    ["an identity number", "NIK 3174015708900003", "identity"],
    ["an international number", "call +44 20 7946 0958", "phone"],
    ["a number as dialled at home", "0812-9999-8888", "phone"],
    ["a number without its plus", "6281199998888", "phone"],
    ["an address", "write to budi.santoso@mail.example.co.id", "email"],
  ])("includes %s", (_what, text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it.each([
    ["the account's own id", "WABA 102290129340398"],
    ["the business's own number", "+62 812-3456-7890"],
    ["its own number as dialled at home", "0812 3456 7890"],
    ["an error code", "error 131031 and 131048"],
    ["a count", "6,200 of 9,412 people"],
    ["a day and a time", "2026-11-22 07:12 and 20.11.2026 09.00"],
    ["a card-like number with a wrong check digit", "4111 1199 1111 1112"],
    ["a price", "Rp 1.250.000"],
    ["plain words", "The password policy was explained to staff."],
  ])("does not include %s", (_what, text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it("shows no more than four characters of what it found", () => {
    expect(sensitiveParts("4111 1111 1111 1111", OWN)).toMatchObject([{ found: "4111…" }]);
  });
});

describe("a blanket denial", () => {
  it.each([
    ["en", "We have never sent any spam to anyone."],
    ["en", "We didn’t violate the policy"],
    ["en", "We did nothing wrong."],
    ["en", "This must be a mistake."],
    ["en", "Our account was banned for no reason."],
    ["id", "Kami tidak pernah melanggar kebijakan."],
    ["id", "Kami tidak mengirimkan spam."],
    ["id", "Akun kami diblokir tanpa alasan."],
    ["id", "Keputusan ini adalah kesalahan."],
  ] as const)("is heard (%s): %s", (language, text) => {
    expect(firstDenial(text, language)).not.toBeNull();
  });

  it.each([
    ["en", "1,140 recipients had not been written to for a year; many blocked us."],
    ["en", "We had never written to these people before, which was our mistake."],
    ["en", "No list was bought."],
    ["id", "Kami keliru mengirim kampanye kepada anggota lama."],
    ["id", "Tidak ada daftar yang dibeli."],
  ] as const)("is not heard where somebody answers (%s): %s", (language, text) => {
    expect(firstDenial(text, language)).toBeNull();
  });
});

describe("the business's name in the opt-in", () => {
  const business = {
    name: "Kopi Senja",
    legalName: "PT Kopi Senja Nusantara",
    website: null,
    country: null,
  };

  it.each([
    ["Yes, KOPI-SENJA may write to me", true],
    ["Ya, kopisenja boleh menghubungi saya", true],
    ["I agree that PT. Kopi Senja Nusantara, Tbk. contacts me", true],
    ["I agree to receive news", false],
    ["Kopi dan senja", false],
  ])("is found however it is written: %s", (text, isNamed) => {
    expect(namesBusiness(text, business)).toBe(isNamed);
  });

  it.each([
    ["Café Crème", "cafe creme boleh menghubungi saya"],
    ["落日咖啡", "我同意落日咖啡联系我"],
    ["مقهى الغروب", "أوافق على أن يتواصل معي مقهى الغروب"],
  ])("is found in any script: %s", (name, text) => {
    expect(namesBusiness(text, { ...business, name, legalName: null })).toBe(true);
  });
});
