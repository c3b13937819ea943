/** The Indonesian catalogue: the keys of the English one, written for Indonesian readers. */
import type en from "./en";
import appeals from "./id/appeals";
import common from "./id/common";
import enforcement from "./id/enforcement";
import identity from "./id/identity";
import mail from "./id/mail";
import shell from "./id/shell";
import ui from "./id/ui";
import type { Same } from "./same";

const id: Same<typeof en> = { appeals, common, enforcement, identity, mail, shell, ui };

export default id;
