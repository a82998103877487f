import {
  Baby,
  Briefcase,
  Globe,
  HandCoins,
  House,
  Layers,
  type LucideIcon,
  PersonStanding,
  Users,
  Wallet,
} from "lucide-react";

const themes: Record<string, LucideIcon> = { bevoelkerung: Users, "soziale-lage": HandCoins };

/** First word of a key that says what a subject is about; a city's own indicators fall back on their theme. */
const subjects: readonly [RegExp, LucideIcon][] = [
  [/unter-18|kinder-in-bedarfs|jugend/, Baby],
  [/ab-65|alter/, PersonStanding],
  [/migration|auslaender/, Globe],
  [/arbeitslose/, Briefcase],
  [/grundsicherung|mindestsicherung/, Wallet],
  [/alleinerziehend|haushalt/, House],
];

/** The icon of a theme, quiet beside its word. */
export const themeIcon = (theme: string): LucideIcon => themes[theme] ?? Layers;

/** The icon of an indicator, by what it is about. */
export const indicatorIcon = ({ key, theme }: { key: string; theme: string }): LucideIcon =>
  subjects.find(([word]) => word.test(key))?.[1] ?? themeIcon(theme);
