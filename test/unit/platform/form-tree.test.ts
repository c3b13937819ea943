import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formTree } from "~/platform/forms/form-tree";

function form(...fields: [string, string][]) {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("turning field names into a tree", () => {
  it("follows dots and indexes", () => {
    expect(
      formTree(form(["tasks.0.title", "Call"], ["tasks.1.title", "Write"], ["note", "x"])),
    ).toEqual({
      tasks: [{ title: "Call" }, { title: "Write" }],
      note: "x",
    });
  });

  it("gathers fields of one name", () => {
    expect(formTree(form(["roles", "admin"], ["roles", "viewer"]))).toEqual({
      roles: ["admin", "viewer"],
    });
  });

  it.each([
    "__proto__.x",
    "constructor.prototype.x",
    "a.toString.b",
    "a.1000.b",
    ".a",
    "a..b",
    "a b",
    "",
  ])("drops %j", (name) => {
    expect(formTree(form([name, "x"]))).toEqual({});
  });

  it("lets no name at all reach what objects share", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 8 }), (fields) => {
        formTree(form(...fields));
        return Object.keys(Object.prototype).length === 0 && !("x" in {});
      }),
    );
  });
});
