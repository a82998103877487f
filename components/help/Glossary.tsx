import { type Term, terms } from "@/lib/glossary";
import { helpTerms } from "./guides";

/** The planning words with their one meaning, in the order of the alphabet. */
export function Glossary() {
  const words: Term[] = helpTerms.map((key) => terms[key]).sort((a, b) => a.de.localeCompare(b.de, "de"));
  return (
    <dl className="gap-x-12 md:columns-2">
      {words.map((word) => (
        <div key={word.de} className="break-inside-avoid border-b border-line py-2">
          <dt className="font-semibold">{word.de}</dt>
          <dd className="text-ink2">{word.definition}</dd>
        </div>
      ))}
    </dl>
  );
}
