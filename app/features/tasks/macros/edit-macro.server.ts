/** Keeps a macro, changes it, or takes it out of use. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { macroById } from "./macro-queries.server";
import type { MacroEdit, NewMacro } from "./macro-schemas";

export function addMacro(actor: Actor, macro: NewMacro): Promise<string> {
  return db.$transaction(async (tx) => {
    const { id } = await tx.taskMacro.create({ data: macro, select: { id: true } });
    await record(tx, actor, id, "macro.added", macro.name);
    return id;
  });
}

export function editMacro(
  actor: Actor,
  id: string,
  { version, ...macro }: MacroEdit,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.taskMacro.updateMany({
      where: { id, version },
      data: { ...macro, version: { increment: 1 } },
    });
    if (count === 0) return refuse("taskSettings.refusals.changedMeanwhile");
    await record(tx, actor, id, "macro.changed", macro.name);
    return allow();
  });
}

/** @param retiredAt null puts it back into use */
export function setMacroRetired(
  actor: Actor,
  id: string,
  retiredAt: Date | null,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const macro = await macroById(id, tx);
    if (!macro) return false;
    const { count } = await tx.taskMacro.updateMany({
      where: { id, retiredAt: retiredAt ? null : { not: null } },
      data: { retiredAt, version: { increment: 1 } },
    });
    const kind = retiredAt ? "macro.retired" : "macro.restored";
    if (count > 0) await record(tx, actor, id, kind, macro.name);
    return true;
  });
}

type MacroEvent = "macro.added" | "macro.changed" | "macro.retired" | "macro.restored";

/** All of them are one subject, so that the page of macros tells what happened to them. */
export const MACROS_SUBJECT = { kind: "macros", id: "all" };

const record = (tx: Tx, actor: Actor, macroId: string, kind: MacroEvent, name: string) =>
  recordEvent(tx, actor, { subject: MACROS_SUBJECT, kind, detail: { macroId, name } });
