const format = new Intl.DateTimeFormat("de-DE", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "Europe/Berlin",
});

/** „22. November 2026 um 09:15", in the city's time. */
export const formatMoment = (moment: Date): string => format.format(moment);
