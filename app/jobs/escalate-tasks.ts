import { escalateTasks } from "~/features/tasks/escalation/escalate-tasks.server";

export const schedule = "* * * * *";

export default async function escalateTasksJob(): Promise<void> {
  await escalateTasks();
}
