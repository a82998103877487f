import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { type Locale, routing } from "./routing";

const directory = path.join(process.cwd(), "lib/i18n/messages");
const loaded = new Map<Locale, Record<string, unknown>>();

/** One file a noun; the file's name is the namespace. */
async function messagesOf(locale: Locale): Promise<Record<string, unknown>> {
  const cached = loaded.get(locale);
  if (cached && process.env.NODE_ENV === "production") return cached;
  const files = (await readdir(path.join(directory, locale))).filter((file) => file.endsWith(".json"));
  const entries = files.map(async (file) => [
    path.basename(file, ".json"),
    JSON.parse(await readFile(path.join(directory, locale, file), "utf8")),
  ]);
  const messages = Object.fromEntries(await Promise.all(entries)) as Record<string, unknown>;
  loaded.set(locale, messages);
  return messages;
}

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return { locale, messages: await messagesOf(locale), timeZone: "Europe/Berlin" };
});
