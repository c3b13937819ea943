import { act, screen } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { expect, it } from "vitest";
import { z } from "zod/mini";
import { Checkbox } from "~/ui/fields/checkbox";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useZodForm } from "~/ui/form";
import { renderStub, StubPage, stubRouter } from "./remix-stub";

function Sample() {
  const form = useZodForm(z.object({ note: z.string(), sure: z.unknown() }), {
    note: "",
    sure: false,
  });
  return (
    <form {...form.props}>
      <Field {...form.field("note")} label="Note">
        <Input />
      </Field>
      <Checkbox {...form.field("sure")} label="Sure" />
      <output>{String(form.watch("note"))}</output>
    </form>
  );
}

it("keeps what was typed and ticked before the script arrived", async () => {
  const place = document.createElement("div");
  document.body.append(place);
  const first = renderStub(<Sample />);
  place.innerHTML = first.container.innerHTML;
  first.unmount();
  screen.getByLabelText<HTMLInputElement>("Note").value = "typed on a slow line";
  screen.getByLabelText<HTMLInputElement>("Sure").checked = true;

  const root = await act(async () =>
    hydrateRoot(place, <StubPage router={stubRouter(<Sample />)} />),
  );

  expect(screen.getByLabelText<HTMLInputElement>("Note").value).toBe("typed on a slow line");
  expect(screen.getByLabelText<HTMLInputElement>("Sure").checked).toBe(true);
  expect(screen.getByRole("status").textContent).toBe("typed on a slow line");
  await act(async () => root.unmount());
});
