import { Check } from "lucide-react";
import { Section } from "@/components/ui/Section";

/** What was looked at and found right. */
export function PassedList({ passed }: { passed: readonly string[] }) {
  if (passed.length === 0) return null;
  return (
    <Section title="Bestanden" count={`${passed.length} Prüfungen`} rule="ok">
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {passed.map((sentence) => (
          <li key={sentence} className="flex min-h-9 items-center gap-2 border-b border-line py-1.5">
            <Check size={17} aria-hidden className="flex-none text-ok" />
            {sentence}
          </li>
        ))}
      </ul>
    </Section>
  );
}
