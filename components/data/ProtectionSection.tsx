import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/Section";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import { valueSigns } from "@/lib/statistics/values";

/** Disclosure control in plain words, and every sign with its meaning. */
export function ProtectionSection() {
  const t = useTranslations("data");
  const locale = useLocale() === "en" ? "en" : "de";
  return (
    <div className="grid gap-10 lg:grid-cols-2">
      <Section title={t("protect.title")} id="geheimhaltung">
        <div className="mt-4 grid max-w-[60ch] gap-3">
          <p>{t("protect.text1")}</p>
          <p>{t("protect.text2")}</p>
          <p>{t("protect.text3")}</p>
        </div>
      </Section>
      <Section title={t("signs.title")} id="zeichen">
        <Table caption={t("signs.title")} captionHidden>
          <TableHead>
            <Th>{t("signs.sign")}</Th>
            <Th>{t("signs.meaning")}</Th>
          </TableHead>
          <TableBody>
            {Object.entries(valueSigns).map(([state, words]) => (
              <tr key={state}>
                <RowHead>{words.sign}</RowHead>
                <Td>{words[locale]}</Td>
              </tr>
            ))}
            <tr>
              <RowHead>( )</RowHead>
              <Td>{t("signs.limited")}</Td>
            </tr>
            <tr>
              <RowHead>–</RowHead>
              <Td>{t("signs.nothing")}</Td>
            </tr>
          </TableBody>
        </Table>
      </Section>
    </div>
  );
}
