import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { BulkBar } from "~/ui/data/bulk-bar";
import { DataTable } from "~/ui/data/data-table";
import { ShortcutsProvider } from "~/ui/shortcuts";
import { renderStub } from "./remix-stub";

const rows = [
  { id: "1", number: "C-2026-0001" },
  { id: "2", number: "C-2026-0002" },
  { id: "3", number: "C-2026-0003" },
];

const table = (
  <>
    <label>
      Search <input name="q" />
    </label>
    <DataTable
      caption="Cases"
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/cases/${id}`}
      columns={[
        { key: "number", heading: "Number", cell: ({ number }) => number, sort: "number" },
        { key: "id", heading: "Id", cell: ({ id }) => id },
      ]}
      sort={{ by: "number", direction: "asc", href: (by, way) => `/?sort=${by}.${way}` }}
      selection={{ formId: "bulk", name: "case", label: ({ number }) => `Select ${number}` }}
      bulk={
        <BulkBar
          formId="bulk"
          action="/cases/assignments?index"
          matching={{ count: 40, isMore: false }}
        >
          <button type="submit">Assign</button>
        </BulkBar>
      }
    />
  </>
);

const box = (number: string) =>
  screen.getByRole<HTMLInputElement>("checkbox", { name: `Select ${number}` });

describe("the keyboard in a table", () => {
  it("walks the rows with j and k and stops at both ends", async () => {
    renderStub(table);
    const focused = () => document.activeElement?.textContent;

    await userEvent.keyboard("j");
    const first = focused();
    await userEvent.keyboard("jjjj");
    const last = focused();
    await userEvent.keyboard("k");

    expect([first, last, focused()]).toEqual(["C-2026-0001", "C-2026-0003", "C-2026-0002"]);
  });

  it("ticks the row under focus with x and opens it with Enter", async () => {
    const { router } = renderStub(table);

    await userEvent.keyboard("jjx");
    expect(box("C-2026-0002").checked).toBe(true);
    await userEvent.keyboard("{Enter}");

    expect(router.state.location.pathname).toBe("/cases/2");
  });

  it("leaves people alone who are typing", async () => {
    renderStub(table);

    await userEvent.type(screen.getByLabelText("Search"), "jx");

    expect(screen.getByLabelText<HTMLInputElement>("Search").value).toBe("jx");
    expect(box("C-2026-0001").checked).toBe(false);
  });

  it("does nothing where single keys are turned off", async () => {
    renderStub(<ShortcutsProvider value={false}>{table}</ShortcutsProvider>);

    await userEvent.keyboard("j");

    expect(document.activeElement).toBe(document.body);
  });
});

describe("rows of a table", () => {
  it("are one link each, whose press counts anywhere on the row but on its controls", async () => {
    const { router } = renderStub(table);

    await userEvent.click(box("C-2026-0003"));
    expect(router.state.location.pathname).toBe("/");
    await userEvent.click(screen.getByRole("cell", { name: "3" }));

    expect(router.state.location.pathname).toBe("/cases/3");
  });

  it("are selected together, counted, and offered as everything the filter finds", async () => {
    renderStub(table);

    await userEvent.click(screen.getByRole("checkbox", { name: "Select every row on this page" }));

    expect(rows.map(({ number }) => box(number).checked)).toEqual([true, true, true]);
    expect(screen.getByText("3 selected")).toBeTruthy();
    expect(screen.getByLabelText("All 40 that match the filter")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Clear selection" }));
    expect(box("C-2026-0001").checked).toBe(false);
    expect(screen.queryByText("3 selected")).toBeNull();
  });

  it("say that there are more than were counted", async () => {
    renderStub(
      <DataTable
        caption="Cases"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[{ key: "id", heading: "Id", cell: ({ id }) => id }]}
        selection={{ formId: "bulk", name: "case", label: ({ number }) => `Select ${number}` }}
        bulk={
          <BulkBar formId="bulk" action="/there" matching={{ count: 1000, isMore: true }}>
            <button type="submit">Assign</button>
          </BulkBar>
        }
      />,
    );

    await userEvent.click(screen.getByRole("checkbox", { name: "Select every row on this page" }));

    expect(screen.getByLabelText("All that match the filter, more than 1,000")).toBeTruthy();
  });

  it("send their ticks with the bulk form, which stands outside the table", async () => {
    const sent: string[] = [];
    renderStub(table, {
      action: async ({ request }) => {
        sent.push(...(await request.formData()).getAll("case").map(String));
        return null;
      },
    });

    await userEvent.click(box("C-2026-0001"));
    await userEvent.click(box("C-2026-0003"));
    await userEvent.click(screen.getByRole("button", { name: "Assign" }));

    expect(await screen.findByText("Elsewhere")).toBeTruthy();
    expect(sent).toEqual(["1", "3"]);
  });

  it("say how they are sorted, and a press turns it round", () => {
    renderStub(table);

    const heading = screen.getByRole("columnheader", { name: "Number" });

    expect(heading.getAttribute("aria-sort")).toBe("ascending");
    expect(within(heading).getByRole("link").getAttribute("href")).toBe("/?sort=number.desc");
    expect(screen.getByRole("columnheader", { name: "Id" }).hasAttribute("aria-sort")).toBe(false);
  });
});
