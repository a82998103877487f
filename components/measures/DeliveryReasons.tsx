import { useLocale, useTranslations } from "next-intl";
import type { DeliveryReason, DeliveryStatus } from "@/lib/cycle/measures/progress/schema";
import { type FigureLocale, formatDate, formatNumber } from "@/lib/statistics/format";

/** Why the Ampel shows what it shows, in the order of weight. */
export function DeliveryReasons({ status }: { status: DeliveryStatus }) {
  const t = useTranslations("measures.delivery");
  const locale = useLocale() as FigureLocale;
  const sentence = (reason: DeliveryReason): string => {
    switch (reason.kind) {
      case "notStarted":
        return t("reason.notStarted", { date: formatDate(reason.startsOn, locale) });
      case "late":
        return t(reason.open ? "reason.lateOpen" : "reason.lateReached", { title: reason.title, weeks: reason.weeks });
      case "spending": {
        if (Math.abs(reason.percent) <= 10) return t("reason.spendingNear");
        const percent = formatNumber(Math.abs(reason.percent), 0, locale);
        return t(reason.percent > 0 ? "reason.spendingOver" : "reason.spendingUnder", { percent });
      }
      default:
        return t(`reason.${reason.kind}`);
    }
  };
  return (
    <>
      {status.reasons.map(sentence).join(" ")} {t("asOf", { date: formatDate(status.asOf, locale) })}
    </>
  );
}
