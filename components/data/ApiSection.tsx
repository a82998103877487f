import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/Section";

/** The read interface with examples that work as they stand. */
export function ApiSection({ site, indicator, partition }: { site: string; indicator?: string; partition?: string }) {
  const t = useTranslations("data.api");
  const examples = [
    "/api/v1/partitions",
    "/api/v1/indicators",
    "/api/v1/base-counts",
    "/api/v1/releases",
    ...(partition ? [`/api/v1/areas?partition=${partition}`] : []),
    ...(indicator && partition
      ? [
          `/api/v1/dates?indicator=${indicator}&partition=${partition}`,
          `/api/v1/values?indicator=${indicator}&partition=${partition}`,
          `/api/v1/values?indicator=${indicator}&partition=${partition}&format=csv`,
        ]
      : []),
  ];
  return (
    <Section title={t("title")} id="schnittstelle">
      <p className="my-3 max-w-[66ch]">{t("text")}</p>
      <p className="mb-4">
        <a href="/api/v1/openapi.json">{t("description")}</a>
      </p>
      <h3 className="mb-2 text-lg">{t("examples")}</h3>
      <ul className="grid gap-1">
        {examples.map((example) => (
          <li key={example} className="min-w-0">
            <a href={example} className="inline-flex min-h-11 items-center break-all">
              <code className="text-sm">
                {site}
                {example}
              </code>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
