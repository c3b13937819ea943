import { Link } from "@remix-run/react";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import Briefcase from "lucide-react/icons/briefcase";
import { createMemoryRouter } from "react-router-dom";
import { afterEach, describe, expect, it } from "vitest";
import { BottomBar } from "~/ui/frame/bottom-bar";
import { Brand } from "~/ui/frame/brand";
import { FocusOnNavigation } from "~/ui/frame/focus-on-navigation";
import { Frame } from "~/ui/frame/frame";
import type { NavItem } from "~/ui/frame/nav-item";
import { Rail } from "~/ui/frame/rail";
import { Disclosure } from "~/ui/page/disclosure";
import { PageHeader } from "~/ui/page/page-header";
import { future, renderStub, StubPage } from "./remix-stub";

const items: NavItem[] = ["Today", "Cases", "Inbox", "Assets", "Reports", "Settings"].map(
  (label) => ({ href: `/${label.toLowerCase()}`, label, icon: Briefcase }),
);

const counted = items.map((item) =>
  item.label === "Inbox" ? { ...item, count: 4, countLabel: "4 unread" } : item,
);

afterEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = "rail=; max-age=0";
});

describe("the rail", () => {
  it("marks a place on the pages that belong to it", () => {
    const inbox = items.map((item) =>
      item.label === "Inbox" ? { ...item, also: "/signals" } : item,
    );
    renderStub(<Rail items={inbox} brand={<Brand />} />, { at: "/signals/1" });

    const here = screen
      .getAllByRole("link")
      .filter((link) => link.getAttribute("aria-current") === "page");
    expect(here.map(({ textContent }) => textContent)).toEqual(["Inbox"]);
  });

  it("folds to icons that keep their names, and remembers it", async () => {
    renderStub(<Rail items={counted} brand={<Brand />} />);

    await userEvent.click(screen.getByRole("button", { name: "Collapse navigation" }));

    expect(document.cookie).toContain("rail=narrow");
    expect(screen.getByRole("link", { name: "Cases" }).title).toBe("Cases");
    expect(screen.getByRole("link", { name: "Inbox 4 unread" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Expand navigation" }));
    expect(document.cookie).toContain("rail=wide");
  });
});

describe("the bottom bar", () => {
  it("shows four places and keeps the others behind More", () => {
    renderStub(<BottomBar items={items} />);

    const more = screen.getByText("More").closest("details");

    expect(within(more as HTMLElement).getAllByRole("link", { hidden: true })).toHaveLength(2);
    expect(screen.getByRole("link", { name: "Assets" })).toBeTruthy();
  });
});

describe("the frame", () => {
  const frame = (
    <Frame rail={null} top={null} bottom={null}>
      <PageHeader title="Cases" context="Seven are open." />
      <Link to="/elsewhere">Go</Link>
      <Disclosure summary="Why">Because</Disclosure>
    </Frame>
  );

  it("lets the keyboard skip to the content first", async () => {
    renderStub(frame);

    await userEvent.tab();

    expect(document.activeElement?.textContent).toBe("Skip to the content");
    expect(document.activeElement?.getAttribute("href")).toBe(`#${screen.getByRole("main").id}`);
  });

  it("unfolds everything for paper, and folds it again", () => {
    renderStub(frame);
    const details = document.querySelector("details");

    window.dispatchEvent(new Event("beforeprint"));
    const onPaper = details?.open;
    window.dispatchEvent(new Event("afterprint"));

    expect([onPaper, details?.open]).toEqual([true, false]);
  });
});

describe("following a link", () => {
  const page = (
    <>
      <FocusOnNavigation />
      <main>
        <PageHeader title="Cases" />
        <button type="button">Filter</button>
      </main>
    </>
  );

  async function goTo(address: string) {
    const router = createMemoryRouter([{ path: "*", element: page }], { future });
    render(<StubPage router={router} />);
    screen.getByRole("button").focus();
    await act(() => router.navigate(address));
    return document.activeElement?.textContent;
  }

  it("puts the focus on the heading of the new page", async () => {
    expect(await goTo("/assets")).toBe("Cases");
  });

  it("leaves it where it is when only the filter or the place on the page changes", async () => {
    expect(await goTo("/?sort=owner")).toBe("Filter");
    cleanup();
    expect(await goTo("/assets#timeline")).toBe("Filter");
  });
});
