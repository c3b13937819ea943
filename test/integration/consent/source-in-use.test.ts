import { expect, it } from "vitest";
import { setSourceInUse } from "~/features/consent/sources/edit-source.server";
import {
  archivedSources,
  consentSources,
  sourceChoices,
} from "~/features/consent/sources/source-queries.server";
import { db } from "~/platform/db.server";
import { createBusiness } from "~test/factories/business";
import { createConsentSource } from "~test/factories/consent";
import { createPerson } from "~test/factories/person";

it("takes a source of consent out of use and puts it back, each recorded once", async () => {
  const person = await createPerson();
  const business = await createBusiness();
  const source = await createConsentSource(business.id);
  const names = async () => ({
    shown: (await consentSources(business)).map(({ id }) => id),
    offered: (await sourceChoices(business.id)).map(({ id }) => id),
    out: (await archivedSources(business.id)).map(({ id }) => id),
  });

  await setSourceInUse(person, source, false);
  await setSourceInUse(person, source, false);
  expect(await names()).toEqual({ shown: [], offered: [], out: [source.id] });

  await setSourceInUse(person, source, true);
  expect(await names()).toEqual({ shown: [source.id], offered: [source.id], out: [] });
  const kinds = await db.auditEvent.findMany({
    where: { kind: { startsWith: "consent_source" } },
    orderBy: { at: "asc" },
    select: { kind: true },
  });
  expect(kinds.map(({ kind }) => kind)).toEqual([
    "consent_source.archived",
    "consent_source.restored",
  ]);
});
