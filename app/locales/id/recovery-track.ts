/** Yang dikatakan tahap pemulihan pada cipnya, dan yang dimintanya dari siapa. */
import type en from "~/locales/en/recovery-track";
import type { Same } from "~/locales/same";

const recoveryTrack: Same<typeof en> = {
  state: {
    windowKnown: "dampak diketahui",
  },
};

export default recoveryTrack;
