import { expect, it } from "vitest";

import { suggestedRestoration } from "~/features/cases/moves/suggested-restoration";

const from = (query: string) => suggestedRestoration(new URLSearchParams(query));

it("takes over what the decision already said", () => {
  expect(from("outcome=restored_by_appeal&proof=abc")).toEqual({
    outcome: "restored_by_appeal",
    proofEvidenceId: "abc",
  });
});

it("suggests no outcome that is not a restoration", () => {
  expect(from("outcome=denied_final")).toEqual({ proofEvidenceId: "" });
});
