import { describe, expect, it } from "vitest";
import {
  type AssetInTree,
  assetLabel,
  assetLabelInFull,
  assetPath,
  assetTree,
  flattened,
} from "~/features/assets/asset-tree";

const asset = (id: string, kind: AssetInTree["kind"], parentId: string | null, name = id) => ({
  id,
  kind,
  parentId,
  name,
  externalId: null,
  phone: null,
});

const KOPI = [
  asset("order_update", "template", "waba"),
  asset("number 10", "phone_number", "waba"),
  asset("number 9", "phone_number", "waba"),
  asset("waba", "waba", "portfolio"),
  asset("portfolio", "portfolio", null),
  asset("app", "app_number", null),
];

describe("the tree of a business", () => {
  it("reads from the top down, kinds in their order and names as people count", () => {
    const rows = flattened(assetTree(KOPI)).map(({ asset: { id }, depth }) => [depth, id]);

    expect(rows).toEqual([
      [0, "portfolio"],
      [1, "waba"],
      [2, "number 9"],
      [2, "number 10"],
      [2, "order_update"],
      [0, "app"],
    ]);
  });

  it("keeps an asset whose parent is out of sight, at the top", () => {
    const rows = flattened(assetTree([asset("waba", "waba", "unseen")]));

    expect(rows).toMatchObject([{ depth: 0, asset: { id: "waba" } }]);
  });

  it("leads from the top to an asset", () => {
    expect(assetPath(KOPI, "number 9").map(({ id }) => id)).toEqual([
      "portfolio",
      "waba",
      "number 9",
    ]);
    expect(assetPath(KOPI, "nothing")).toEqual([]);
  });
});

describe("what an asset is called", () => {
  it.each([
    [{ name: "Main", phone: "+6281", externalId: "1" }, "Main", "Main · +6281"],
    [{ name: "", phone: "+6281", externalId: "1" }, "+6281", "+6281"],
    [
      { name: "", phone: null, externalId: "102290129340398" },
      "102290129340398",
      "102290129340398",
    ],
    [{ name: "Shop", phone: null, externalId: "55555" }, "Shop", "Shop · 55555"],
    [{ name: "Shop", phone: null, externalId: null }, "Shop", "Shop"],
  ])("%j is %s, in full %s", (named, label, inFull) => {
    expect(assetLabel(named)).toBe(label);
    expect(assetLabelInFull(named)).toBe(inFull);
  });
});
