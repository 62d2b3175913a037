/** What an address asks for and cannot have. */
export function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="mt-3 border-l-2 border-alert bg-alert-soft px-3 py-2">
      <p>The address asks for something that there is not:</p>
      <ul className="list-disc pl-5">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
