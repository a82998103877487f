"use client";

import { useEffect } from "react";
import { storageKeyOf } from "./keptDraft";

/** The contribution has arrived: what the window kept of it goes, for whoever sits here next. */
export function ForgetDraft({ slug }: { slug: string }) {
  useEffect(() => {
    try {
      window.sessionStorage.removeItem(storageKeyOf(slug));
    } catch {}
  }, [slug]);
  return null;
}
