/** Among the days on which something changes, in order. */
export const nextStop = (stops: readonly string[], day: string): string | undefined => stops.find((stop) => stop > day);
export const previousStop = (stops: readonly string[], day: string): string | undefined => stops.findLast((stop) => stop < day);
