type Problem = { key: string; value: string; reason: string };

/** What of an address could not be read, each with its reason. */
export function AddressProblems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="my-3 border-l-2 border-alert bg-alert-soft px-3 py-2">
      <p className="font-semibold">Part of this address could not be read, and was left out:</p>
      <ul>
        {problems.map(({ key, value, reason }) => (
          <li key={`${key} ${value}`}>
            <code>
              {key}={value}
            </code>{" "}
            {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
