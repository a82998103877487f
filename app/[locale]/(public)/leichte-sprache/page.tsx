import { OwnText, ownTextMetadata } from "../ownText";

export const generateMetadata = () => ownTextMetadata("leichte-sprache");

export default function LeichteSprachePage() {
  return <OwnText textKey="leichte-sprache" />;
}
