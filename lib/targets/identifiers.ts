/** `HGNC:990` in the gene nomenclature's own pages. */
export const hgncAddress = (id: string): string => `https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/${id}`;

export const uniprotAddress = (accession: string): string => `https://www.uniprot.org/uniprotkb/${accession}/entry`;
