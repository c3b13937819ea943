/** The stages that have reported, as small shapes; each says its stage and state in words. */
import { trackTone } from "~/features/cases/case-tones";
import { type Stage, stageTracks, type TrackState } from "~/features/cases/tracks/tracks";
import { ToneShape } from "~/ui/status/tone-shape";
import { useText } from "~/ui/text";
import { toneText } from "~/ui/tone";

type StageDotsProps = { tracks: readonly { stage: Stage; state: TrackState }[] };

export function StageDots({ tracks }: StageDotsProps) {
  const t = useText();
  return (
    <span className="inline-flex items-center gap-1.5">
      {stageTracks(tracks).map(({ stage, state }) => {
        const words = `${t(`cases.stages.${stage}`)}: ${t(`cases.trackStates.${state}`)}`;
        return (
          <span key={stage} title={words} className={toneText[trackTone[state]]}>
            <ToneShape tone={trackTone[state]} size={14} />
            <span className="sr-only">{words}. </span>
          </span>
        );
      })}
    </span>
  );
}
