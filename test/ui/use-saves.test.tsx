import { Form, Link } from "@remix-run/react";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { createMemoryRouter, redirect } from "react-router-dom";
import { describe, expect, it, vi } from "vitest";
import { useSaves } from "~/ui/use-saves";
import { future, renderStub, StubPage } from "./remix-stub";

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
      <Link to="/?again">Look again</Link>
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

  it("keeps what was typed where its answer was not waited for", async () => {
    let answer = (_: unknown) => {};
    const action = vi.fn(() => new Promise((done) => (answer = done)));
    const loader = () => new Promise((done) => setTimeout(done, 20, null));
    const page = { id: "page", path: "/", element: <Page />, action, loader };
    const hydrationData = { loaderData: { page: null } };
    render(<StubPage router={createMemoryRouter([page], { future, hydrationData })} />);

    press("Save");
    await waitFor(() => expect(action).toHaveBeenCalled());
    fireEvent.click(screen.getByText("Look again"));
    await new Promise((done) => setTimeout(done, 100));
    answer(redirect("/"));

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
