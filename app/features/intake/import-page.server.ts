/** What the page of an import shows, by where it stands. */
import { sourceChoices } from "~/features/consent/sources/source-queries.server";
import { type ImportOnPage, problemsOf } from "~/features/imports/import-queries.server";
import { previewImport } from "~/features/imports/receiving/preview-import.server";
import type { MappingFormProps } from "~/features/imports/ui/mapping-form";
import { MESSAGE_CATEGORIES } from "~/features/signals/sending/message-category";
import { timeZones } from "~/platform/i18n/zones";
import { importKind } from "./import-kinds.server";

/** @param isAsked whether somebody wants to settle the columns of a checked import again */
export async function importPage(found: ImportOnPage, mayEdit: boolean, isAsked: boolean) {
  const { state, reading: _, business, ...shown } = found;
  const isToSettle = mayEdit && (state === "uploaded" || (state === "ready" && isAsked));
  return {
    found: { ...shown, state },
    business: { id: business.id, name: business.name },
    mayEdit,
    mapping: isToSettle ? await mappingOf(found) : null,
    problems: await problemsOf(found.id),
  };
}

async function mappingOf(found: ImportOnPage): Promise<MappingFormProps | null> {
  const kind = importKind(found.kind);
  if (!kind) return null;
  const preview = await previewImport(kind, found.id, found.business);
  return {
    kind: kind.key,
    wanted: kind.wanted.map(({ key, isRequired = false }) => ({ key, isRequired })),
    constants: await Promise.all(
      kind.constants.map(async (key) => ({
        key,
        choices: await choicesOf(key, found.business.id),
      })),
    ),
    preview,
    reading: found.reading ?? preview.guess,
    zones: timeZones(),
  };
}

/** Null where anything may be written. */
async function choicesOf(constant: string, businessId: string) {
  if (constant === "source") {
    return (await sourceChoices(businessId)).map(({ name }) => ({ value: name, label: name }));
  }
  if (constant === "category") {
    return MESSAGE_CATEGORIES.map((category) => ({ value: category, label: category }));
  }
  return null;
}
