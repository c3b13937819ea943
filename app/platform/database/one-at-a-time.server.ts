/**
 * A transaction has one connection, and a connection answers one statement after the other. Prisma
 * asks for the relations of a query at once, and what is asked meanwhile would queue inside `pg`,
 * which gives that up with its next major version. So the statements of a transaction queue here.
 */
import type { PrismaPg } from "@prisma/adapter-pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

/** The same adapter; its transactions ask one statement at a time, in the order they came. */
export function askingInTurn(adapter: Adapter): Adapter {
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (isolation) => inTurn(await start(isolation));
  return adapter;
}

function inTurn(transaction: Transaction): Transaction {
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  const afterTheLast = queue();
  transaction.queryRaw = (query) => afterTheLast(() => queryRaw(query));
  transaction.executeRaw = (query) => afterTheLast(() => executeRaw(query));
  return transaction;
}

/** What fails fails for whoever asked; the next in the queue has its turn all the same. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
