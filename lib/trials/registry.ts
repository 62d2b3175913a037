/** A study's own record in ClinicalTrials.gov. */
export const registryAddress = (nctId: string): string => `https://clinicaltrials.gov/study/${nctId}`;
