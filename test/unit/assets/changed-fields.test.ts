import { expect, it } from "vitest";
import { changedFields } from "~/features/assets/changed-fields";

it("names each field whose text differs, with both texts", () => {
  const before = { name: "Kopi", phone: null, notes: "old" };
  const after = { name: "Kopi", phone: "+6281", notes: "" };

  expect(changedFields(before, after)).toEqual([
    { field: "phone", before: "", after: "+6281" },
    { field: "notes", before: "old", after: "" },
  ]);
});

it("keeps the audit trail readable when a text is long", () => {
  const [changed] = changedFields({ notes: "" }, { notes: "n".repeat(2000) });

  expect(changed?.after).toHaveLength(301);
});
