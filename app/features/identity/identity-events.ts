/** What this feature records. Names are those of colleagues; customers appear nowhere here. */
import type { AuditFact } from "~/features/audit/record-event.server";
import type { Role } from "./permissions";

type Member = { person: string };

type Details = {
  "installation.set_up": { organisation: string };
  "installation.changed": { organisation: string };
  "invitation.made": Record<string, never>;
  "invitation.renewed": Record<string, never>;
  "invitation.revoked": Record<string, never>;
  "person.joined": Member;
  "person.signed_in": Member;
  "person.signed_out": Member;
  "person.profile_changed": Member;
  "person.password_changed": Member;
  "person.password_chosen_by_link": Member;
  "person.reset_link_made": Member;
  "person.sessions_ended": Member & { count: number };
  "person.role_granted": Member & { role: Role };
  "person.role_removed": Member & { role: Role };
  "person.limited": Member & { count: number };
  "person.unlimited": Member;
  "person.deactivated": Member;
  "person.reactivated": Member;
};

export type IdentityEventKind = keyof Details;

export function identityFact<Kind extends IdentityEventKind>(
  kind: Kind,
  subjectId: string,
  detail: Details[Kind],
): AuditFact {
  return { kind, subject: { kind: kind.split(".")[0] ?? kind, id: subjectId }, detail };
}
