/** The first stop of the Tab key: past the navigation to the content. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a
      href="#inhalt"
      className="absolute -left-[999rem] top-2 z-50 rounded-md bg-card px-4 py-2 text-link underline focus:left-5"
    >
      {children}
    </a>
  );
}
