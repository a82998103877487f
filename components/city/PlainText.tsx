import { Fragment, type ReactNode } from "react";
import { Link } from "@/components/ui/Link";

/**
 * A legal text as people type it: empty lines part paragraphs, "## " starts a heading, "- " a list,
 * [Wort](Adresse) a link. Nothing else is interpreted, so nothing can be smuggled in.
 */
export function PlainText({
  text,
  columns = false,
}: {
  text: string;
  /** Sets the parts under the headings in two columns on a wide page, each part in one piece. */
  columns?: boolean;
}) {
  const blocks = text.replace(/\r\n/g, "\n").split(/\n{2,}/);
  if (columns)
    return (
      <div className="gap-x-12 lg:columns-2">
        {partsOf(blocks).map((part, index) => (
          <div key={index} className="mb-7 grid max-w-[66ch] break-inside-avoid gap-3 [&_h2]:mt-0 [&_h2]:text-xl">
            {part.map((block, at) => (
              <Block key={at} text={block.trim()} />
            ))}
          </div>
        ))}
      </div>
    );
  return (
    <div className="grid gap-4">
      {blocks.map((block, index) => (
        <Block key={index} text={block.trim()} />
      ))}
    </div>
  );
}

/** Blocks by heading; what stands before the first heading is a part of its own. */
function partsOf(blocks: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last && !block.trim().startsWith("## ")) last.push(block);
    else parts.push([block]);
  }
  return parts;
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
