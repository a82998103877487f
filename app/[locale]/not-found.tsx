import PublicNotFound from "./(public)/not-found";

/** Where no shell stands around it. */
export default function NotFound() {
  return (
    <main>
      <PublicNotFound />
    </main>
  );
}
