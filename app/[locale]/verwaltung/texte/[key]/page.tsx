import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Form } from "@/components/form/Form";
import { HiddenField } from "@/components/form/HiddenField";
import { SubmitButton } from "@/components/form/SubmitButton";
import { TextArea } from "@/components/form/TextArea";
import { TextField } from "@/components/form/TextField";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { changeLegalText } from "@/lib/city/actions";
import { findLegalText } from "@/lib/city/queries";
import { legalTextKeys } from "@/lib/city/schema";

export const metadata: Metadata = { title: "Text bearbeiten" };

export default async function TextPage({
  params,
  searchParams,
}: {
  params: Promise<{ key: string }>;
  searchParams: Promise<{ sprache?: string }>;
}) {
  const [viewer, { key }, { sprache }] = await Promise.all([requirePerson(), params, searchParams]);
  if (!can(viewer, "text:write") || !legalTextKeys.some((known) => known === key)) notFound();
  const locale = sprache === "en" ? "en" : "de";
  const found = await findLegalText(viewer, key, locale);
  const text = found?.locale === locale ? found : null;
  return (
    <>
      <PageHeader title={text?.title ?? key} subtitle={locale === "de" ? "Deutsche Fassung" : "Englische Fassung"} />
      <Form action={changeLegalText} fields={{ key, locale }} label="Text bearbeiten" className="max-w-3xl">
        <HiddenField name="version" value={String(text?.version ?? 0)} />
        <TextField name="title" label="Titel" defaultValue={text?.title} />
        <TextArea
          name="body"
          label="Text"
          rows={24}
          maxLength={40000}
          defaultValue={text?.body}
          description="Leere Zeilen trennen Absätze. „## “ beginnt eine Überschrift, „- “ eine Liste, [Wort](Adresse) einen Link."
        />
        <SubmitButton>Speichern und veröffentlichen</SubmitButton>
      </Form>
    </>
  );
}
