import { OwnText, ownTextMetadata } from "../ownText";

export const generateMetadata = () => ownTextMetadata("impressum");

export default function ImpressumPage() {
  return <OwnText textKey="impressum" />;
}
