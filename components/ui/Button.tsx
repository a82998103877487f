import { LoaderCircle } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";
import { Link } from "./Link";

const variants = {
  primary: "border-action bg-action text-on hover:border-action-hover hover:bg-action-hover",
  secondary: "border-line2 bg-card text-action hover:border-action",
  ghost: "border-transparent bg-transparent text-action hover:bg-tint-action",
  danger: "border-error bg-card text-error hover:bg-tint-error",
  accent: "border-accent bg-accent text-on hover:brightness-90",
};

const sizes = {
  small: "min-h-9 px-3 text-sm",
  medium: "min-h-(--control) px-4",
  large: "min-h-12 px-5",
};

export type ButtonVariant = keyof typeof variants;
export type ButtonSize = keyof typeof sizes;

/** The class list of a button, for the rare element that must look like one. */
export function buttonClasses({
  variant = "primary",
  size = "medium",
  wide = false,
  className,
}: {
  variant?: ButtonVariant;
  size?: ButtonSize;
  wide?: boolean;
  className?: string;
} = {}): string {
  return classes(
    "inline-flex items-center justify-center gap-2 rounded-md border py-1 text-center font-semibold no-underline",
    "aria-disabled:cursor-not-allowed aria-disabled:border-line2 aria-disabled:bg-disabled aria-disabled:text-ink2",
    "disabled:cursor-not-allowed disabled:border-line2 disabled:bg-disabled disabled:text-ink2",
    "print:hidden",
    variants[variant],
    sizes[size],
    wide && "w-full",
    className,
  );
}

type Shared = {
  variant?: ButtonVariant;
  size?: ButtonSize;
  wide?: boolean;
  icon?: ReactNode;
  iconAfter?: ReactNode;
  children: ReactNode;
};

export type ButtonProps = Shared &
  (
    | ({ href: string; pending?: never } & Omit<ComponentProps<typeof Link>, "look" | keyof Shared>)
    | ({ href?: undefined; pending?: boolean } & Omit<ComponentProps<"button">, keyof Shared>)
  );

/**
 * A button, or with `href` a link that looks like one. A button that is locked for a reason takes
 * `aria-disabled` and `aria-describedby` instead of `disabled`, so that the reason can be reached by keyboard.
 */
export function Button(props: ButtonProps) {
  const { variant, size, wide, icon, iconAfter, children, className, ...rest } = props;
  const style = buttonClasses({ variant, size, wide, className });
  if (rest.href !== undefined) {
    const { pending: _pending, ...link } = rest;
    return (
      <Link look="bare" className={style} {...link}>
        {icon}
        {children}
        {iconAfter}
      </Link>
    );
  }
  const { pending = false, href: _href, type = "button", ...button } = rest;
  return (
    <button
      type={type}
      className={style}
      {...button}
      aria-disabled={pending || button["aria-disabled"]}
      aria-busy={pending || undefined}
    >
      {pending ? <LoaderCircle size={18} aria-hidden className="animate-spin" /> : icon}
      {children}
      {iconAfter}
    </button>
  );
}
