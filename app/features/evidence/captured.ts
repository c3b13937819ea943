/** When an exhibit was captured, from the two fields that people fill in. */
import { instantOf } from "~/platform/i18n/wall-clock";

type Typed = { capturedClock: string; capturedZone: string };

export function capturedOf({ capturedClock, capturedZone }: Typed) {
  if (!capturedClock) return null;
  return { at: instantOf(capturedClock, capturedZone), zone: capturedZone };
}
