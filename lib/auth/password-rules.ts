/** Length is what counts; there are no rules about kinds of characters. */
export const PASSWORD_LENGTH = { least: 12, most: 256 };

export const PASSWORD_HELP = `At least ${PASSWORD_LENGTH.least} characters; a few words that do not belong together are good. Spaces count.`;

/** Why a password will not do; null where it will. `own`: what belongs to the person, such as name and address. */
export async function passwordProblem(password: string, own: readonly string[] = []): Promise<string | null> {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least) return `The password has ${length} characters; it needs at least ${PASSWORD_LENGTH.least}.`;
  if (password.length > PASSWORD_LENGTH.most) return `The password is longer than ${PASSWORD_LENGTH.most} characters.`;
  const common = await commonPasswords();
  const known = new Set(own.flatMap((text) => [text, ...text.split(/[@\s]/)]).map(fold).filter(Boolean));
  for (const core of cores(fold(password)))
    if (common.has(core) || known.has(core)) return "This password is among those that are tried first: it is common, or made from a common one or from your name. Choose another.";
  return null;
}

const fold = (text: string) => text.normalize("NFKC").toLowerCase();

/** A password, what it repeats, and both without the figures and signs around them: "Dragon2024!!!" is "dragon". */
function cores(password: string): Set<string> {
  const found = new Set<string>();
  for (const text of [password, password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")]) {
    found.add(text);
    found.add(/^(.+?)\1+$/su.exec(text)?.[1] ?? text);
  }
  found.delete("");
  if (/^(.)\1*$/su.test(password)) found.add("password");
  return found;
}

let loaded: Promise<Set<string>> | undefined;
/** The commonest 49,000 passwords of published breaches, from @zxcvbn-ts; read when a password is first chosen. */
const commonPasswords = () =>
  (loaded ??= import("@zxcvbn-ts/language-common").then(({ dictionary }) => new Set(dictionary["passwords-common"] as string[])));
