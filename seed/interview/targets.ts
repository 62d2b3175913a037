import { seedId, type SeedRecord } from "#seed/module.ts";
import { listed, said } from "./cite.ts";

type Alias = { text: string; locator: string; listed: boolean };
type Gene = { symbol: string; fullName: string; family: string; hgnc: string; uniprot: string; alias?: Alias };

/** Evidence that what the interview says is the gene of that symbol. `listed`: the table has the name as an alias. */
function aliasCitations(symbol: string, hgnc: string, { text, locator, listed: inTable }: Alias) {
  const same = { derivation: `${text} is another name of ${symbol}.` };
  if (!inTable) return said(locator, `The interview calls the target ${text}.`, ["names.as-said"], same);
  return [
    ...said(locator, `The interview calls the target ${text}.`, ["names.as-said"]),
    ...listed(hgnc, `${text} is among the row's aliases.`, ["names.as-said"], same),
  ];
}

/** A target under its standard symbol; `alias` is what the interview calls it. */
function gene({ symbol, fullName, family, hgnc, uniprot, alias }: Gene): SeedRecord {
  const names = alias ? [{ id: "as-said", kind: "alias", text: alias.text }] : [];
  return {
    kind: "target",
    slug: symbol.toLowerCase(),
    data: { name: symbol, fullName, family, hgncId: hgnc, uniprot, names },
    citations: [
      ...listed(hgnc, `The approved symbol is ${symbol}; the row gives name, gene family and UniProt accession.`, [
        "name",
        "fullName",
        "family",
        "hgncId",
        "uniprot",
      ]),
      ...(alias ? aliasCitations(symbol, hgnc, alias) : []),
    ],
  };
}

const genes = [
  gene({
    symbol: "BCL2",
    fullName: "BCL2, apoptosis regulator",
    family: "BCL2 family",
    hgnc: "HGNC:990",
    uniprot: "P10415",
    alias: { text: "Bcl-2", locator: "Q6.2", listed: true },
  }),
  gene({
    symbol: "BCL2L1",
    fullName: "BCL2 like 1",
    family: "BCL2 family",
    hgnc: "HGNC:992",
    uniprot: "Q07817",
    alias: { text: "Bcl-xL", locator: "Q6.2", listed: true },
  }),
  gene({
    symbol: "ABL1",
    fullName: "ABL proto-oncogene 1, non-receptor tyrosine kinase",
    family: "Abl family tyrosine kinases",
    hgnc: "HGNC:76",
    uniprot: "P00519",
  }),
  gene({
    symbol: "MET",
    fullName: "MET proto-oncogene, receptor tyrosine kinase",
    family: "Receptor tyrosine kinases",
    hgnc: "HGNC:7029",
    uniprot: "P08581",
    alias: { text: "c-Met", locator: "Q4.4", listed: false },
  }),
  gene({
    symbol: "PTK2",
    fullName: "protein tyrosine kinase 2",
    family: "PTK2 family tyrosine kinases",
    hgnc: "HGNC:9611",
    uniprot: "Q05397",
    alias: { text: "FAK", locator: "Q4.4", listed: true },
  }),
  gene({
    symbol: "ROS1",
    fullName: "ROS proto-oncogene 1, receptor tyrosine kinase",
    family: "Receptor tyrosine kinases",
    hgnc: "HGNC:10261",
    uniprot: "P08922",
    alias: { text: "ROS", locator: "Q4.4", listed: true },
  }),
  gene({ symbol: "ALK", fullName: "ALK receptor tyrosine kinase", family: "Receptor tyrosine kinases", hgnc: "HGNC:427", uniprot: "Q9UM73" }),
];

const bcrAbl1: SeedRecord = {
  kind: "target",
  slug: "bcr-abl1",
  data: {
    name: "BCR::ABL1",
    variantKind: "fusion",
    variantOfId: seedId("target", "abl1"),
    names: [{ id: "as-said", kind: "alias", text: "BCR-ABL" }],
  },
  citations: [
    ...said("Q4.2", "The interview calls the target BCR-ABL.", ["names.as-said"]),
    ...said("Q4.2", "The target of HQP1351.", ["name"], {
      derivation: "BCR-ABL is the fusion of BCR (HGNC:1014) with ABL1 (HGNC:76), written with two colons in today's notation.",
    }),
    ...listed("HGNC:76", "The kinase part of the fusion; ABL is its previous symbol.", ["variantKind", "variantOfId"], {
      derivation: "The fusion keeps the kinase of ABL1, which is what an inhibitor acts on: it is kept as a variant of ABL1.",
    }),
  ],
};

const t315i: SeedRecord = {
  kind: "target",
  slug: "bcr-abl1-t315i",
  data: {
    name: "BCR::ABL1 T315I",
    variantKind: "mutation",
    variantOfId: seedId("target", "bcr-abl1"),
    names: [{ id: "as-said", kind: "alias", text: "T315I mutation" }],
  },
  citations: [
    ...said("Q4.2", "Patients who carry the T315I mutation are singled out among those for whom HQP1351 is meant.", ["names.as-said", "variantKind"]),
    ...said("Q4.2", "The mutation is named beside the target BCR-ABL.", ["name", "variantOfId"], {
      derivation: "Said of patients for whom an inhibitor of BCR-ABL is meant: the mutation is one of the fusion's kinase.",
    }),
  ],
};

export const targets: SeedRecord[] = [...genes, bcrAbl1, t315i];
