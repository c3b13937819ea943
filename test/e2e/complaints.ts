/**
 * What the pages of a journey complain about: scripts that fail, what our security policy blocks (the
 * browser says so on the console, frames and pages without scripts included), answers of 500 and above.
 * Every step fails on any of it, on whichever page and whether it was looked at or only passed.
 */
import type { BrowserContext } from "playwright-core";
import { afterEach, expect } from "vitest";

const complaints: string[] = [];
/** Browsers whose line a test has cut. */
const cutOff = new WeakSet<BrowserContext>();

afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});

/** Also of pages that it opens later. */
export function hearComplaints(context: BrowserContext): void {
  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("response", (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
  });
  context.on("console", (message) => {
    // Browsers report refused forms (4xx), and a stream that is refused to whoever was signed out
    // meanwhile, as failed loads; those are no faults of ours.
    const isAnswer = /status of 4\d\d|^EventSource's response has a MIME type/.test(message.text());
    const isCut =
      cutOff.has(context) && /ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(message.text());
    if (message.type() !== "error" || isAnswer || isCut) return;
    complaints.push(`${message.text()} (${message.page()?.url()})`);
  });
}

/** Nothing was complained about so far in this step. */
export function expectNoComplaints(): void {
  expect(complaints).toEqual([]);
}

/** What fails to load while the line is cut is no fault of ours. */
export async function cutLine(context: BrowserContext): Promise<void> {
  cutOff.add(context);
  await context.setOffline(true);
}

export async function mendLine(context: BrowserContext): Promise<void> {
  await context.setOffline(false);
  // What the pages still have to say about the cut comes before their answer.
  for (const page of context.pages()) await page.evaluate(() => true);
  cutOff.delete(context);
}
