import type { ReactNode } from "react";
import { Fragment } from "react";
import { Link } from "@/components/ui/Link";
import type { Inline, Mark } from "@/lib/cycle/report/document/schema";
import type { FrozenItems } from "@/lib/cycle/report/schema";

/** A line of a report with its marks. The set of marks is closed (document/schema). */
export function Words({ content }: { content: readonly Inline[] }) {
  return content.map((node, index) =>
    node.type === "hardBreak" ? (
      <br key={index} />
    ) : (
      <Fragment key={index}>{(node.marks ?? []).reduceRight<ReactNode>(marked, node.text)}</Fragment>
    ),
  );
}

function marked(children: ReactNode, mark: Mark): ReactNode {
  if (mark.type === "bold") return <strong>{children}</strong>;
  if (mark.type === "italic") return <em>{children}</em>;
  return <Link href={mark.attrs.href}>{children}</Link>;
}

/** A list with its inner lists. */
export function Items({ list }: { list: FrozenItems }) {
  const Tag = list.ordered ? "ol" : "ul";
  return (
    <Tag className={`grid gap-1 pl-6 ${list.ordered ? "list-decimal" : "list-disc"}`}>
      {list.items.map((item, index) => (
        <li key={index}>
          <Words content={item.content} />
          {item.lists.map((inner, place) => (
            <Items key={place} list={inner} />
          ))}
        </li>
      ))}
    </Tag>
  );
}
