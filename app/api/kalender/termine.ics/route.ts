import { currentViewer } from "@/lib/access/session";
import { isPerson } from "@/lib/access/viewer";
import { findCity } from "@/lib/city/queries";
import { calendarOf } from "@/lib/desk/calendar/queries";
import { calendarRequest } from "@/lib/desk/calendar/schema";
import { calendarFile } from "@/lib/exports/ics";
import { now } from "@/lib/platform/clock";
import { siteAddress } from "@/lib/platform/mail";

export const dynamic = "force-dynamic";

/** The person's dates for their own calendar program: what is done stays out. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  if (!isPerson(viewer)) return new Response("Bitte melden Sie sich an.", { status: 401 });
  const { nur } = calendarRequest.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [city, entries] = await Promise.all([findCity(viewer), calendarOf(viewer)]);
  const chosen = entries.filter((entry) => entry.state !== "done" && (!nur || entry.mine));
  const file = calendarFile(
    chosen.sort((a, b) => a.on.localeCompare(b.on)),
    {
      name: `Kreislauf ${city.name}`,
      address: siteAddress(),
      madeAt: now(),
      note: city.isDemo ? "Demo-Stadt – alle Angaben erfunden" : undefined,
    },
  );
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="kreislauf-termine.ics"',
      "Cache-Control": "private, no-store",
    },
  });
}
