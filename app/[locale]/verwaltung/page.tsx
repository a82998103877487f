import { redirect } from "next/navigation";
import { requirePerson } from "@/lib/access/session";
import { adminEntriesOf } from "@/lib/people/rules";

const addresses = {
  people: "personen",
  organisations: "organisationen",
  areas: "gebiete",
  indicators: "indikatoren",
  texts: "texte",
  log: "protokoll",
  system: "system",
} as const;

export default async function AdministrationPage() {
  const [first] = adminEntriesOf(await requirePerson());
  redirect(first ? `/verwaltung/${addresses[first]}` : "/arbeit");
}
