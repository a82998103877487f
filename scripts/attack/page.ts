import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { DrawnPoint } from "@/lib/statistics/attack/drawnCourse";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A piece of text with what stands above it: nearest heading or label first. */
export interface TextBlock {
  readonly text: string;
  readonly context: readonly string[];
  /** It stands at a place of a picture, as a label of a map. */
  readonly isPlaced?: boolean;
}

export interface PageTable {
  /** Caption, then headings above it. */
  readonly context: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly { readonly heads: readonly string[]; readonly cells: readonly TableCell[] }[];
}

export interface TableCell {
  readonly column: string;
  readonly text: string;
}

/** A shape that says what it shows: an area of a map. */
export interface LabelledShape {
  readonly label: string;
  readonly fill: string;
}

export interface Drawing {
  readonly context: readonly string[];
  readonly lines: readonly (readonly DrawnPoint[])[];
  readonly shapes: readonly LabelledShape[];
}

/** Everything of a page that can say a number. */
export interface Page {
  readonly language: "de" | "en";
  readonly links: readonly string[];
  readonly texts: readonly TextBlock[];
  readonly tables: readonly PageTable[];
  readonly drawings: readonly Drawing[];
  /** What the page hands to its script: JSON and the rows of a React stream. */
  readonly payload: readonly unknown[];
}

const inline = new Set(
  "a abbr b bdi button cite code em i label mark q s small span strong sub sup time u wbr".split(" "),
);
const composite = new Set(["li", "a", "button", "div", "label"]);
const spoken = ["aria-label", "title", "alt", "aria-valuetext", "aria-description", "placeholder", "content"];

const attributesOf = (element: Element) => new Map(element.attrs.map(({ name, value }) => [name, value]));
const isElement = (node: Node): node is Element => "tagName" in node;
const childrenOf = (node: Node): readonly Node[] => ("childNodes" in node ? node.childNodes : []);
export const squeezed = (text: string) =>
  text
    .replace(/[\u00ad\u200b\u2060]/g, "")
    .replace(/[ \t\r\n]+/g, " ")
    .trim();

/** All text below a node; elements are parted by a space. */
function textBelow(node: Node): string {
  if ("value" in node && node.nodeName === "#text") return node.value;
  if (isElement(node) && (node.tagName === "script" || node.tagName === "style")) return "";
  return childrenOf(node)
    .map((child) => (isElement(child) ? ` ${textBelow(child)} ` : textBelow(child)))
    .join("");
}

/** Reads an HTML page or an SVG picture. */
export function readPage(html: string): Page {
  const reader = new PageReader();
  reader.walk(parse(html), []);
  return reader.page();
}

class PageReader {
  #language: "de" | "en" = "de";
  readonly #links: string[] = [];
  readonly #texts: TextBlock[] = [];
  readonly #tables: PageTable[] = [];
  readonly #drawings: Drawing[] = [];
  readonly #scripts: string[] = [];
  readonly #json: string[] = [];
  #buffer = "";
  readonly #headings: (string | undefined)[] = [];
  #term: string | undefined;
  #placed = 0;

  page(): Page {
    return {
      language: this.#language,
      links: [...new Set(this.#links)],
      texts: this.#texts,
      tables: this.#tables,
      drawings: this.#drawings,
      payload: [...payloadOf(this.#scripts), ...this.#json.flatMap(parsed)],
    };
  }

  /** @param labels spoken labels around the node, nearest first */
  walk(node: Node, labels: readonly string[]): void {
    if (node.nodeName === "#text" && "value" in node) {
      this.#buffer += node.value;
      return;
    }
    if (!isElement(node)) {
      for (const child of childrenOf(node)) this.walk(child, labels);
      return;
    }
    const { tagName } = node;
    const attributes = attributesOf(node);
    this.#collect(tagName, attributes, labels);
    if (tagName === "script") {
      const type = attributes.get("type") ?? "";
      (/json/.test(type) ? this.#json : this.#scripts).push(textOfScript(node));
      return;
    }
    if (tagName === "style") return;
    const style = attributes.get("style") ?? "";
    const isPlaced = (/left:/.test(style) && /top:/.test(style)) || (tagName === "text" && attributes.has("x"));
    const isInline = inline.has(tagName) && !isPlaced;
    if (isInline) this.#buffer += " ";
    else this.#flush(labels);
    const label = attributes.get("aria-label");
    const inner = label ? [label, ...labels] : labels;
    if (tagName === "table") this.#table(node, labels);
    if (tagName === "svg") this.#drawing(node, inner);
    if (composite.has(tagName)) this.#whole(node, labels);
    if (isPlaced) this.#placed++;
    for (const child of childrenOf(node)) this.walk(child, inner);
    if (isInline) {
      this.#buffer += " ";
      return;
    }
    const own = squeezed(this.#buffer);
    this.#flush(inner);
    if (isPlaced) this.#placed--;
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level) {
      this.#headings.length = Number(level);
      this.#headings[Number(level)] = squeezed(textBelow(node));
    }
    if (tagName === "dt") this.#term = own;
    if (tagName === "dl") this.#term = undefined;
  }

  #context(labels: readonly string[]): string[] {
    const headings = this.#headings.filter((one) => one !== undefined).reverse();
    return [...(this.#term ? [this.#term] : []), ...labels, ...headings];
  }

  #flush(labels: readonly string[]): void {
    const text = squeezed(this.#buffer);
    this.#buffer = "";
    if (text) this.#texts.push({ text, context: this.#context(labels), ...(this.#placed > 0 && { isPlaced: true }) });
  }

  /** A list entry as a whole, because name and number may stand in boxes of their own. */
  #whole(node: Element, labels: readonly string[]): void {
    const text = squeezed(textBelow(node));
    if (text && text.length <= 240) this.#texts.push({ text, context: this.#context(labels) });
  }

  #collect(tagName: string, attributes: ReadonlyMap<string, string>, labels: readonly string[]): void {
    if (tagName === "html" && attributes.get("lang")?.startsWith("en")) this.#language = "en";
    for (const name of ["href", "src", "xlink:href", "action"]) {
      const link = attributes.get(name);
      if (link && tagName !== "script" && !(tagName === "link" && attributes.get("rel") !== "alternate"))
        this.#links.push(link);
    }
    for (const name of spoken) {
      const text = squeezed(attributes.get(name) ?? "");
      if (text) this.#texts.push({ text, context: this.#context(labels) });
    }
    for (const [name, value] of attributes)
      if (name.startsWith("data-") && /\d/.test(value) && value.length < 240)
        this.#texts.push({ text: squeezed(value), context: this.#context(labels) });
  }

  #table(table: Element, labels: readonly string[]): void {
    const rows = below(table, (one) => one.tagName === "tr");
    const caption = below(table, (one) => one.tagName === "caption").map((one) => squeezed(textBelow(one)));
    let columns: string[] = [];
    const read: PageTable["rows"][number][] = [];
    for (const row of rows) {
      const cells = childrenOf(row).filter(isElement);
      if (cells.length > 0 && cells.every((cell) => cell.tagName === "th") && (read.length === 0 || cells.length > 1)) {
        columns = cells.flatMap((cell) => {
          const span = Number(attributesOf(cell).get("colspan") ?? 1);
          return Array.from({ length: span }, () => squeezed(textBelow(cell)));
        });
        continue;
      }
      const heads: string[] = [];
      const own: TableCell[] = [];
      let column = 0;
      for (const cell of cells) {
        const text = squeezed(textBelow(cell));
        if (cell.tagName === "th") heads.push(text);
        else own.push({ column: columns[column] ?? "", text });
        column += Number(attributesOf(cell).get("colspan") ?? 1);
      }
      read.push({ heads, cells: own });
    }
    this.#tables.push({ context: [...caption, ...this.#context(labels)], columns, rows: read });
  }

  #drawing(svg: Element, labels: readonly string[]): void {
    const lines = below(svg, (one) => one.tagName === "polyline" || one.tagName === "path").flatMap((one) => {
      const attributes = attributesOf(one);
      const points = one.tagName === "path" ? pointsOfPath(attributes.get("d") ?? "") : pairs(attributes.get("points"));
      return points.length > 2 ? [points] : [];
    });
    const shapes = below(svg, (one) => ["path", "polygon", "rect", "circle", "g"].includes(one.tagName)).flatMap(
      (one) => {
        const attributes = attributesOf(one);
        const title = childrenOf(one).find((child) => isElement(child) && child.tagName === "title");
        const label = squeezed(title ? textBelow(title) : (attributes.get("aria-label") ?? ""));
        const fill = attributes.get("fill") ?? /fill:\s*([^;]+)/.exec(attributes.get("style") ?? "")?.[1] ?? "";
        return label ? [{ label, fill }] : [];
      },
    );
    if (lines.length + shapes.length > 0) this.#drawings.push({ context: this.#context(labels), lines, shapes });
  }
}

function below(node: Node, wanted: (element: Element) => boolean): Element[] {
  return childrenOf(node).flatMap((child) =>
    isElement(child) ? [...(wanted(child) ? [child] : []), ...below(child, wanted)] : [],
  );
}

const pairs = (text = ""): DrawnPoint[] => {
  const numbers = (text.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
  return numbers.flatMap((x, i) =>
    i % 2 === 0 && numbers[i + 1] !== undefined ? [{ x, y: numbers[i + 1] ?? 0 }] : [],
  );
};

/** Corner points of a path without relative commands; of curves the ends. */
function pointsOfPath(d: string): DrawnPoint[] {
  if (/[a-z]/.test(d.replace(/e-?\d/g, "")) || /[AHVQSTZ]/.test(d)) return [];
  return [...d.matchAll(/([MLC])([^MLC]*)/g)].flatMap(([, command, rest]) => {
    const points = pairs(rest);
    return command === "C" ? points.filter((_, i) => i % 3 === 2) : points;
  });
}

const textOfScript = (node: Element) =>
  childrenOf(node)
    .map((child) => ("value" in child ? child.value : ""))
    .join("");

function parsed(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

/** Values that Next.js hands to the browser: pieces of a React stream, pushed as strings; and plain JSON in scripts. */
function payloadOf(scripts: readonly string[]): unknown[] {
  const pieces: string[] = [];
  const found: unknown[] = [];
  for (const script of scripts) {
    const pushed = [...script.matchAll(/__next_f\.push\((\[[\s\S]*?\])\)\s*(?:;|$)/g)];
    for (const [, argument = ""] of pushed) {
      const [list] = parsed(argument);
      if (Array.isArray(list) && typeof list[1] === "string") pieces.push(list[1]);
    }
    if (pushed.length > 0) continue;
    for (const [json] of script.matchAll(/[[{][\s\S]*[\]}]/g)) found.push(...parsed(json));
  }
  return [...found, ...rowsOfStream(pieces.join(""))];
}

/** `1a:{"json":…}` a line; lines that are not JSON are parts of the program. */
export function rowsOfStream(stream: string): unknown[] {
  return stream.split("\n").flatMap((line) => {
    const json = /^[0-9a-f]*:(?:[A-Z]*)([[{"].*)$/.exec(line)?.[1];
    return json ? parsed(json) : [];
  });
}
