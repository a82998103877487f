import { OwnText, ownTextMetadata } from "../ownText";

export const generateMetadata = () => ownTextMetadata("datenschutz");

export default function DatenschutzPage() {
  return <OwnText textKey="datenschutz" />;
}
