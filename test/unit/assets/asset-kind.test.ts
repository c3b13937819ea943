import { describe, expect, expectTypeOf, it } from "vitest";
import {
  ASSET_KINDS,
  type AssetKind,
  childrenOf,
  decidePlace,
  parentsOf,
} from "~/features/assets/asset-kind";
import { AssetKind as StoredKind } from "~prisma/generated/enums";

describe("the place of an asset", () => {
  it.each<[AssetKind, (AssetKind | "business")[]]>([
    ["portfolio", ["business"]],
    ["waba", ["business", "portfolio"]],
    ["messaging_account", ["business", "portfolio"]],
    ["waac", ["business", "waba", "messaging_account"]],
    ["phone_number", ["business", "waba", "messaging_account", "waac"]],
    ["template", ["waba", "messaging_account"]],
    ["app_number", ["business"]],
  ])("of kind %s is below one of %j and nowhere else", (kind, parents) => {
    const everywhere = ["business", ...ASSET_KINDS] as const;

    expect(everywhere.filter((parent) => decidePlace(kind, parent).ok)).toEqual(parents);
    expect(parentsOf(kind)).toEqual(parents);
  });

  it("names what may be added below a WABA", () => {
    expect(childrenOf("waba")).toEqual(["waac", "phone_number", "template"]);
  });

  it("says that a template is nothing without its WABA", () => {
    expect(decidePlace("template", "business")).toEqual({
      ok: false,
      refusal: { key: "assets.errors.needsParent", params: { kind: "template" } },
    });
  });

  it("names both sides when a place is wrong", () => {
    expect(decidePlace("template", "phone_number")).toMatchObject({
      refusal: { params: { kind: "template", parent: "phone_number" } },
    });
  });

  it("uses the same words as the database", () => {
    expect(Object.values(StoredKind)).toEqual([...ASSET_KINDS]);
    expectTypeOf<StoredKind>().toEqualTypeOf<AssetKind>();
  });
});
