import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/Section";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { ReleaseSummary } from "@/lib/releases/schema";
import { formatDate } from "@/lib/statistics/format";

/** Every release with its checksum: what a report cites stays readable. */
export function ReleaseSection({ releases }: { releases: readonly ReleaseSummary[] }) {
  const t = useTranslations("data.releases");
  const locale = useLocale() === "en" ? "en" : "de";
  return (
    <Section title={t("title")} count={releases.length} id="datenstaende">
      <p className="my-3 max-w-[66ch]">{t("text")}</p>
      <Table caption={t("title")} captionHidden stack>
        <TableHead>
          <Th>{t("name")}</Th>
          <Th>{t("published")}</Th>
          <Th>{t("note")}</Th>
          <Th>{t("checksum")}</Th>
        </TableHead>
        <TableBody>
          {releases.map((release) => (
            <tr key={release.id} id={`datenstand-${release.id}`}>
              <RowHead>{release.title}</RowHead>
              <Td label={t("published")}>{formatDate(release.publishedAt.slice(0, 10), locale)}</Td>
              <Td label={t("note")}>{release.note ?? "–"}</Td>
              <Td label={t("checksum")}>
                <code className="break-all text-xs">{release.checksum}</code>
              </Td>
            </tr>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
