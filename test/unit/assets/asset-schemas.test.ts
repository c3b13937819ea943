import { describe, expect, it } from "vitest";
import {
  newAssetSchema,
  newBusinessSchema,
  newProviderSchema,
} from "~/features/assets/asset-schemas";

const business = { name: "Kopi Senja", timeZone: "Asia/Jakarta" };

describe("the form of a business", () => {
  it("needs a name and a zone, nothing more", () => {
    expect(newBusinessSchema.parse(business)).toEqual({
      ...business,
      legalName: "",
      website: "",
      country: "",
      vertical: "",
      otherContact: "",
    });
  });

  it.each([
    ["kopisenja.id", "https://kopisenja.id"],
    ["https://kopisenja.id/menu", "https://kopisenja.id/menu"],
    ["", ""],
  ])("takes the website %j as %j", (website, kept) => {
    expect(newBusinessSchema.parse({ ...business, website }).website).toBe(kept);
  });

  it.each(["javascript:alert(1)", "ftp://kopisenja.id", "kopi", "https://"])(
    "refuses the website %j",
    (website) => {
      const result = newBusinessSchema.safeParse({ ...business, website });

      expect(result.error?.issues).toMatchObject([
        { path: ["website"], message: "assets.errors.website" },
      ]);
    },
  );

  it("refuses a country that is none", () => {
    expect(newBusinessSchema.safeParse({ ...business, country: "XX" }).success).toBe(false);
    expect(newBusinessSchema.safeParse({ ...business, country: "ID" }).success).toBe(true);
  });
});

describe("the form of an asset", () => {
  it.each(["phone_number", "app_number"])("asks for the number of a %s", (kind) => {
    const result = newAssetSchema.safeParse({ kind, name: "Main", phone: " " });

    expect(result.error?.issues).toMatchObject([{ path: ["phone"] }]);
  });

  it("asks for something to tell the asset by", () => {
    const result = newAssetSchema.safeParse({ kind: "waba", name: "" });

    expect(result.error?.issues).toMatchObject([
      { path: ["name"], message: "assets.errors.unnamed" },
    ]);
  });

  it("takes one provider or several of the same name in the form", () => {
    const one = "018f4f6e-0000-7000-8000-000000000001";
    const two = "018f4f6e-0000-7000-8000-000000000002";
    const parse = (providerIds: unknown) =>
      newAssetSchema.parse({ kind: "waba", name: "Main", providerIds }).providerIds;

    expect(parse(undefined)).toEqual([]);
    expect(parse(one)).toEqual([one]);
    expect(parse([one, two])).toEqual([one, two]);
  });
});

describe("the form of a provider", () => {
  it("takes no support address, or a real one", () => {
    const parse = (supportEmail: string) =>
      newProviderSchema.safeParse({ name: "YCloud", supportEmail });

    expect(parse("").success).toBe(true);
    expect(parse("Support@YCloud.com ").data?.supportEmail).toBe("support@ycloud.com");
    expect(parse("support").error?.issues).toMatchObject([{ message: "common.errors.email" }]);
  });
});
