import { passwordProblem } from "./password-rules.ts";

/** The password of a form that asks for it twice, and what is wrong with it, by field. */
export async function chosenPassword(form: FormData, own: readonly string[]): Promise<{ password: string; errors: Record<string, string> }> {
  const password = String(form.get("password") ?? "");
  const problem = await passwordProblem(password, own);
  if (problem) return { password, errors: { password: problem } };
  return { password, errors: password === form.get("again") ? {} : { again: "The two are not the same." } };
}
