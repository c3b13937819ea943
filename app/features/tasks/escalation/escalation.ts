/** Who is told that a task is late, and after how many hours. */

/** 1: whoever has it, or those of its role; 2: the lead of the case too. */
export type EscalationStep = 1 | 2;

/** Hours after the date; null for never. */
export type Escalation = { ownerHours: number | null; leadHours: number | null };

/** Until somebody says otherwise. */
export const USUAL_ESCALATION: Escalation = { ownerHours: 4, leadHours: 24 };

type Stage = { step: EscalationStep; hours: number };

/** The step that presses most first: after a standstill only that one is said. */
export function escalationStages({ ownerHours, leadHours }: Escalation): Stage[] {
  return [
    ...(leadHours === null ? [] : [{ step: 2 as const, hours: leadHours }]),
    ...(ownerHours === null ? [] : [{ step: 1 as const, hours: ownerHours }]),
  ];
}
