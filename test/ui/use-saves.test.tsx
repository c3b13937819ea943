import { Form } from "@remix-run/react";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { redirect } from "react-router-dom";
import { describe, expect, it, vi } from "vitest";
import { useSaves } from "~/ui/use-saves";
import { renderStub } from "./remix-stub";

function Page() {
  const saves = useSaves();
  return (
    <>
      <Form method="post" key={saves}>
        <input name="name" defaultValue="what stands" aria-label="name" />
        <button type="submit">Save</button>
      </Form>
      <Form method="post" action="/elsewhere">
        <button type="submit">Something else</button>
      </Form>
    </>
  );
}

const field = () => screen.getByLabelText("name") as HTMLInputElement;

function press(button: string) {
  fireEvent.change(field(), { target: { value: "typed" } });
  fireEvent.click(screen.getByText(button));
}

describe("a form of a page that is stayed on", () => {
  it("begins anew with what stands once it was saved", async () => {
    const action = vi.fn(() => redirect("/"));
    renderStub(<Page />, { action });

    press("Save");

    await waitFor(() => expect(field().value).toBe("what stands"));
    expect(action).toHaveBeenCalledTimes(1);
  });

  it("keeps what was typed where it is refused", async () => {
    const action = vi.fn(() => ({ errors: { name: "Taken" } }));
    renderStub(<Page />, { action });

    press("Save");

    await waitFor(() => expect(action).toHaveBeenCalled());
    await new Promise((done) => setTimeout(done, 50));
    expect(field().value).toBe("typed");
  });

  it("keeps it where something else on the page was done", async () => {
    const action = vi.fn(() => redirect("/"));
    renderStub(<Page />, { action });

    press("Something else");

    await waitFor(() => expect(action).toHaveBeenCalled());
    await new Promise((done) => setTimeout(done, 50));
    expect(field().value).toBe("typed");
  });
});
