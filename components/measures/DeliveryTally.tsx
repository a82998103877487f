import { useTranslations } from "next-intl";
import { type DeliveryColour, deliveryColours } from "@/lib/cycle/measures/progress/schema";
import type { MeasureRow } from "@/lib/cycle/measures/schema";
import { DeliveryMark } from "./DeliveryMark";

/** How many measures there are, and how many of them stand where. */
export function DeliveryTally({ measures }: { measures: readonly MeasureRow[] }) {
  const t = useTranslations("measures");
  const many = (colour: DeliveryColour) => measures.filter(({ status }) => status.colour === colour).length;
  const colours = deliveryColours.filter((colour) => many(colour) > 0);
  return (
    <>
      <p role="status" className="mt-7 font-semibold">
        {t("count", { count: measures.length })}
      </p>
      {colours.length > 0 ? (
        <ul aria-label={t("delivery.label")} className="mt-3 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
          {colours.map((colour) => (
            <li key={colour} className="border-t border-line2 pt-2">
              <span className="block font-serif text-[1.625rem] leading-9">{many(colour)}</span>
              <DeliveryMark colour={colour} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
