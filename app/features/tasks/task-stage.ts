/** The stages that a task may belong to. */
export const TASK_STAGES = ["classify", "appeal", "bsp", "recovery", "learn"] as const;
export type TaskStage = (typeof TASK_STAGES)[number];
