/** Everything that is kept about a customer, as a file. Who takes it is on record. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Person } from "~/features/identity/person";
import { requirePermission } from "~/features/identity/session.server";
import { mailOfPerson } from "~/features/mailroom/rights/mail-of-person.server";
import { customerDoor } from "~/features/recovery/customers/customer-door.server";
import { copyHandedOver } from "~/features/recovery/customers/requested/note-rights.server";
import { exportCustomer } from "~/features/recovery/customers/rights/export-customer.server";
import { notFound } from "~/platform/http/http.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:reveal");
  return file(person, await customerDoor(person, params));
}

/** Taken for the customer, who asked for a copy: with it their request is done. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "customer:reveal");
  const door = await customerDoor(person, params);
  const copy = await file(person, door);
  await copyHandedOver(person, door.key);
  return copy;
}

async function file(person: Person, { of, key }: Awaited<ReturnType<typeof customerDoor>>) {
  const everything = await exportCustomer(person, key);
  if (!everything) throw notFound();
  const { businessId } = of;
  const mail =
    everything.email && businessId ? await mailOfPerson(businessId, everything.email) : null;
  return new Response(JSON.stringify({ ...everything, mail }, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="customer.json"',
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
