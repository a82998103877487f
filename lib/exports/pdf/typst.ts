import { readFile } from "node:fs/promises";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const fonts = ["source-sans-3", "source-serif-4"].map((name) => `node_modules/@expo-google-fonts/${name}`);

/**
 * Typesets a template of this folder as a tagged PDF (PDF/UA-1). The data go in as JSON and reach the page as values, never
 * as Typst source: whatever a person typed cannot become code, and no character needs escaping.
 * @throws Error with Typst's messages when the template does not compile
 */
export async function typesetPdf(template: `${string}.typ`, data: unknown): Promise<Buffer> {
  const root = process.cwd();
  const mainFileContent = await readFile(path.join(root, "lib/exports/pdf", template), "utf8");
  const compiler = NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontPaths: fonts.map((font) => path.join(root, font)) }],
  });
  const result = compiler.compile({ mainFileContent, inputs: { data: JSON.stringify(data) } });
  const error = result.takeError();
  if (error || !result.result) throw new Error(`${template}: ${JSON.stringify(error?.shortDiagnostics ?? [])}`);
  const pdf = compiler.pdf(result.result, { pdfStandard: "ua-1" as never });
  compiler.evictCache(10);
  return pdf;
}
