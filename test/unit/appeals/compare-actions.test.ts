import { expect, it } from "vitest";
import { type ComparedAction, compareActions } from "~/features/appeals/together/compare-actions";

const action = (overrides: Partial<ComparedAction> = {}): ComparedAction => ({
  id: "one",
  cause: "no_consent",
  what: { en: "Dormant members leave the list" },
  owner: "Sari",
  dueOn: "2026-12-03",
  doneAt: null,
  verifiedAt: null,
  ...overrides,
});

it("leaves out what both rounds say", () => {
  expect(compareActions([action()], [action()])).toEqual([]);
});

it("tells what is new, what is gone and what changed", () => {
  const changes = compareActions(
    [action(), action({ id: "two" })],
    [
      action({
        owner: "Dewi",
        dueOn: "2026-12-10",
        doneAt: "2026-12-01T00:00:00.000Z",
      }),
      action({ id: "three" }),
    ],
  );

  expect(changes).toMatchObject([
    {
      id: "one",
      kind: "changed",
      texts: [],
      became: "done",
      owner: { before: "Sari", after: "Dewi" },
      dueOn: { before: "2026-12-03", after: "2026-12-10" },
    },
    { id: "two", kind: "taken", texts: [{ language: "en" }] },
    { id: "three", kind: "added", texts: [{ language: "en" }] },
  ]);
});

it("says when an action was verified, or is open again", () => {
  const done = action({ doneAt: new Date(0) });

  expect(compareActions([done], [{ ...done, verifiedAt: new Date(1) }])[0]?.became).toBe(
    "verified",
  );
  expect(compareActions([done], [action()])[0]?.became).toBe("open");
});
