import { statedWords } from "#lib/records/value-words.ts";

type Props = {
  value: string;
  isError: boolean;
  /** Where nothing else on the page says that it is an error. */
  saying?: boolean;
};

/** What a source states against the value that is kept; struck out where an editor ruled that it is an error. */
export function Stated({ value, isError, saying = false }: Props) {
  if (!isError) return statedWords(value);
  return (
    <>
      <s>{statedWords(value)}</s>
      {saying && " (an error)"}
    </>
  );
}
