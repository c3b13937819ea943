import { describe, expect, it } from "vitest";
import type { Claim, ClaimProof } from "~/features/appeals/claims/claim";
import { onPieces, pointedParts } from "~/features/appeals/dossier/pointed-parts";

const REGION = { left: 10, top: 20, width: 30, height: 40 };

const claim = (proofs: Partial<ClaimProof>[], isSetAside = false) =>
  ({
    isSetAside,
    proofs: proofs.map((proof) => ({
      id: "p",
      evidenceId: "e1",
      fact: null,
      page: null,
      region: null,
      ...proof,
    })),
  }) as unknown as Claim;

describe("the parts of an exhibit that the appeal points at", () => {
  it("are each there once, and only those of sentences that assert something", () => {
    const claims = [
      claim([{ region: REGION, page: 2 }, { region: { ...REGION, left: 0 } }]),
      claim([{ region: REGION, page: 2 }, { evidenceId: "e2", region: REGION }, { page: 3 }]),
      claim([{ region: { ...REGION, top: 0 } }], true),
    ];

    expect(pointedParts(claims, "e1")).toEqual([
      { page: 2, region: REGION },
      { page: null, region: { ...REGION, left: 0 } },
    ]);
  });

  it("lie on the pieces of a long picture where they lie on the whole", () => {
    const onBoth = { left: 0, top: 40, width: 100, height: 20 };

    expect(onPieces([onBoth], [500, 500])).toEqual([
      [{ ...onBoth, top: 80, height: 20 }],
      [{ ...onBoth, top: 0, height: 20 }],
    ]);
    expect(onPieces([{ ...onBoth, top: 0, height: 10 }], [300, 100])[1]).toEqual([]);
    expect(onPieces([onBoth], [700])).toEqual([[onBoth]]);
  });
});
