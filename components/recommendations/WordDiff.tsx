import { classes } from "@/components/ui/classes";
import { wordDiff } from "@/lib/cycle/recommendations/rules";

/**
 * What changed between two texts, word by word: struck through and underlined, in words for a screen reader.
 * Usable wherever two wordings stand against each other.
 */
export function WordDiff({
  before,
  after,
  words = { added: "neu:", removed: "gestrichen:" },
  className,
}: {
  before: string;
  after: string;
  words?: { added: string; removed: string };
  className?: string;
}) {
  return (
    <p className={classes("whitespace-pre-wrap [&_del+ins]:ml-[0.2em]", className)}>
      {wordDiff(before, after).map((part, index) => {
        if (part.kind === "same") return <span key={index}>{part.text}</span>;
        const Tag = part.kind === "added" ? "ins" : "del";
        return (
          <Tag
            key={index}
            className={
              part.kind === "added"
                ? "bg-tint-ok text-ink decoration-ok decoration-2 underline"
                : "bg-tint-error text-ink2 decoration-error line-through"
            }
          >
            <span className="sr-only">{words[part.kind]} </span>
            {part.text}
          </Tag>
        );
      })}
    </p>
  );
}
