/** An exhibit by its caption or file name, leading to its page in the case. */
import { useParams } from "@remix-run/react";
import { TextLink } from "~/ui/text-link";

type ExhibitLinkProps = { exhibit: { id: string; fileName: string; caption: string } };

export function ExhibitLink({ exhibit }: ExhibitLinkProps) {
  const { ref } = useParams();
  return (
    <TextLink to={`/cases/${ref}/evidence/${exhibit.id}`}>
      <bdi>{exhibit.caption || exhibit.fileName}</bdi>
    </TextLink>
  );
}
