import { notFound } from "next/navigation";
import { requirePerson } from "@/lib/access/session";

/** An address of the workspace that leads nowhere: the shell stays. */
export default async function UnknownPage() {
  await requirePerson();
  notFound();
}
