/** The clock that an address names, within a case that exists for the reader. */
import { caseByReference } from "~/features/cases/case-queries.server";
import { clockName } from "~/features/cases/timeline/word-event.server";
import { clockOfCase } from "~/features/clocks/clock-queries.server";
import type { Person } from "~/features/identity/person";
import { idParam } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

type Params = Record<string, string | undefined>;

/** Null when there is no such case, or no such clock in it. */
export async function clockOfAddress(person: Person, params: Params) {
  const clockId = idParam(params, "clockId");
  const found = await caseByReference(person, params.ref);
  const clock = found && (await clockOfCase(found.id, clockId));
  if (!clock) return null;
  const t = textsFor(person.language, person.timeZone);
  return {
    clock,
    caseId: found.id,
    name: clockName(clock.kind, clock.note, { t, language: person.language }),
    all: `/cases/${found.reference}/clocks`,
    address: `/cases/${found.reference}/clocks/${clock.id}`,
  };
}
