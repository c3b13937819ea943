/** Reads an iCalendar stream back, as a calendar program does: unfolds lines, then unescapes text. */
export type IcsLine = { name: string; value: string };

export function readIcs(stream: string): IcsLine[] {
  return stream
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .filter(Boolean)
    .map((line) => {
      const [, name = "", value = ""] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? [];
      if (!name) throw new Error(`Not a line of a calendar: ${line}`);
      return { name, value: value.replaceAll(/\\([\\;,nN])/g, unescaped) };
    });
}

const unescaped = (_: string, mark: string) => (/n/i.test(mark) ? "\n" : mark);

type Properties = Record<string, string>;
export type IcsEvent = Properties & { alarms: Properties[] };

/** The events of a stream with their alarms. Throws where parts are not closed as they were opened. */
export function eventsIn(stream: string): IcsEvent[] {
  const events: IcsEvent[] = [];
  const open: string[] = [];
  for (const { name, value } of readIcs(stream)) {
    const event = events.at(-1);
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push({ alarms: [] } as unknown as IcsEvent);
      if (value === "VALARM") event?.alarms.push({});
    } else if (name === "END") {
      if (open.pop() !== value) throw new Error(`${value} was closed but not open.`);
    } else if (event && open.at(-1) === "VEVENT") {
      event[name] = value;
    } else if (event && open.at(-1) === "VALARM") {
      Object.assign(event.alarms.at(-1) ?? {}, { [name]: value });
    }
  }
  if (open.length > 0) throw new Error(`Left open: ${open.join(", ")}`);
  return events;
}
