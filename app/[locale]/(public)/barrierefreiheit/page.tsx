import { OwnText, ownTextMetadata } from "../ownText";

export const generateMetadata = () => ownTextMetadata("barrierefreiheit");

export default function BarrierefreiheitPage() {
  return <OwnText textKey="barrierefreiheit" />;
}
