import { describe, expect, it } from "vitest";
import { mentionsIn } from "~/features/cases/timeline/mentions";

const people = [
  { id: "1", name: "Sari" },
  { id: "2", name: "Sari Wulandari" },
  { id: "3", name: "José O'Neil (Ops)" },
];

describe("mentions", () => {
  it("are found by full name, whatever the case", () => {
    expect(mentionsIn("please look, @sari wulandari.", people)).toEqual(["2"]);
  });

  it("mean the longer name where one begins like another", () => {
    expect(mentionsIn("@Sari Wulandari and @Sari", people)).toEqual(["1", "2"]);
    expect(mentionsIn("@Sari, look", people)).toEqual(["1"]);
  });

  it.each(["mail sari@Sari.example", "@Sarinah", "Sari", "@ Sari"])("are not in %j", (text) => {
    expect(mentionsIn(text, people)).toEqual([]);
  });

  it("take names as they are written, signs included", () => {
    expect(mentionsIn("ask @José O'Neil (Ops)!", people)).toEqual(["3"]);
  });
});
