import { cleanup, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ShortcutsProvider, useShortcuts } from "~/ui/shortcuts";

const heard = vi.fn();

afterEach(cleanup);

function Sample() {
  useShortcuts({
    j: () => heard("j"),
    "g c": () => heard("g c"),
    c: () => heard("c"),
    "mod+k": () => heard("mod+k"),
  });
  return <textarea />;
}

function press(keys: string, on = true) {
  heard.mockClear();
  render(
    <ShortcutsProvider value={on}>
      <Sample />
    </ShortcutsProvider>,
  );
  return userEvent.keyboard(keys);
}

describe("shortcuts", () => {
  it.each([
    ["j", ["j"]],
    ["gc", ["g c"]],
    ["c", ["c"]],
    ["gjc", ["j", "c"]],
    ["{Control>}k{/Control}", ["mod+k"]],
    ["{Meta>}k{/Meta}", ["mod+k"]],
    ["{Control>}j{/Control}", []],
  ])("hear %s as %j", async (keys, expected) => {
    await press(keys);

    expect(heard.mock.calls.flat()).toEqual(expected);
  });

  it("are silent when turned off, but for chords", async () => {
    await press("jgc{Control>}k{/Control}", false);

    expect(heard.mock.calls.flat()).toEqual(["mod+k"]);
  });

  it("are silent in a text, but for chords", async () => {
    await press("{Tab}jgc{Control>}k{/Control}");

    expect(heard.mock.calls.flat()).toEqual(["mod+k"]);
  });
});
