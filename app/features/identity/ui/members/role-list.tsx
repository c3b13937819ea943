/** Roles with what each is for. */
import type { Role } from "~/features/identity/permissions";
import { useText } from "~/ui/text";

export function RoleList({ roles }: { roles: readonly Role[] }) {
  const t = useText();
  return (
    <ul className="mt-1 list-disc space-y-1 pl-5">
      {roles.map((role) => (
        <li key={role}>
          <span className="font-medium">{t(`identity.roles.${role}`)}</span>
          {": "}
          <span className="text-ink-soft">{t(`identity.aboutRoles.${role}`)}</span>
        </li>
      ))}
    </ul>
  );
}
