/** A key of the keyboard, drawn as one. */
export function Key({ children }: { children: string }) {
  return (
    <kbd className="rounded-sm border border-b-2 border-line2 bg-card px-1.5 font-sans text-xs font-semibold text-ink2">
      {children}
    </kbd>
  );
}
