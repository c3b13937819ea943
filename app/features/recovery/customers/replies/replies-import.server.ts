/**
 * What customers answered, as an import from whatever holds the conversations. Only customers of the
 * case can be in it; each reply is kept as one noted by hand is, with what follows from its words.
 */
import { createHash } from "node:crypto";
import type { ImportKind, RowRead } from "~/features/imports/import-kind.server";
import type { Reading } from "~/features/imports/reading";
import type { Tx } from "~/platform/db.server";
import { sealText } from "~/platform/sealed-bytes.server";
import { shortened } from "~/platform/tables/masked";
import { momentInCell } from "~/platform/tables/moment-cell";
import { wantsNothing } from "~templates/rules/stop-words";
import { channelsIn } from "../../importing/customer-cells";
import { CUSTOMER_COLUMNS, REQUEST_COLUMNS } from "../../importing/customer-columns";
import { reportImported } from "../../importing/report-imported.server";
import { customerInRow, type KnownCustomers, knownCustomers } from "../known-customers.server";
import {
  countKnownReplies,
  keepReplies,
  knownReplyLines,
  takeBackReplies,
} from "./keep-replies.server";
import { textHashOf } from "./reply-words.server";

const LONGEST = { text: 2000, reference: 80 } as const;

export const repliesImport: ImportKind = {
  key: "replies",
  wanted: [
    ...CUSTOMER_COLUMNS.filter(({ key }) => key === "phone" || key === "email"),
    {
      key: "at",
      names: [
        "at",
        "when",
        "date",
        "time",
        "timestamp",
        "received at",
        "replied at",
        "tanggal",
        "waktu",
        "waktu balasan",
      ],
      isRequired: true,
    },
    { key: "channel", names: ["channel", "via", "medium", "saluran", "kanal", "lewat"] },
    {
      key: "text",
      names: ["reply", "answer", "text", "message", "body", "words", "balasan", "jawaban", "pesan"],
      isRequired: true,
    },
    ...REQUEST_COLUMNS.filter(({ key }) => key === "reference"),
  ],
  constants: ["channel"],
  async prepare(tx, { caseId, reading }) {
    const known = await knownCustomers(tx, caseId);
    const named = asksByReference(reading) ? await customersByReference(tx, caseId) : new Map();
    return (cell) => readReply(cell, reading, known, named);
  },
  move: keepReplies,
  settle: reportImported,
  takeBack: takeBackReplies,
  countKnown: (tx, { importId }) => countKnownReplies(tx, importId),
  knownLines: (tx, { importId, most }) => knownReplyLines(tx, importId, most),
};

const asksByReference = ({ columns }: Reading) => (columns.reference ?? -1) >= 0;

/** Orders and requests of which only one customer of the case is known to have had them. */
async function customersByReference(tx: Tx, caseId: string | null): Promise<KnownCustomers> {
  const rows = await tx.$queryRaw<{ reference: string; id: string }[]>`
    SELECT lower(m.reference) AS reference, (array_agg(m."customerId"))[1] AS id
    FROM "MissedRequest" m JOIN "Customer" c ON c.id = m."customerId" AND c."erasedAt" IS NULL
    WHERE m."caseId" = ${caseId}::uuid AND m.reference <> ''
    GROUP BY 1 HAVING count(DISTINCT m."customerId") = 1`;
  return new Map(rows.map(({ reference, id }) => [reference, id]));
}

function readReply(
  cell: (key: string) => string,
  { country, order, zone, constants }: Reading,
  known: KnownCustomers,
  named: KnownCustomers,
): RowRead {
  const reference = shortened(cell("reference").trim(), LONGEST.reference);
  const who = whoIn(cell, country, known, named.get(reference.toLowerCase()) ?? null);
  if (!who.ok) return who;
  const at = momentInCell(cell("at"), order, zone);
  if (!at) return { ok: false, column: "at", reason: cell("at") ? "noMoment" : "missing" };
  if (at.getTime() > Date.now()) return { ok: false, column: "at", reason: "inFuture" };
  const channels = channelsIn(cell("channel") || constants.channel || "");
  const channel = channels?.length === 1 ? channels[0] : null;
  if (!channel) return { ok: false, column: "channel", reason: "noChannel" };
  const text = cell("text").trim();
  if (!text) return { ok: false, column: "text", reason: "missing" };
  const textHash = textHashOf(text);
  const said = { customer: who.customer, at: at.toISOString(), channel, reference };
  return {
    ok: true,
    key: createHash("sha256").update(JSON.stringify(said)).update(textHash).digest(),
    facts: {
      ...said,
      text: sealText("customer reply", shortened(text, LONGEST.text)).toString("hex"),
      textHash: textHash.toString("hex"),
      word: WORDS[String(wantsNothing(text))] ?? "",
    },
    shown: { person: who.hint, at: said.at, channel, reference },
  };
}

const WORDS: Readonly<Record<string, string>> = { true: "stop", false: "allow" };

/** An order that only one customer had tells who it was, where nothing else in the row does. */
function whoIn(
  cell: (key: string) => string,
  country: string,
  known: KnownCustomers,
  byReference: string | null,
): ReturnType<typeof customerInRow> {
  const found = customerInRow(cell, country, known);
  if (found.ok || found.reason !== "noPerson" || !byReference) return found;
  return { ok: true, customer: byReference, hint: "" };
}
