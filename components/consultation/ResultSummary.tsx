import { Download, Printer } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/Link";
import { Section } from "@/components/ui/Section";
import { ResultMark } from "@/components/weighing/ResultMark";
import { type WeighingTable, weighingResults } from "@/lib/cycle/consultation/weighing/schema";
import { dayOf } from "./dates";

/** The published result in short: what the city says, how many points were followed, and the whole table. */
export function ResultSummary({ table, answeredAt }: { table: WeighingTable; answeredAt: Date }) {
  const t = useTranslations("consultation");
  const locale = useLocale();
  const total = table.points.length;
  return (
    <Section
      title={t("result.title")}
      hint={t("result.publishedOn", { date: dayOf(answeredAt, locale) })}
      rule="accent"
      id="ergebnis"
    >
      <p className="reading mt-4 whitespace-pre-wrap" lang="de">
        {table.summary}
      </p>
      <h3 className="mt-6">{t("result.counts")}</h3>
      <ul className="mt-2 max-w-[40rem]">
        {weighingResults.map((result) => {
          const count = table.points.filter((point) => point.weighing?.result === result).length;
          return (
            <li
              key={result}
              className="grid grid-cols-[minmax(0,15rem)_minmax(3rem,1fr)_3rem] items-center gap-4 border-b border-line py-2"
            >
              <ResultMark result={result} />
              <span aria-hidden className="h-2 rounded-full bg-track">
                <span
                  className="block h-2 rounded-full bg-accent"
                  style={{ width: `${total > 0 ? (count / total) * 100 : 0}%` }}
                />
              </span>
              <span className="text-right font-semibold tabular-nums">{count}</span>
            </li>
          );
        })}
      </ul>
      {table.notConcerned.length > 0 ? (
        <p className="mt-3 text-sm text-ink2" lang="de">
          {t("result.notConcerned")}: {table.notConcerned.join(", ")}
        </p>
      ) : null}
      <p className="mt-3 flex flex-wrap gap-x-6 print:hidden">
        <Link href={`/beteiligung/${table.slug}/tabelle`} look="strong">
          <Printer size={18} aria-hidden />
          {t("result.print")}
        </Link>
        <Link href={`/api/consultations/${table.slug}/weighing`} look="strong" download>
          <Download size={18} aria-hidden />
          {t("result.csv")}
        </Link>
      </p>
    </Section>
  );
}
