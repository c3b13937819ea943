/** What the page of an import shows, by where it stands. */
import { sourceChoices } from "~/features/consent/sources/source-queries.server";
import { CONTACT_CHANNELS } from "~/features/contacts/contact-choice";
import { type ImportOnPage, problemsOf } from "~/features/imports/import-queries.server";
import { previewImport } from "~/features/imports/receiving/preview-import.server";
import type { MappingFormProps } from "~/features/imports/ui/mapping-form";
import { poolChoices } from "~/features/recovery/compensation/vouchers/pool-queries.server";
import { HARMS } from "~/features/recovery/harm";
import { MESSAGE_CATEGORIES } from "~/features/signals/sending/message-category";
import { db } from "~/platform/db.server";
import type { Translate } from "~/platform/i18n/text-key";
import { timeZones } from "~/platform/i18n/zones";
import { importKind } from "./import-kinds.server";

const LINES_SHOWN = 50;

/** @param isAsked whether somebody wants to settle the columns of a checked import again */
export async function importPage(
  found: ImportOnPage,
  { mayEdit, isAsked, t }: { mayEdit: boolean; isAsked: boolean; t: Translate },
) {
  const { state, reading: _, business, ...shown } = found;
  const isToSettle = mayEdit && (state === "uploaded" || (state === "ready" && isAsked));
  return {
    found: { ...shown, state },
    business: { id: business.id, name: business.name },
    mayEdit,
    mapping: isToSettle ? await mappingOf(found, t) : null,
    problems: await problemsOf(found.id),
    leftAlone: await leftAlone(found),
  };
}

/** Null where rows that are on record already are taken all the same; the lines only while they wait. */
async function leftAlone({ id, kind: key, state, known }: ImportOnPage) {
  const kind = importKind(key);
  if (!kind?.knownLines) return null;
  return state === "ready" && known > 0
    ? kind.knownLines(db, { importId: id, most: LINES_SHOWN })
    : [];
}

async function mappingOf(found: ImportOnPage, t: Translate): Promise<MappingFormProps | null> {
  const kind = importKind(found.kind);
  if (!kind) return null;
  const preview = await previewImport(kind, found.id, found.business);
  return {
    kind: kind.key,
    wanted: kind.wanted.map(({ key, isRequired = false }) => ({ key, isRequired })),
    constants: await Promise.all(
      kind.constants.map(async (key) => ({
        key,
        choices: await choicesOf(key, found.business.id, t),
      })),
    ),
    preview,
    reading: found.reading ?? preview.guess,
    zones: timeZones(),
  };
}

/** Null where anything may be written. */
async function choicesOf(constant: string, businessId: string, t: Translate) {
  if (constant === "source") {
    return (await sourceChoices(businessId)).map(({ name }) => ({ value: name, label: name }));
  }
  if (constant === "harm") {
    return HARMS.map((harm) => ({ value: harm, label: t(`recovery.harms.${harm}`) }));
  }
  if (constant === "channel") {
    return CONTACT_CHANNELS.map((channel) => ({
      value: channel,
      label: t(`customer.channels.${channel}`),
    }));
  }
  if (constant === "pool") {
    const pools = await poolChoices(businessId);
    return pools.map(({ id, name }) => ({ value: id, label: name }));
  }
  if (constant === "category") {
    return MESSAGE_CATEGORIES.map((category) => ({ value: category, label: category }));
  }
  return null;
}
