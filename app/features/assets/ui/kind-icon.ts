/** A picture for each kind of asset, always beside its word. */
import Building2 from "lucide-react/icons/building-2";
import FileText from "lucide-react/icons/file-text";
import Layers from "lucide-react/icons/layers";
import MessagesSquare from "lucide-react/icons/messages-square";
import Phone from "lucide-react/icons/phone";
import Smartphone from "lucide-react/icons/smartphone";
import type { Shape } from "~/ui/icon";
import type { AssetKind } from "../asset-kind";

export const KIND_ICONS: Readonly<Record<AssetKind, Shape>> = {
  portfolio: Building2,
  waba: MessagesSquare,
  messaging_account: MessagesSquare,
  waac: Layers,
  phone_number: Phone,
  template: FileText,
  app_number: Smartphone,
};
