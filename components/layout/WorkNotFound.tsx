import { Inbox, Search } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { Problem } from "./Problem";

const waysOn = (
  <>
    <Button href="/arbeit" icon={<Inbox size={18} aria-hidden />}>
      Zu meinem Tisch
    </Button>
    <Button variant="secondary" href="/arbeit/suche" icon={<Search size={18} aria-hidden />}>
      Suchen
    </Button>
  </>
);

/** Not there, or not for this person: both look the same. */
export function WorkNotFound() {
  return (
    <Problem
      title="Das gibt es hier nicht."
      text="Vielleicht ist die Adresse vertippt. Vielleicht fehlt Ihnen das Recht, es zu sehen."
    >
      {waysOn}
    </Problem>
  );
}

/** There, but something only others do. */
export function WorkForbidden() {
  return (
    <Problem
      title="Dafür fehlt Ihnen das Recht."
      text="Das machen Personen mit einer anderen Rolle. Fragen Sie die Administration, wenn Sie es tun sollen."
    >
      {waysOn}
    </Problem>
  );
}
