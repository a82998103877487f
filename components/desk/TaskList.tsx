import { CircleAlert, Clock } from "lucide-react";
import { StageMark } from "@/components/ring/StageMark";
import { Link } from "@/components/ui/Link";
import { daysUntil, effortWords, type Task } from "@/lib/desk/rules";
import { formatDate } from "@/lib/statistics/format";

/** Things to do: verb and object in one line, effort and date below, the stage on the left. */
export function TaskList({ tasks, today }: { tasks: readonly Task[]; today: string }) {
  return (
    <ul>
      {tasks.map((task, index) => (
        <li key={`${task.href}-${index}`} className="flex gap-3 border-b border-line py-3">
          <StageMark stage={task.stage} size={26} decorative />
          <div className="min-w-0 flex-1">
            <Link look="bare" href={task.href} className="text-ink no-underline hover:underline">
              <b className="font-semibold">{task.verb}</b> {task.object}
            </Link>
            <p className="mt-0.5 flex flex-wrap gap-x-4 text-sm text-ink2">
              {task.minutes > 0 ? (
                <span className="inline-flex items-center gap-1.5">
                  <Clock size={14} aria-hidden />
                  {effortWords(task.minutes)}
                </span>
              ) : null}
              {task.due ? <DueDate due={task.due} today={today} /> : null}
              {task.note ? <span>{task.note}</span> : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function DueDate({ due, today }: { due: string; today: string }) {
  const days = daysUntil(due, today);
  if (days < 0)
    return (
      <span className="inline-flex items-center gap-1.5 font-semibold text-error">
        <CircleAlert size={14} aria-hidden />
        seit {formatDate(due, "de")} überfällig
      </span>
    );
  return (
    <span className={days <= 7 ? "font-semibold text-warning" : undefined}>
      {days === 0 ? "heute" : days === 1 ? "bis morgen" : `bis ${formatDate(due, "de")}`}
    </span>
  );
}
