// Registered studies to measure with: the real ones of the shared folder, again and again under other numbers and names.
import { createWriteStream, existsSync, readFileSync } from "node:fs";
import { once } from "node:events";
import path from "node:path";

const REAL = path.resolve(import.meta.dirname, "../../shared/ctgov/dev_200.ndjson");
/** So many sponsors and drugs go by each real name: some are met again, as they are in the registry. */
const NAMESAKES = 20;

export const areThere = () => existsSync(REAL);
export const WHERE = REAL;

/** Writes `count` studies, one a line, to `file`; how many bytes. */
export async function writeStudies(file, count) {
  const real = readFileSync(REAL, "utf8").split("\n").filter(Boolean);
  const out = createWriteStream(file);
  let bytes = 0;
  for (let n = 0; n < count; n++) {
    const line = `${renamed(real[n % real.length], n, Math.floor(n / real.length))}\n`;
    bytes += Buffer.byteLength(line);
    if (!out.write(line)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return bytes;
}

function renamed(line, n, round) {
  const study = JSON.parse(line);
  const { identificationModule, sponsorCollaboratorsModule, armsInterventionsModule } = study.protocolSection;
  const mark = round % NAMESAKES === 0 ? "" : ` ${round % NAMESAKES}`;
  identificationModule.nctId = `NCT${String(10_000_000 + n)}`;
  if (mark && sponsorCollaboratorsModule?.leadSponsor) sponsorCollaboratorsModule.leadSponsor.name += mark;
  if (mark) for (const one of armsInterventionsModule?.interventions ?? []) one.name += mark;
  return JSON.stringify(study);
}
