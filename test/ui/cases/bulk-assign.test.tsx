import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMemoryRouter, redirect } from "react-router-dom";
import { expect, it } from "vitest";
import { BulkAssign } from "~/features/cases/ui/queue/bulk-assign";
import { BULK_FORM } from "~/features/cases/ui/queue/queue-table";
import { DataTable } from "~/ui/data/data-table";
import { future, StubPage } from "../remix-stub";

const queue = (
  <>
    <h1 tabIndex={-1}>Cases</h1>
    <DataTable
      caption="Cases"
      rows={[{ id: "1" }, { id: "2" }]}
      rowKey={({ id }) => id}
      columns={[{ key: "id", heading: "Id", cell: ({ id }) => id }]}
      selection={{ formId: BULK_FORM, name: "ids", label: ({ id }) => `Select ${id}` }}
      bulk={
        <BulkAssign
          leads={[{ value: "rina", label: "Rina" }]}
          query=""
          found={{ count: 2, isMore: false }}
        />
      }
    />
  </>
);

/** The queue in its frame, where giving cases away is answered in this tone. */
function openQueue(tone: "good" | "critical") {
  let flash: { id: string; message: string; tone: string } | null = null;
  const router = createMemoryRouter(
    [
      {
        id: "routes/_app",
        path: "/",
        loader: () => ({ flash }),
        children: [
          { path: "cases", element: queue },
          {
            path: "cases/assignments",
            children: [
              {
                index: true,
                action: () => {
                  flash = { id: "1", message: "Said", tone };
                  return redirect("/cases");
                },
              },
            ],
          },
        ],
      },
    ],
    {
      initialEntries: ["/cases"],
      future,
      hydrationData: { loaderData: { "routes/_app": { flash } } },
    },
  );
  render(<StubPage router={router} />);
  return router;
}

const first = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "Select 1" });

async function giveTheFirst(tone: "good" | "critical") {
  const router = openQueue(tone);
  await userEvent.click(await screen.findByRole("checkbox", { name: "Select 1" }));
  await userEvent.selectOptions(screen.getByRole("combobox"), "rina");
  await userEvent.click(screen.getByRole("button", { name: "Assign" }));
  await waitFor(() => {
    expect(router.state.loaderData["routes/_app"]?.flash).not.toBeNull();
    expect(router.state.navigation.state).toBe("idle");
  });
}

it("lets go of the cases that were given away", async () => {
  await giveTheFirst("good");

  await waitFor(() => expect(first().checked).toBe(false));
  expect(screen.queryByText("1 selected")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
});

it("keeps what was ticked and chosen where it is refused", async () => {
  await giveTheFirst("critical");
  expect(first().checked).toBe(true);
  expect(screen.getByRole<HTMLSelectElement>("combobox").value).toBe("rina");
});
