import { ArrowRight } from "lucide-react";
import { Disclosure } from "@/components/ui/Disclosure";
import { Link } from "@/components/ui/Link";
import type { Guide } from "./guides";

/** „So geht es" for several tasks; each opens in place. */
export function GuideList({ guides, cycle }: { guides: readonly Guide[]; cycle?: string }) {
  return (
    <div>
      {guides.map((guide, index) => (
        <Disclosure key={guide.title} title={guide.title} open={index === 0}>
          <ol className="grid list-decimal gap-1.5 pl-6">
            {guide.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {guide.href && (cycle || !guide.href.includes("{cycle}")) ? (
            <p className="mt-2">
              <Link look="strong" href={guide.href.replace("{cycle}", cycle ?? "")}>
                Dorthin
                <span className="sr-only">: {guide.title}</span>
                <ArrowRight size={16} aria-hidden />
              </Link>
            </p>
          ) : null}
        </Disclosure>
      ))}
    </div>
  );
}
