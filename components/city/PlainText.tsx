import { Fragment, type ReactNode } from "react";
import { Link } from "@/components/ui/Link";

/**
 * A legal text as people type it: empty lines part paragraphs, "## " starts a heading, "- " a list,
 * [Wort](Adresse) a link. Nothing else is interpreted, so nothing can be smuggled in.
 */
export function PlainText({ text }: { text: string }) {
  const blocks = text.replace(/\r\n/g, "\n").split(/\n{2,}/);
  return (
    <div className="grid gap-4">
      {blocks.map((block, index) => (
        <Block key={index} text={block.trim()} />
      ))}
    </div>
  );
}

function Block({ text }: { text: string }) {
  const [first = "", ...rest] = text.split("\n");
  if (first.startsWith("## "))
    return (
      <>
        <h2 id={anchor(first.slice(3))} className="mt-4 text-2xl">
          {first.slice(3)}
        </h2>
        {rest.length > 0 ? <Block text={rest.join("\n")} /> : null}
      </>
    );
  const lines = text.split("\n");
  if (lines.every((line) => line.startsWith("- ")))
    return (
      <ul className="list-disc pl-6">
        {lines.map((line, index) => (
          <li key={index}>{inline(line.slice(2))}</li>
        ))}
      </ul>
    );
  return (
    <p>
      {lines.map((line, index) => (
        <Fragment key={index}>
          {index > 0 ? <br /> : null}
          {inline(line)}
        </Fragment>
      ))}
    </p>
  );
}

const anchor = (heading: string) =>
  /melden|report/i.test(heading) ? "melden" : heading.toLowerCase().replace(/[^a-zäöüß0-9]+/g, "-");

function inline(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let last = 0;
  for (const match of text.matchAll(/\[([^\]]+)\]\(((?:https?:\/\/|mailto:|\/)[^)\s]+)\)/g)) {
    parts.push(text.slice(last, match.index));
    const href = match[2] ?? "";
    parts.push(
      href.startsWith("/") ? (
        <Link key={match.index} href={href}>
          {match[1]}
        </Link>
      ) : (
        <a key={match.index} href={href}>
          {match[1]}
        </a>
      ),
    );
    last = match.index + match[0].length;
  }
  parts.push(text.slice(last));
  return parts;
}
