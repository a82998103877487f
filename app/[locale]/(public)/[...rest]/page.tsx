import { notFound } from "next/navigation";

/** Every address that leads nowhere ends here, inside the shell of the public door. */
export default function UnknownPage() {
  notFound();
}
