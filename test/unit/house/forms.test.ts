import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fromProject } from "~/platform/project-folder.server";

const ONLY_READER = join("platform", "forms", "forms.server.ts");

it("forms are read in one place, where what is no form is an empty one and not a failure", () => {
  const app = fromProject("app");
  const readers = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /\.formData\(\)/.test(readFileSync(join(app, file), "utf8")));
  expect(readers).toEqual([ONLY_READER]);
});
