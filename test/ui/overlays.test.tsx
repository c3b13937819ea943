import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { CommandPalette } from "~/ui/overlay/command-palette";
import ConfirmDialog from "~/ui/overlay/confirm-dialog";
import { sayFlash } from "~/ui/overlay/flash";
import { Menu } from "~/ui/overlay/menu";
import { MenuLink } from "~/ui/overlay/menu-item";
import { Toaster } from "~/ui/overlay/toaster";
import { htmlOf, renderStub } from "./remix-stub";

const asked = (
  <ConfirmDialog
    trigger="Void…"
    title="Void case C-2026-0042?"
    consequence="It leaves every queue."
    confirm="Void the case"
    action="/void"
    fields={{ version: 3 }}
  >
    <Field name="reason" label="Reason">
      <Textarea />
    </Field>
  </ConfirmDialog>
);

describe("a dialog that asks first", () => {
  it("opens on its question, and gives the focus back", async () => {
    renderStub(asked);

    await userEvent.click(screen.getByRole("button", { name: "Void…" }));
    const dialog = await screen.findByRole("dialog", { name: "Void case C-2026-0042?" });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Reason")));
    expect(dialog.textContent).toContain("It leaves every queue.");
    await userEvent.keyboard("{Escape}");

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Void…"));
  });

  it("sends its fields, closes when it is done, and stays open with the refusal", async () => {
    const sent: Record<string, unknown>[] = [];
    const replies: unknown[] = [{ formError: "Rudi closed it first.", errors: {} }, { ok: true }];
    renderStub(asked, {
      action: async ({ request }) => {
        sent.push(Object.fromEntries(await request.formData()));
        return replies.shift();
      },
    });
    await userEvent.click(screen.getByRole("button", { name: "Void…" }));
    await userEvent.type(await screen.findByLabelText("Reason"), "Opened twice");

    await userEvent.click(screen.getByRole("button", { name: "Void the case" }));
    expect((await screen.findByRole("alert")).textContent).toBe("Rudi closed it first.");
    await userEvent.click(screen.getByRole("button", { name: "Void the case" }));

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent).toEqual([
      { version: "3", reason: "Opened twice" },
      { version: "3", reason: "Opened twice" },
    ]);
  });

  it("unfolds in place where no script runs", async () => {
    const page = await htmlOf(asked);

    expect(page).toContain("<details");
    expect(page).toMatch(/<form[^>]*method="post"[^>]*action="\/void"/);
    expect(page).toContain("Reason");
  });
});

describe("a menu", () => {
  const menu = (
    <>
      <Menu label="More">
        <MenuLink to="/a">First</MenuLink>
        <MenuLink to="/b">Second</MenuLink>
      </Menu>
      <button type="button">Outside</button>
    </>
  );
  const isOpen = () => document.querySelector("details")?.open;

  it("is walked with the arrows and closed with Escape, which returns to its button", async () => {
    renderStub(menu);
    await userEvent.tab();

    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement?.textContent).toBe("Second");
    await userEvent.keyboard("{Escape}");

    expect(isOpen()).toBe(false);
    expect(document.activeElement?.textContent).toBe("More");
  });

  it("closes when something else is pressed", async () => {
    renderStub(menu);
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}");

    await userEvent.click(screen.getByRole("button", { name: "Outside" }));

    expect(isOpen()).toBe(false);
  });
});

describe("the command palette", () => {
  const palette = (
    <CommandPalette
      searchHref="/search"
      items={[
        { id: "cases", label: "Cases", href: "/cases", group: "Go to" },
        { id: "assets", label: "Assets", href: "/assets", group: "Go to" },
      ]}
    />
  );

  it("opens with Ctrl K and jumps to what is typed", async () => {
    const { router } = renderStub(palette);

    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.type(await screen.findByRole("combobox"), "asse{Enter}");

    await waitFor(() => expect(router.state.location.pathname).toBe("/assets"));
  });

  it("is a link to the search page where no script runs", async () => {
    expect(await htmlOf(palette)).toContain('href="/search"');
  });
});

describe("passing messages", () => {
  it("stand on the page where no script runs", async () => {
    const page = await htmlOf(<Toaster flash={{ id: "1", message: "Assigned to Dewi." }} />);

    expect(page).toMatch(/<noscript>.*Assigned to Dewi\..*<\/noscript>/);
  });

  it("are shown once each, whoever says them, and can be undone", async () => {
    const undone: unknown[] = [];
    const flash = {
      id: "2",
      message: "Case voided.",
      undo: { action: "/undo", fields: { id: "7" } },
    };
    renderStub(<Toaster flash={flash} />, {
      action: async ({ request }) => {
        undone.push(Object.fromEntries(await request.formData()));
        return null;
      },
    });
    expect(await screen.findByText("Case voided.")).toBeTruthy();
    sayFlash(flash);
    sayFlash({ id: "3", message: "Copied." });
    expect(await screen.findByText("Copied.")).toBeTruthy();
    expect(screen.getAllByText("Case voided.")).toHaveLength(1);

    await userEvent.click(screen.getByRole("button", { name: "Undo" }));

    await waitFor(() => expect(undone).toEqual([{ id: "7" }]));
  });
});
