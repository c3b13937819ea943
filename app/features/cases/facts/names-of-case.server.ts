/** What the business of a case is called, and where its website is; nothing while no business is known. */
import { db } from "~/platform/db.server";

export async function namesOfCase(caseId: string): Promise<{ names: string[]; website: string }> {
  const found = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { business: { select: { name: true, legalName: true, website: true } } },
  });
  const { name = "", legalName = "", website = "" } = found.business ?? {};
  return { names: [name, legalName].filter(Boolean), website };
}
