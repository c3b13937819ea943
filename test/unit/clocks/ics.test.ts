import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FeedEvent, icsOf } from "~/features/clocks/feed/ics";
import { eventsIn, readIcs } from "~test/support/read-ics";

const event: FeedEvent = {
  id: "01930000-0000-7000-8000-000000000001",
  dueAt: new Date("2026-12-20T04:00:00.000Z"),
  changedAt: new Date("2026-11-27T03:15:42.123Z"),
  revision: 2,
  summary: "Last day to appeal (C-2026-0042, Kopi Senja)",
  description: "Whose turn: ours\nHow sure: second-hand",
  url: "https://reinstate.example/cases/C-2026-0042/clocks/1",
  alarms: [720, 24, 1],
};
const feed = (events: FeedEvent[], name = "Clocks of Kopi") =>
  icsOf({ name, description: "Deadlines", language: "en", events });

describe("a calendar stream", () => {
  it("carries each deadline at its instant, with what a program needs to follow it", () => {
    const [read] = eventsIn(feed([event]));

    expect(read).toMatchObject({
      UID: "clock-01930000-0000-7000-8000-000000000001@reinstate",
      DTSTAMP: "20261127T031542Z",
      DTSTART: "20261220T040000Z",
      SEQUENCE: "2",
      SUMMARY: event.summary,
      DESCRIPTION: event.description,
      URL: event.url,
    });
    expect(read?.alarms).toEqual([
      { ACTION: "DISPLAY", DESCRIPTION: event.summary, TRIGGER: "-P30D" },
      { ACTION: "DISPLAY", DESCRIPTION: event.summary, TRIGGER: "-P1D" },
      { ACTION: "DISPLAY", DESCRIPTION: event.summary, TRIGGER: "-PT1H" },
    ]);
  });

  it("is a whole calendar even without an event", () => {
    const lines = readIcs(feed([])).map(({ name, value }) => `${name}:${value}`);

    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(lines[1]).toBe("VERSION:2.0");
    expect(lines.at(-1)).toBe("END:VCALENDAR");
  });

  it("escapes what people write, so that nobody adds a line to it", () => {
    const nasty = "a, b; c\\d\nEND:VEVENT\r\nBEGIN:VALARM";
    const [read] = eventsIn(feed([{ ...event, summary: nasty, description: nasty }]));

    expect(read?.SUMMARY).toBe("a, b; c\\d\nEND:VEVENT\nBEGIN:VALARM");
    expect(read?.DESCRIPTION).toBe("a, b; c\\d\nEND:VEVENT\nBEGIN:VALARM");
  });

  it("gives any text back, in lines of at most 75 octets that end in CRLF", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const stream = feed([{ ...event, summary: text }], text);
        const lines = stream.split("\r\n");

        expect(lines.pop()).toBe("");
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are not allowed in the stream
        const plain = text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ");
        expect(eventsIn(stream)[0]?.SUMMARY).toBe(plain);
      }),
      { numRuns: 200 },
    );
  });
});
