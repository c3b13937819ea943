/** What the sample installation added to its playbooks, and its macros. */
import { addMacro } from "~/features/tasks/macros/edit-macro.server";
import { newMacroSchema } from "~/features/tasks/macros/macro-schemas";
import { addPlaybookTask } from "~/features/tasks/playbooks/edit-playbook.server";
import { newPlaybookTaskSchema } from "~/features/tasks/playbooks/playbook-schemas";
import type { SamplePeople } from "./people";

export async function seedTaskSettings({ sari }: SamplePeople): Promise<void> {
  await addPlaybookTask(
    sari,
    "appeal",
    newPlaybookTaskSchema.parse({
      titleEn: "Tell every outlet which number customers can use meanwhile",
      titleId: "Beri tahu semua gerai nomor yang dapat dipakai pelanggan sementara itu",
      stage: "recovery",
      role: "customer_care",
      dueIn: "8",
      dueFrom: "opened",
      notes: "1. Message to the outlet managers\n2. Sign beside the till\n3. Greeting on the phone",
    }),
  );
  await addPlaybookTask(
    sari,
    "appeal",
    newPlaybookTaskSchema.parse({
      titleEn: "Thank the outlets and tell them the number works again",
      titleId: "Ucapkan terima kasih kepada gerai dan sampaikan bahwa nomornya berfungsi lagi",
      stage: "recovery",
      role: "customer_care",
      dueIn: "24",
      dueFrom: "restored",
    }),
  );
  await addMacro(
    sari,
    newMacroSchema.parse({
      name: "I do it today",
      state: "in_progress",
      give: "me",
      dueHours: "8",
    }),
  );
  await addMacro(
    sari,
    newMacroSchema.parse({
      name: "Done with the outlets",
      state: "done",
      give: "me",
      comment: "{{case}}: the outlets of {{business}} know what to tell customers of {{asset}}.",
    }),
  );
}
