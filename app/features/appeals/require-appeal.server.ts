/** The appeal or the case that an address names, or a 404: what is not theirs is not there. */
import { caseByReference } from "~/features/cases/case-queries.server";
import type { Person } from "~/features/identity/person";
import { notFound } from "~/platform/http/http.server";
import { appealByNumber } from "./appeal-queries.server";

type Params = Record<string, string | undefined>;

export async function requireAppeal(person: Person, { ref, number }: Params) {
  const found = ref ? await appealByNumber(person, ref, number) : null;
  if (!found) throw notFound();
  const { case: of, ...appeal } = found;
  return { ...appeal, reference: of.reference, case: of };
}

export type AppealOnPage = Awaited<ReturnType<typeof requireAppeal>>;

export async function requireCase(person: Person, { ref }: Params) {
  const found = await caseByReference(person, ref);
  if (!found) throw notFound();
  return found;
}
