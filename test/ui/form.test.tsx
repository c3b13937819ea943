import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderStub } from "./remix-stub";
import { SampleForm } from "./sample-form";

const send = () => userEvent.click(screen.getByRole("button", { name: "Send" }));

async function fillIn() {
  await userEvent.type(screen.getByLabelText("E-mail"), "Sari@example.com");
  await userEvent.click(screen.getByLabelText("In the app"));
  await userEvent.click(screen.getByLabelText("Spam"));
  await userEvent.selectOptions(screen.getByLabelText("Zone"), "Asia/Jakarta");
}

describe("a form of the house", () => {
  it("stops bad input, says so beside the field, and never asks the server", async () => {
    const action = vi.fn(() => null);
    renderStub(<SampleForm />, { action });

    await userEvent.type(screen.getByLabelText("E-mail"), "nobody");
    await send();

    const email = screen.getByLabelText("E-mail");
    await waitFor(() => expect(email.getAttribute("aria-invalid")).toBe("true"));
    const described = email.getAttribute("aria-describedby")?.split(" ") ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      "At work",
      "Error: Enter an e-mail address, like sari@example.com",
    ]);
    expect(action).not.toHaveBeenCalled();
  });

  it("gives the focus to the summary, whose links lead to the fields", async () => {
    renderStub(<SampleForm />);

    await send();

    const alert = await screen.findByRole("alert");
    await waitFor(() => expect(document.activeElement).toBe(alert.parentElement));
    await userEvent.click(within(alert).getByRole("link", { name: "Choose a time zone" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Zone"));
    await userEvent.click(within(alert).getByRole("link", { name: "Choose one of the options" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Support Home"));
  });

  it("takes the focus again after every refused attempt", async () => {
    renderStub(<SampleForm />);
    await send();
    const alert = await screen.findByRole("alert");

    await send();

    await waitFor(() => expect(document.activeElement).toBe(alert.parentElement));
  });

  it("sends what the schema accepts, hidden fields included", async () => {
    const action = vi.fn(async ({ request }: { request: Request }) => [
      ...(await request.formData()),
    ]);
    renderStub(<SampleForm />, { action });

    await fillIn();
    await send();

    await waitFor(() => expect(action).toHaveBeenCalledOnce());
    expect(Object.fromEntries((await action.mock.results[0]?.value) ?? [])).toEqual({
      version: "3",
      email: "Sari@example.com",
      note: "as it was",
      door: "app",
      causes: "spam",
      zone: "Asia/Jakarta",
    });
  });

  it("shows the server's own sentences, above the form and beside the field", async () => {
    const reply = {
      formError: "Rudi closed this case at 09:58.",
      errors: { email: "Somebody else has this address?", "causes.0": "Not this one" },
    };
    renderStub(<SampleForm />, { action: () => reply });

    await fillIn();
    await send();

    const alert = await screen.findByRole("alert");
    expect(within(alert).getByText("Rudi closed this case at 09:58.")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(alert.parentElement));
    const email = screen.getByLabelText("E-mail");
    expect(email.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getAllByText("Somebody else has this address?")).toHaveLength(2);
    await userEvent.click(within(alert).getByRole("link", { name: "Not this one" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Spam"));
  });

  it("drops the server's complaint once the field is corrected", async () => {
    const replies = [{ errors: { email: "Taken" } }, null];
    renderStub(<SampleForm />, { action: () => replies.shift() ?? null });
    await fillIn();
    await send();
    await screen.findByRole("alert");

    await userEvent.type(screen.getByLabelText("E-mail"), "x");
    await send();

    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("fills in the limit a message speaks of", async () => {
    renderStub(<SampleForm />);

    await userEvent.type(screen.getByLabelText(/Note/), " and it became far too long");
    await send();

    const words = await screen.findAllByText("Shorten this to 20 characters or fewer");
    expect(words).toHaveLength(2);
  });

  it("re-checks a field only after the mouse is let go, so that nothing moves under it", async () => {
    renderStub(<SampleForm />);
    await send();
    await screen.findByRole("alert");
    const email = screen.getByLabelText("E-mail");
    await userEvent.type(email, "sari@example.com");

    fireEvent.pointerDown(document.body);
    fireEvent.blur(email);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const whilePressed = email.getAttribute("aria-invalid");
    fireEvent.pointerUp(document.body);

    expect(whilePressed).toBe("true");
    await waitFor(() => expect(email.getAttribute("aria-invalid")).toBeNull());
  });

  it("speaks Indonesian to Indonesian readers", async () => {
    renderStub(<SampleForm />, { language: "id" });

    await send();

    expect(await screen.findByText("Ada yang perlu diperbaiki")).toBeTruthy();
    expect(screen.getAllByText("Pilih zona waktu")).toHaveLength(2);
  });
});
