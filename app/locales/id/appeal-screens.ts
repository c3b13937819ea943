import type en from "../en/appeal-screens";
import type { Same } from "../same";

const screens: Same<typeof en> = {
  title: "Banding",
};

export default screens;
