-- The list of tasks over all cases, by date: everybody's, one person's, what waits for a role, each state.
-- The expressions and conditions are spelt as the list spells them.

CREATE INDEX "Task_open_due" ON "Task" ((COALESCE("dueAt", 'infinity')), id)
  WHERE state IN ('open', 'in_progress');
CREATE INDEX "Task_open_owner" ON "Task" ("ownerId", (COALESCE("dueAt", 'infinity')), id)
  WHERE state IN ('open', 'in_progress');
CREATE INDEX "Task_open_role" ON "Task" (role, (COALESCE("dueAt", 'infinity')), id)
  WHERE state IN ('open', 'in_progress') AND "ownerId" IS NULL;
CREATE INDEX "Task_state_due" ON "Task" (state, (COALESCE("dueAt", 'infinity')), id);
