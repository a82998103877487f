/**
 * Does a work again and again, never two at once: the pause begins when the work is done. A failure ends nothing; it is
 * told once, and again only after something else happened.
 * @returns ends it
 */
export function repeat(
  work: () => Promise<unknown>,
  seconds: number,
  complain: (sentence: string) => void = console.error,
): () => void {
  let told = "";
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    try {
      await work();
      told = "";
    } catch (error) {
      const sentence = String(error);
      if (sentence !== told) complain(sentence);
      told = sentence;
    }
    plan();
  };
  const plan = () => {
    if (ended) return;
    timer = setTimeout(() => void round(), seconds * 1000);
    // A server that wants to stop does not wait for the next round.
    timer.unref();
  };
  plan();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
