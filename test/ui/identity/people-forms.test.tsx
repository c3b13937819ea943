import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { SetUpForm } from "~/features/identity/ui/installation/set-up-form";
import { InvitationForm } from "~/features/identity/ui/members/invitation-form";
import { MemberForm } from "~/features/identity/ui/members/member-form";
import { renderStub } from "../remix-stub";

const ZONES = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Asia/Singapore", "UTC"];
const BUSINESSES = [
  { id: "0190a0b0-0000-7000-8000-000000000001", name: "Kopi Senja" },
  { id: "0190a0b0-0000-7000-8000-000000000002", name: "Batik Raya" },
];

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

const withBrowserIn = (timeZone: string) =>
  vi
    .spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions")
    .mockReturnValue({ timeZone } as Intl.ResolvedDateTimeFormatOptions);

describe("the form for set-up", () => {
  it("starts with the browser's own time zone, and with the box for working ticked", async () => {
    const clock = withBrowserIn("Asia/Makassar");
    renderStub(<SetUpForm code="x" language="en" zones={ZONES} />);

    const zone = screen.getByLabelText("Time zone") as HTMLSelectElement;
    await waitFor(() => expect(zone.value).toBe("Asia/Makassar"));
    clock.mockRestore();
    const box = screen.getByRole("checkbox", { name: /lead support/ }) as HTMLInputElement;
    expect(box.checked).toBe(true);
  });

  it("keeps its own guess where the browser's zone is not on the list", () => {
    const clock = withBrowserIn("Antarctica/Troll");
    renderStub(<SetUpForm code="x" language="id" zones={ZONES} />);

    const zone = screen.getByRole("combobox") as HTMLSelectElement;
    clock.mockRestore();
    expect(zone.value).toBe("Asia/Jakarta");
  });

  it("asks for the code unless the address carried it", () => {
    const { unmount } = renderStub(<SetUpForm code="carried" language="en" zones={ZONES} />);
    expect(screen.queryByLabelText("Set-up code")).toBeNull();
    unmount();

    renderStub(<SetUpForm code={null} language="en" zones={ZONES} />);
    expect(screen.getByLabelText("Set-up code")).toBeTruthy();
  });
});

describe("the form for an invitation", () => {
  it("stops an administrator who would be limited, before anything is sent", async () => {
    const action = vi.fn(() => null);
    renderStub(<InvitationForm businesses={BUSINESSES} language="en" />, { action });

    await userEvent.type(screen.getByLabelText("E-mail address"), "dewi@example.com");
    await userEvent.click(screen.getByLabelText(/^Administrator/));
    await userEvent.click(screen.getByLabelText("Only these"));
    await userEvent.click(screen.getByLabelText("Kopi Senja"));
    await press("Make the invitation");

    const alert = await screen.findByRole("alert");
    expect(within(alert).getByText(/An administrator sees all businesses/)).toBeTruthy();
    expect(action).not.toHaveBeenCalled();
  });

  it("offers no limit where there is nothing to limit to", () => {
    renderStub(<InvitationForm businesses={[]} language="en" />);

    expect((screen.getByLabelText("Only these") as HTMLInputElement).disabled).toBe(true);
    expect(screen.getByText(/There are no businesses yet/)).toBeTruthy();
  });
});

describe("the form for a member's access", () => {
  it("shows what they have, and keeps a business that was archived since", () => {
    const archived = { id: "0190a0b0-0000-7000-8000-000000000003", name: "Toko Lama" };
    const member = {
      roles: ["viewer" as const],
      seesAllBusinesses: false,
      businesses: [{ business: archived }],
      version: 3,
    };
    renderStub(<MemberForm member={member} businesses={BUSINESSES} isSelf={false} />);

    const ticked = screen
      .getAllByRole("checkbox")
      .filter((box) => (box as HTMLInputElement).checked)
      .map((box) => (box as HTMLInputElement).value);
    expect(ticked).toEqual(["viewer", archived.id]);
    expect((screen.getByLabelText("Only these") as HTMLInputElement).checked).toBe(true);
  });
});
