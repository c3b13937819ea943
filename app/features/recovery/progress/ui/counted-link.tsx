/** A count that leads to the customers it counts; nobody is behind a zero. */
import { useFormat } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { type CustomerGroup, writeGroup } from "../customer-group";

type CountedLinkProps = { count: number; group: CustomerGroup; recovery: string };

export function CountedLink({ count, group, recovery }: CountedLinkProps) {
  const { number } = useFormat();
  if (count === 0) return <span className="tabular-nums">{number(0)}</span>;
  const address = `${recovery}/customers?${new URLSearchParams({ group: writeGroup(group) })}`;
  return (
    <TextLink to={address} className="tabular-nums">
      {number(count)}
    </TextLink>
  );
}
