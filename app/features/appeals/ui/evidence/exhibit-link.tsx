/** An exhibit by its caption or file name, leading to its page in the case. */
import { useParams } from "@remix-run/react";
import { captionOf, exhibitTitle } from "~/features/evidence/caption";
import { useFormat } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type ExhibitLinkProps = {
  exhibit: { id: string; fileName: string; captionEn: string; captionId: string };
};

export function ExhibitLink({ exhibit }: ExhibitLinkProps) {
  const { ref } = useParams();
  const { language } = useFormat();
  return (
    <TextLink to={`/cases/${ref}/evidence/${exhibit.id}`}>
      <bdi>{exhibitTitle({ ...exhibit, caption: captionOf(exhibit) }, language)}</bdi>
    </TextLink>
  );
}
