import type { NewsItem } from "./news.ts";

const MOVES = { came: "which it came into", left: "which it left" };

/** "HQP1351"; "Late stage in China, which it came into". */
export const moveWords = ({ name, move }: NewsItem["by"][number]): string => (move ? `${name}, ${MOVES[move]}` : name);
