import { StageMark } from "@/components/ring/StageMark";
import { Link } from "@/components/ui/Link";
import { stageKeys, stageWords } from "@/lib/glossary";
import { stageGuides } from "./guides";

/** The six stages, each with what it is for, who works in it and what ends it. */
export function StageGuides({ cycle }: { cycle?: string }) {
  return (
    <ol>
      {stageKeys.map((key) => {
        const { de, segment } = stageWords[key];
        const guide = stageGuides[key];
        return (
          <li key={key} id={segment} className="flex gap-3.5 border-b border-line py-3">
            <StageMark stage={key} size={28} decorative />
            <div className="min-w-0">
              <h3>
                {cycle ? (
                  <Link look="plain" href={`/arbeit/zyklus/${cycle}/${segment}`}>
                    {de}
                  </Link>
                ) : (
                  de
                )}
              </h3>
              <p className="mt-0.5">{guide.what}</p>
              <dl className="mt-1 grid gap-x-2 text-sm text-ink2 sm:grid-cols-[auto_1fr]">
                <dt className="font-semibold">Wer</dt>
                <dd>{guide.who}</dd>
                <dt className="font-semibold">Fertig, wenn</dt>
                <dd>{guide.end}</dd>
              </dl>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
