/** Attaches a file that came with a submission or a decision, and holds it fast at once. */
import { attachEvidence, type NewExhibit } from "~/features/evidence/attach-evidence.server";
import type { KeptFile } from "~/features/evidence/keep-file.server";
import { sealExhibits } from "~/features/evidence/seal-exhibits.server";
import type { Person } from "~/features/identity/person";
import type { Tx } from "~/platform/db.server";

/** A file that came with a form, kept and named. */
export type NewFile = { file: KeptFile; fileName: string };

type Sealed = NewExhibit & { use: string; now: Date };

export async function attachSealed(
  tx: Tx,
  person: Person,
  { use, now, ...exhibit }: Sealed,
): Promise<string> {
  const { id } = await attachEvidence(tx, person, exhibit);
  const sealed = await sealExhibits(tx, person, [id], use, now);
  if (!sealed.ok) throw new Error("An exhibit vanished while it was attached.");
  return id;
}

/** What an exhibit was used in, as its custody says it. */
export const placeOfUse = ({
  case: { reference },
  number,
}: {
  case: { reference: string };
  number: number;
}) => `${reference} · ${number}`;
