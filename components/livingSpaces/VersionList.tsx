import { Eye, Layers, PencilLine } from "lucide-react";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { classes } from "@/components/ui/classes";
import { Disclosure } from "@/components/ui/Disclosure";
import { Link } from "@/components/ui/Link";
import type { LivingSpaceVersion } from "@/lib/areas/livingSpaces/schema";
import type { FormAction } from "@/lib/platform/formState";
import { areaCount, dayOf } from "./words";

/** Everybody's newest drawing with its reason; earlier and withdrawn ones below. */
export function VersionList({
  livingSpaceId,
  versions,
  shown,
  mayDraw,
  withdraw,
}: {
  livingSpaceId: number;
  versions: readonly LivingSpaceVersion[];
  /** Id of the version that is seen alone. */
  shown: number | null;
  mayDraw: boolean;
  withdraw: FormAction;
}) {
  const newest = versions.filter((version) => version.isNewestOfAuthor && !version.withdrawn);
  const earlier = versions.filter((version) => !newest.includes(version));
  return (
    <>
      <ul>
        {newest.map((version) => (
          <li
            key={version.id}
            className={classes(
              "border-b border-line py-3.5",
              version.id === shown && "bg-card px-3 shadow-[inset_3px_0_0_var(--ink)]",
            )}
          >
            <VersionText version={version} />
            <p className="mt-1 flex flex-wrap items-center gap-x-5 print:hidden">
              <ShowLink livingSpaceId={livingSpaceId} version={version} shown={shown} />
              {mayDraw ? (
                <Link
                  look="strong"
                  href={`/arbeit/lebensraeume/${livingSpaceId}/zeichnen?von=${version.id}`}
                  aria-label={
                    version.isOwn ? "Ihre Fassung weiterzeichnen" : `Auf der Fassung von ${version.author} aufbauen`
                  }
                >
                  <PencilLine size={17} aria-hidden />
                  {version.isOwn ? "Weiterzeichnen" : "Darauf aufbauen"}
                </Link>
              ) : null}
              {version.isOwn && mayDraw ? (
                <ConfirmButton
                  label="Zurückziehen"
                  variant="ghost"
                  size="small"
                  title="Fassung zurückziehen?"
                  description="Sie zählt dann nicht mehr mit. Der Text bleibt für alle lesbar."
                  confirmLabel="Fassung zurückziehen"
                  action={withdraw}
                  fields={{ versionId: String(version.id) }}
                />
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      {newest.length === 0 ? <p className="py-3 text-ink2">Alle Zeichnungen sind zurückgezogen.</p> : null}
      {earlier.length > 0 ? (
        <Disclosure title="Frühere Fassungen" count={earlier.length} open={earlier.some(({ id }) => id === shown)}>
          <ul>
            {earlier.map((version) => (
              <li key={version.id} className="border-b border-line py-2.5 last:border-0">
                <VersionText version={version} />
                <p className="print:hidden">
                  <ShowLink livingSpaceId={livingSpaceId} version={version} shown={shown} />
                </p>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

function VersionText({ version }: { version: LivingSpaceVersion }) {
  return (
    <>
      <p>
        <b>{version.onPaperBy ?? version.author}</b>
        <span className="text-ink2">
          {version.onPaperBy
            ? `, auf Papier, eingetragen von ${version.author}`
            : version.organisation
              ? `, ${version.organisation}`
              : null}
          {version.isOwn ? " (Sie)" : null}
        </span>
      </p>
      <p className="text-sm text-ink2">
        „{version.name}“ · Fassung {version.version} vom {dayOf(version.at)} · {areaCount(version.core.length)} im Kern,{" "}
        {version.contested.length} umstritten
        {version.withdrawn ? " · zurückgezogen" : null}
      </p>
      <blockquote className="mt-1.5 border-l-2 border-line2 pl-3 whitespace-pre-line">{version.reason}</blockquote>
    </>
  );
}

function ShowLink({
  livingSpaceId,
  version,
  shown,
}: {
  livingSpaceId: number;
  version: LivingSpaceVersion;
  shown: number | null;
}) {
  const alone = version.id === shown;
  return (
    <Link
      look="strong"
      scroll={false}
      href={`/arbeit/lebensraeume/${livingSpaceId}${alone ? "" : `?fassung=${version.id}`}#karte`}
      aria-label={
        alone
          ? "Wieder alle Fassungen zeigen"
          : `Nur Fassung ${version.version} von ${version.onPaperBy ?? version.author} zeigen`
      }
    >
      {alone ? <Layers size={17} aria-hidden /> : <Eye size={17} aria-hidden />}
      {alone ? "Wieder alle zeigen" : "Allein zeigen"}
    </Link>
  );
}
