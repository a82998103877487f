import { englishTexts } from "./texts/english";
import { germanTexts } from "./texts/german";
import type { DemoText } from "./texts/shape";

/** The legal and explaining pages of the demo city, in both languages. */
export const demoTexts: readonly DemoText[] = [...germanTexts, ...englishTexts];
