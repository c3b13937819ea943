// @vitest-environment node
import { expect, it } from "vitest";
import { SaveState } from "~/ui/autosave/save-state";
import { htmlOf } from "./remix-stub";

it("promises to save what is typed only where a script is there to do it", async () => {
  const page = await htmlOf(<SaveState state={{ kind: "idle" }} />);

  expect(page).not.toContain("Saved as you type");
  expect(page).toContain('role="status"');
});
