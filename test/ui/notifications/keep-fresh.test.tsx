import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepFresh, type OpenPage } from "~/features/notifications/ui/keep-fresh";

/** The browser's side of the stream, as far as it is used. */
class Stream {
  static readonly CLOSED = 2;
  static readonly OPEN = 1;
  static all: Stream[] = [];
  readyState = Stream.OPEN;
  onmessage?: (message: { data: string; lastEventId: string }) => void;
  constructor(readonly url: string) {
    Stream.all.push(this);
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
  say(news: object, lastEventId = "7") {
    this.onmessage?.({ data: JSON.stringify(news), lastEventId });
  }
}

const NEWS = { cases: null, others: true, unread: 3 };

let page: OpenPage;
let stop: () => void;
const revalidate = vi.fn();
const stream = () => Stream.all.at(-1) as Stream;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Stream);
  Stream.all = [];
  revalidate.mockReset();
  render(
    <main>
      <input type="hidden" name="version" defaultValue="1" />
      <textarea aria-label="Remark" defaultValue="" />
      <input type="checkbox" aria-label="Mandatory" />
      <select aria-label="With" defaultValue="">
        <option value="">Nobody</option>
        <option value="1">Sari</option>
      </select>
    </main>,
  );
  page = {
    pathname: "/cases/C-2026-0001",
    revalidator: { state: "idle", revalidate },
    position: "5",
    count: vi.fn(),
  };
  stop = keepFresh(page);
});

afterEach(() => {
  stop();
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a page that is looked at", () => {
  it("asks for its data again once something on it changed, and remembers where it was", () => {
    expect(stream().url).toBe("/live?since=5");
    stream().say(NEWS);
    vi.advanceTimersByTime(3000);

    expect(revalidate).toHaveBeenCalledTimes(1);
    expect(page.position).toBe("7");
    expect(page.count).toHaveBeenCalledWith(3);
  });

  it("asks every half minute where the stream fails, and opens another", () => {
    stream().readyState = Stream.CLOSED;
    vi.advanceTimersByTime(29_000);
    expect(revalidate).not.toHaveBeenCalled();

    vi.advanceTimersByTime(5000);

    expect(revalidate).toHaveBeenCalledTimes(1);
    expect(Stream.all).toHaveLength(2);
    vi.advanceTimersByTime(60_000);
    expect(revalidate).toHaveBeenCalledTimes(1);
  });

  it("goes on asking while no stream can be opened at all", () => {
    for (let minute = 0; minute < 2; minute += 1) {
      for (const each of Stream.all) each.readyState = Stream.CLOSED;
      vi.advanceTimersByTime(30_000);
    }
    vi.advanceTimersByTime(5000);

    expect(revalidate.mock.calls.length).toBeGreaterThanOrEqual(2);
  });
});

describe("what is being written", () => {
  const hearAndWait = () => {
    stream().say(NEWS);
    vi.advanceTimersByTime(10_000);
  };

  it("holds the page back while the cursor stands in a text", () => {
    const remark = screen.getByLabelText("Remark");
    remark.focus();
    hearAndWait();
    expect(revalidate).not.toHaveBeenCalled();

    remark.blur();
    vi.advanceTimersByTime(5000);
    expect(revalidate).toHaveBeenCalledTimes(1);
  });

  it("holds it back while the page tells what a press was answered", () => {
    const told = document.createElement("p");
    told.setAttribute("role", "alert");
    screen.getByRole("main").append(told);
    hearAndWait();
    expect(revalidate).not.toHaveBeenCalled();

    told.remove();
    vi.advanceTimersByTime(5000);
    expect(revalidate).toHaveBeenCalledTimes(1);
  });

  it.each<[string, (field: HTMLElement) => void, (field: HTMLElement) => void]>([
    [
      "Remark",
      (field) => Object.assign(field, { value: "Half a sent" }),
      (field) => Object.assign(field, { value: "" }),
    ],
    [
      "Mandatory",
      (field) => Object.assign(field, { checked: true }),
      (field) => Object.assign(field, { checked: false }),
    ],
    [
      "With",
      (field) => Object.assign(field, { selectedIndex: 1 }),
      (field) => Object.assign(field, { selectedIndex: 0 }),
    ],
  ])("holds it back while “%s” is not sent, and lets it go afterwards", (label, write, send) => {
    write(screen.getByLabelText(label));
    hearAndWait();
    expect(revalidate).not.toHaveBeenCalled();

    send(screen.getByLabelText(label));
    vi.advanceTimersByTime(5000);
    expect(revalidate).toHaveBeenCalledTimes(1);
  });
});
