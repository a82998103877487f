import { PageHeader } from "@/components/ui/PageHeader";
import { PlainText } from "./PlainText";

/** One of the city's own texts at the public door. */
export function LegalPage({
  text,
  updated,
}: {
  text: { title: string; body: string; locale: string };
  updated: string;
}) {
  return (
    <div className="page-width py-10" lang={text.locale}>
      <PageHeader title={text.title} />
      <div className="max-w-[66ch] hyphens-auto">
        <PlainText text={text.body} />
        <p className="mt-8 border-t border-line pt-3 text-sm text-ink2">{updated}</p>
      </div>
    </div>
  );
}
