import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { OwnerForm } from "~/features/cases/ui/owner-form";
import { renderStub } from "../remix-stub";

const [SARI, DEWI, BUDI] = ["1", "2", "3"].map((n) => `${n.repeat(8)}-1111-4111-8111-111111111111`);
const LEADS = [
  { value: SARI ?? "", label: "Sari" },
  { value: DEWI ?? "", label: "Dewi" },
  { value: BUDI ?? "", label: "Budi" },
];

it("saves again on what its reader was told stands by now", async () => {
  const sent: (FormDataEntryValue | null)[] = [];
  const action = vi.fn(async ({ request }: { request: Request }) => {
    const form = await request.formData();
    sent.push(form.get("seenOwnerId"));
    const values = { ownerId: form.get("ownerId"), seenOwnerId: DEWI };
    return { formError: "Dewi leads it now", errors: {}, values };
  });
  renderStub(<OwnerForm leads={LEADS} ownerId={SARI ?? ""} seenOwnerId={null} />, { action });

  fireEvent.click(screen.getByLabelText("Budi"));
  fireEvent.click(screen.getByRole("button"));
  await screen.findByText("Dewi leads it now");
  expect((screen.getByLabelText("Budi") as HTMLInputElement).checked).toBe(true);
  fireEvent.click(screen.getByRole("button"));
  await waitFor(() => expect(action).toHaveBeenCalledTimes(2));
  expect(sent).toEqual(["", DEWI]);
});
