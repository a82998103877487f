import { CircleCheck, CircleCheckBig, CircleDashed, Clock, OctagonAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import type { DeliveryColour } from "@/lib/cycle/measures/progress/schema";

const marks = {
  green: { Icon: CircleCheck, color: "text-ok" },
  yellow: { Icon: Clock, color: "text-warning" },
  red: { Icon: OctagonAlert, color: "text-error" },
  grey: { Icon: CircleDashed, color: "text-ink2" },
  blue: { Icon: CircleCheckBig, color: "text-link" },
};

/** The Ampel in three ways at once: symbol, word, colour. About delivery alone. */
export function DeliveryMark({
  colour,
  size = 20,
  answer = false,
  className,
}: {
  colour: DeliveryColour;
  size?: number;
  /** "Umsetzung: im Plan" instead of the word alone. */
  answer?: boolean;
  className?: string;
}) {
  const t = useTranslations("measures.delivery");
  const { Icon, color } = marks[colour];
  return (
    <span className={classes("inline-flex items-center gap-2 font-semibold", color, className)}>
      <Icon size={size} aria-hidden />
      <span>{answer ? t("answer", { word: t(colour) }) : t(colour)}</span>
    </span>
  );
}
