import { statedWords } from "#lib/records/value-words.ts";

/** What a source states against the value that is kept; struck out where an editor ruled that it is an error. */
export function Stated({ value, isError }: { value: string; isError: boolean }) {
  if (!isError) return statedWords(value);
  return (
    <>
      <s>{statedWords(value)}</s> (an error)
    </>
  );
}
