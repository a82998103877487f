import { useLocale, useTranslations } from "next-intl";
import { breakable, measureWord } from "@/components/figure/words";
import { Link } from "@/components/ui/Link";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { SegmentedControl } from "@/components/ui/SegmentedControl";
import type { IndicatorSummary } from "@/lib/releases/figures/schema";
import { type FigureLocale, formatDate } from "@/lib/statistics/format";
import { type AtlasAddress, type AtlasParameter, atlasHref } from "./address";
import type { AtlasFigures } from "./readings";
import { ShareView } from "./ShareView";

/** What the view is about, its other measures, and the one main action: handing it on. */
export function AtlasHead({
  view,
  indicators,
  address,
  rejected,
}: {
  view: AtlasFigures;
  indicators: readonly IndicatorSummary[];
  address: AtlasAddress;
  /** Parts of the address that could not be followed. */
  rejected: readonly AtlasParameter[];
}) {
  const t = useTranslations("atlas");
  const locale = useLocale() as FigureLocale;
  const { indicator } = view;
  const measures = indicators.filter((one) => one.number === indicator.number && one.theme === indicator.theme);
  return (
    <>
      {rejected.length > 0 ? (
        <Notice tone="warning" className="mb-5">
          {t("rejected", { parameters: rejected.join(", ") })}
        </Notice>
      ) : null}
      <PageHeader
        stage="analysis"
        title={breakable(indicator.name[locale])}
        subtitle={
          <>
            {indicator.definition[locale]}{" "}
            <span className="whitespace-nowrap">
              <b className="text-ink">{formatDate(view.date, locale)}</b> ·{" "}
              <Link href={`/indikatoren/${indicator.key}`}>{t("meaning")}</Link>
            </span>
          </>
        }
        actions={
          <>
            {measures.length > 1 ? (
              <SegmentedControl
                label={t("measure.label")}
                labelHidden
                current={indicator.key}
                items={[...measures]
                  .sort((a, b) => Number(a.kind === "count") - Number(b.kind === "count"))
                  .map((one) => ({
                    key: one.key,
                    label: t(`measure.${measureWord(one)}`),
                    href: atlasHref({ ...address, indicator: one.key }),
                  }))}
              />
            ) : null}
            <ShareView path={atlasHref(address)} />
          </>
        }
      />
    </>
  );
}
